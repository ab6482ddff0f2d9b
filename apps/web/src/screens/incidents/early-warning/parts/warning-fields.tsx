import { ConfirmTick, YesNoUnknownChoices } from '../../../../design/choices.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { choiceIn } from '../../clocks/answers.ts';
import { earlyWarningTexts } from '../early-warning.texts.ts';
import type { WarningValues } from './warning-values.ts';

export interface WarningFieldsProps {
  readonly values: WarningValues;
  readonly change: (patch: Partial<WarningValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

export const AskedFields = ({ values, change, errorAt }: WarningFieldsProps) => {
  const t = useTexts(earlyWarningTexts);
  return (
    <Section title={t('asked')}>
      <Stack>
        <YesNoUnknownChoices
          id="malicious"
          label={t('malicious')}
          unknown={t('unknown')}
          value={choiceIn(values.malicious)}
          onChange={(malicious) => {
            change({ malicious });
          }}
          error={errorAt('malicious')}
        />
        <YesNoUnknownChoices
          id="crossBorder"
          label={t('crossBorder')}
          unknown={t('unknown')}
          value={choiceIn(values.crossBorder)}
          onChange={(crossBorder) => {
            change({ crossBorder });
          }}
          error={errorAt('crossBorder')}
        />
        {values.crossBorder === 'yes' && (
          <TextAreaField
            id="crossBorderDetails"
            rows={2}
            label={t('crossBorderDetails')}
            help={t('crossBorderHelp')}
            value={values.crossBorderDetails}
            onChange={(crossBorderDetails) => {
              change({ crossBorderDetails });
            }}
            error={errorAt('crossBorderDetails')}
            maxLength={2000}
          />
        )}
      </Stack>
    </Section>
  );
};

export const ContentFields = ({ values, change, errorAt }: WarningFieldsProps) => {
  const t = useTexts(earlyWarningTexts);
  return (
    <Section title={t('contents')}>
      <Stack>
        <TextAreaField
          id="summary"
          rows={3}
          label={t('summary')}
          help={t('summaryHelp')}
          value={values.summary}
          onChange={(summary) => {
            change({ summary });
          }}
          error={errorAt('summary')}
          maxLength={500}
        />
        <TextField
          id="affectedServices"
          label={t('affectedServices')}
          help={t('servicesHelp')}
          value={values.affectedServices}
          onChange={(affectedServices) => {
            change({ affectedServices });
          }}
          error={errorAt('affectedServices')}
          maxLength={1000}
        />
        <TextField
          id="contact"
          label={t('contact')}
          help={t('contactHelp')}
          value={values.contact}
          onChange={(contact) => {
            change({ contact });
          }}
          error={errorAt('contact')}
          maxLength={500}
        />
        <ConfirmTick
          checked={values.helpWanted}
          onChange={(helpWanted) => {
            change({ helpWanted });
          }}
        >
          {t('helpWanted')}
        </ConfirmTick>
      </Stack>
    </Section>
  );
};

export const EntityFields = ({ values, change, errorAt }: WarningFieldsProps) => {
  const t = useTexts(earlyWarningTexts);
  return (
    <Section title={t('entity')}>
      <Stack>
        <TextField
          id="entityName"
          label={t('entityName')}
          value={values.entityName}
          onChange={(entityName) => {
            change({ entityName });
          }}
          error={errorAt('entityName')}
          maxLength={200}
        />
        <TextField
          id="cvr"
          narrow
          inputMode="numeric"
          label={t('cvr')}
          value={values.cvr}
          onChange={(cvr) => {
            change({ cvr: cvr.replaceAll(/\s/g, '') });
          }}
          error={errorAt('cvr')}
          maxLength={8}
        />
      </Stack>
    </Section>
  );
};
