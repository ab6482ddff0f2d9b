import { YesNoUnknownChoices } from '../../../../design/choices.tsx';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { bind } from '../../../../acts/bind.ts';
import { choiceIn } from '../../clocks/answers.ts';
import { reportTexts } from '../report.texts.ts';
import { LiveClock } from './live-clock.tsx';
import { needsAwarenessReason, type ReportValues, saysNotSignificant } from './report-values.ts';

export interface ReportFieldsProps {
  readonly values: ReportValues;
  readonly change: (patch: Partial<ReportValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

type Asked = 'disruptionOrLoss' | 'damageToOthers' | 'malicious' | 'crossBorder';

interface QuestionProps extends ReportFieldsProps {
  readonly name: Asked;
  readonly label: string;
  readonly help?: string;
}

/** Yes, no, or not yet known: three equal answers. */
const Question = ({ values, change, errorAt, name, label, help }: QuestionProps) => {
  const t = useTexts(reportTexts);
  return (
    <YesNoUnknownChoices
      {...bind(values, change, errorAt)(name)}
      optional
      label={label}
      unknown={t('unknown')}
      value={choiceIn(values[name])}
      {...(help === undefined ? {} : { help })}
    />
  );
};

export const WhatFields = ({ values, change, errorAt }: ReportFieldsProps) => {
  const t = useTexts(reportTexts);
  const field = bind(values, change, errorAt);
  return (
    <Section title={t('what')}>
      <Stack>
        <TextField {...field('title')} label={t('name')} help={t('nameHelp')} maxLength={200} focusOnOpen />
        <TextAreaField
          {...field('description')}
          label={t('description')}
          help={t('descriptionHelp')}
          maxLength={10_000}
        />
      </Stack>
    </Section>
  );
};

export const WhenFields = ({ values, change, errorAt }: ReportFieldsProps) => {
  const t = useTexts(reportTexts);
  const field = bind(values, change, errorAt);
  return (
    <Section title={t('when')}>
      <Stack>
        <DateTimeField {...field('awareAt')} label={t('awareAt')} help={t('awareHelp')} />
        <LiveClock awareAt={values.awareAt} silent={saysNotSignificant(values)} />
        {needsAwarenessReason(values) && (
          <TextAreaField
            {...field('awarenessReason')}
            rows={2}
            label={t('awarenessReason')}
            help={t('awarenessReasonHelp')}
            maxLength={2000}
          />
        )}
        <DateTimeField {...field('detectedAt')} optional label={t('detectedAt')} help={t('detectedHelp')} />
      </Stack>
    </Section>
  );
};

export const SignificanceFields = (props: ReportFieldsProps) => {
  const { values, change, errorAt } = props;
  const t = useTexts(reportTexts);
  const asked = values.disruptionOrLoss !== null || values.damageToOthers !== null;
  return (
    <Section title={t('significance')}>
      <Stack>
        <Soft size="body">{t('significanceLead')}</Soft>
        <Question {...props} name="disruptionOrLoss" label={t('disruption')} help={t('disruptionHelp')} />
        <Question {...props} name="damageToOthers" label={t('damage')} help={t('damageHelp')} />
        {asked && (
          <TextAreaField
            {...bind(values, change, errorAt)('significanceReason')}
            rows={2}
            optional={!saysNotSignificant(values)}
            label={t('significanceReason')}
            help={t('significanceReasonHelp')}
            maxLength={2000}
          />
        )}
      </Stack>
    </Section>
  );
};

export const WarningFields = (props: ReportFieldsProps) => {
  const t = useTexts(reportTexts);
  return (
    <Section title={t('warning')}>
      <Stack>
        <Question {...props} name="malicious" label={t('malicious')} />
        <Question {...props} name="crossBorder" label={t('crossBorder')} help={t('crossBorderHelp')} />
      </Stack>
    </Section>
  );
};
