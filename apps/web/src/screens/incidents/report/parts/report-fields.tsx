import { YesNoUnknownChoices } from '../../../../design/choices.tsx';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { choiceIn } from '../../clocks/answers.ts';
import { reportTexts } from '../report.texts.ts';
import { LiveClock } from './live-clock.tsx';
import { needsAwarenessReason, type ReportValues, saysNotSignificant } from './report-values.ts';

export interface ReportFieldsProps {
  readonly values: ReportValues;
  readonly change: (patch: Partial<ReportValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

export const WhatFields = ({ values, change, errorAt }: ReportFieldsProps) => {
  const t = useTexts(reportTexts);
  return (
    <Section title={t('what')}>
      <Stack>
        <TextField
          id="title"
          label={t('name')}
          help={t('nameHelp')}
          value={values.title}
          onChange={(title) => {
            change({ title });
          }}
          error={errorAt('title')}
          maxLength={200}
          focusOnOpen
        />
        <TextAreaField
          id="description"
          label={t('description')}
          help={t('descriptionHelp')}
          value={values.description}
          onChange={(description) => {
            change({ description });
          }}
          error={errorAt('description')}
          maxLength={10_000}
        />
      </Stack>
    </Section>
  );
};

export const WhenFields = ({ values, change, errorAt }: ReportFieldsProps) => {
  const t = useTexts(reportTexts);
  return (
    <Section title={t('when')}>
      <Stack>
        <DateTimeField
          id="awareAt"
          label={t('awareAt')}
          help={t('awareHelp')}
          value={values.awareAt}
          onChange={(awareAt) => {
            change({ awareAt });
          }}
          error={errorAt('awareAt')}
        />
        <LiveClock awareAt={values.awareAt} silent={saysNotSignificant(values)} />
        {needsAwarenessReason(values) && (
          <TextAreaField
            id="awarenessReason"
            rows={2}
            label={t('awarenessReason')}
            help={t('awarenessReasonHelp')}
            value={values.awarenessReason}
            onChange={(awarenessReason) => {
              change({ awarenessReason });
            }}
            error={errorAt('awarenessReason')}
            maxLength={2000}
          />
        )}
        <DateTimeField
          id="detectedAt"
          optional
          label={t('detectedAt')}
          help={t('detectedHelp')}
          value={values.detectedAt}
          onChange={(detectedAt) => {
            change({ detectedAt });
          }}
          error={errorAt('detectedAt')}
        />
      </Stack>
    </Section>
  );
};

export const SignificanceFields = ({ values, change, errorAt }: ReportFieldsProps) => {
  const t = useTexts(reportTexts);
  const asked = values.disruptionOrLoss !== null || values.damageToOthers !== null;
  return (
    <Section title={t('significance')}>
      <Stack>
        <Soft size="body">{t('significanceLead')}</Soft>
        <YesNoUnknownChoices
          id="disruptionOrLoss"
          optional
          label={t('disruption')}
          help={t('disruptionHelp')}
          unknown={t('unknown')}
          value={choiceIn(values.disruptionOrLoss)}
          onChange={(disruptionOrLoss) => {
            change({ disruptionOrLoss });
          }}
          error={errorAt('disruptionOrLoss')}
        />
        <YesNoUnknownChoices
          id="damageToOthers"
          optional
          label={t('damage')}
          help={t('damageHelp')}
          unknown={t('unknown')}
          value={choiceIn(values.damageToOthers)}
          onChange={(damageToOthers) => {
            change({ damageToOthers });
          }}
          error={errorAt('damageToOthers')}
        />
        {asked && (
          <TextAreaField
            id="significanceReason"
            rows={2}
            optional={!saysNotSignificant(values)}
            label={t('significanceReason')}
            help={t('significanceReasonHelp')}
            value={values.significanceReason}
            onChange={(significanceReason) => {
              change({ significanceReason });
            }}
            error={errorAt('significanceReason')}
            maxLength={2000}
          />
        )}
      </Stack>
    </Section>
  );
};

export const WarningFields = ({ values, change }: ReportFieldsProps) => {
  const t = useTexts(reportTexts);
  return (
    <Section title={t('warning')}>
      <Stack>
        <YesNoUnknownChoices
          id="malicious"
          optional
          label={t('malicious')}
          unknown={t('unknown')}
          value={choiceIn(values.malicious)}
          onChange={(malicious) => {
            change({ malicious });
          }}
        />
        <YesNoUnknownChoices
          id="crossBorder"
          optional
          label={t('crossBorder')}
          help={t('crossBorderHelp')}
          unknown={t('unknown')}
          value={choiceIn(values.crossBorder)}
          onChange={(crossBorder) => {
            change({ crossBorder });
          }}
        />
      </Stack>
    </Section>
  );
};
