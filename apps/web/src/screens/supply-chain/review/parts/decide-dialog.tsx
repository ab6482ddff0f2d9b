import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { RadioChoices } from '../../../../design/choices.tsx';
import { DateField } from '../../../../design/date-time-field.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { ConcludeTheAssessment } from '../../../../graphql/generated/supply-chain/review.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { AssessmentData } from '../../parts/supply-data.ts';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { reviewTexts } from '../review.texts.ts';
import type { DialogProps } from './review-props.ts';

type Decision = NonNullable<AssessmentData['conclusion']>['decision'];
const decisions = ['ACCEPT', 'IMPROVE', 'RESTRICT', 'EXIT'] as const;

interface Values {
  readonly decision: Decision | null;
  readonly reason: string;
  readonly until: string | null;
  readonly plan: string;
  readonly dueOn: string | null;
}

const missingIn = (
  { decision, reason, until, plan, dueOn }: Values,
  t: ReturnType<typeof useTexts<(typeof reviewTexts)['catalogue']>>,
) =>
  missingOf([
    ['decision', decision === null, t('decisionMissing')],
    ['reason', blank(reason), t('whyMissing')],
    ['until', decision === 'ACCEPT' && until === null, t('untilMissing')],
    ['plan', decision === 'IMPROVE' && blank(plan), t('planMissing')],
    ['dueOn', decision !== null && decision !== 'ACCEPT' && dueOn === null, t('dueMissing')],
  ]);

const inputOf = ({ decision, reason, until, plan, dueOn }: Values, assessmentId: string) => ({
  assessmentId,
  decision: decision ?? 'ACCEPT',
  reason,
  until: decision === 'ACCEPT' ? until : null,
  plan: decision === 'IMPROVE' ? plan : null,
  dueOn: decision === 'ACCEPT' ? null : dueOn,
});

/** Accept, improve, restrict or exit: with why and the date that belongs to it. */
export const DecideDialog = ({ assessment, onDone, onClose }: DialogProps) => {
  const t = useTexts(reviewTexts);
  const words = useTexts(supplyWords);
  const [values, setValues] = useState<Values>({ decision: null, reason: '', until: null, plan: '', dueOn: null });
  const form = useActForm(['decision', 'reason', 'until', 'plan', 'dueOn']);
  const [conclude, { pending }] = useAct(ConcludeTheAssessment);
  const submit = async () => {
    const input = inputOf(values, assessment.round.id);
    if (!(await form.submit(missingIn(values, t), () => conclude({ input })))) return;
    onDone();
    onClose();
  };
  const field = bind(values, setValues, form.errorAt);
  const { decision } = values;
  return (
    <ActDialog
      title={t('decide')}
      act={decision === null ? t('decide') : t('decisionTitle', { decision: words(decision) })}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <RadioChoices
        {...field('decision')}
        stacked
        label={t('decision')}
        choices={decisions.map((value) => ({ value, label: words(value), hint: t(`${value}Hint`) }))}
      />
      {decision === 'ACCEPT' && <DateField {...field('until')} label={t('until')} />}
      {decision === 'IMPROVE' && <TextAreaField {...field('plan')} rows={3} label={t('planText')} maxLength={4000} />}
      {decision !== null && decision !== 'ACCEPT' && (
        <DateField {...field('dueOn')} label={t(decision === 'IMPROVE' ? 'by' : 'from')} />
      )}
      <TextAreaField {...field('reason')} rows={3} label={t('whyDecision')} maxLength={2000} />
    </ActDialog>
  );
};
