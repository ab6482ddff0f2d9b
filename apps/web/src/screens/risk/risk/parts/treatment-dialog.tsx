import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { CheckboxChoices, RadioChoices } from '../../../../design/choices.tsx';
import { DateField } from '../../../../design/date-time-field.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { DecideOnTreatment, type RiskTreatment } from '../../../../graphql/generated/risk/risk.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { treatmentTexts } from '../../evaluation/treatment.texts.ts';
import { type MeasureId, measureIds, measureReference } from '../../standing/measure-ids.ts';
import { measureNames } from '../../standing/measure-names.texts.ts';
import type { RiskDialogProps } from '../risk-data.ts';
import { riskActTexts } from '../risk.texts.ts';

const treatments = ['REDUCE', 'SHARE', 'AVOID', 'ACCEPT'] as const;

interface Values {
  readonly treatment: RiskTreatment | null;
  readonly plan: string;
  readonly measures: readonly MeasureId[];
  readonly dueOn: string | null;
}

const useDeciding = ({ risk, onDone, onClose }: RiskDialogProps, values: Values) => {
  const t = useTexts(riskActTexts);
  const form = useActForm(['treatment', 'plan', 'measures', 'dueOn']);
  const [decide, { pending }] = useAct(DecideOnTreatment);
  const submit = async () => {
    const missing = missingOf([
      ['treatment', values.treatment === null, t('treatmentMissing')],
      ['plan', blank(values.plan), t('planMissing')],
    ]);
    const input = { riskId: risk.id, ...values, treatment: values.treatment ?? 'REDUCE' };
    if (!(await form.submit(missing, () => decide({ input })))) return;
    onClose();
    onDone();
  };
  return { form, pending, submit };
};

/** Reduce, share, avoid or accept: with the plan and the measures that act on it. */
export const TreatmentDialog = (props: RiskDialogProps) => {
  const t = useTexts(riskActTexts);
  const words = useTexts(treatmentTexts);
  const names = useTexts(measureNames);
  const { treatment, treatmentPlan, treatmentDueOn, measures } = props.risk;
  const [values, setValues] = useState<Values>({
    treatment: treatment ?? null,
    plan: treatmentPlan ?? '',
    measures,
    dueOn: treatmentDueOn ?? null,
  });
  const { form, pending, submit } = useDeciding(props, values);
  const field = bind(values, setValues, form.errorAt);
  return (
    <ActDialog
      title={t('treatmentTitle')}
      act={t('treatmentAct')}
      form={form}
      pending={pending}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <RadioChoices
        {...field('treatment')}
        stacked
        label={t('treatment')}
        choices={treatments.map((value) => ({ value, label: words(value), hint: words(`hint${value}`) }))}
      />
      <TextAreaField {...field('plan')} label={t('plan')} maxLength={4000} />
      <CheckboxChoices
        {...field('measures')}
        optional
        label={t('measures')}
        choices={measureIds.map((id) => ({ value: id, label: `${measureReference(id)} ${names(id)}` }))}
      />
      <DateField {...field('dueOn')} label={t('dueOn')} optional />
    </ActDialog>
  );
};
