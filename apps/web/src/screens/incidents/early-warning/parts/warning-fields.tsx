import { ConfirmTick, YesNoUnknownChoices } from '../../../../design/choices.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { bind } from '../../../../acts/bind.ts';
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
  const field = bind(values, change, errorAt);
  return (
    <Section title={t('asked')}>
      <Stack>
        <YesNoUnknownChoices
          {...field('malicious')}
          label={t('malicious')}
          unknown={t('unknown')}
          value={choiceIn(values.malicious)}
        />
        <YesNoUnknownChoices
          {...field('crossBorder')}
          label={t('crossBorder')}
          unknown={t('unknown')}
          value={choiceIn(values.crossBorder)}
        />
        {values.crossBorder === 'yes' && (
          <TextAreaField
            {...field('crossBorderDetails')}
            rows={2}
            label={t('crossBorderDetails')}
            help={t('crossBorderHelp')}
            maxLength={2000}
          />
        )}
      </Stack>
    </Section>
  );
};

export const ContentFields = ({ values, change, errorAt }: WarningFieldsProps) => {
  const t = useTexts(earlyWarningTexts);
  const field = bind(values, change, errorAt);
  return (
    <Section title={t('contents')}>
      <Stack>
        <TextAreaField {...field('summary')} rows={3} label={t('summary')} help={t('summaryHelp')} maxLength={500} />
        <TextField
          {...field('affectedServices')}
          label={t('affectedServices')}
          help={t('servicesHelp')}
          maxLength={1000}
        />
        <TextField {...field('contact')} label={t('contact')} help={t('contactHelp')} maxLength={500} />
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
  const field = bind(values, change, errorAt);
  return (
    <Section title={t('entity')}>
      <Stack>
        <TextField {...field('entityName')} label={t('entityName')} maxLength={200} />
        <TextField {...field('cvr')} narrow inputMode="numeric" label={t('cvr')} maxLength={8} />
      </Stack>
    </Section>
  );
};
