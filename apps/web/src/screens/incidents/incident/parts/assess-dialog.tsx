import { useState } from 'react';
import { CheckboxChoices, type YesNoUnknown, YesNoUnknownChoices } from '../../../../design/choices.tsx';
import { Soft } from '../../../../design/text.tsx';
import { AssessIncident } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { answerOf, choiceOf } from '../../clocks/answers.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { incidentTexts } from '../incident.texts.ts';
import type { DialogProps } from './dialog-props.ts';

const fields = ['disruptionOrLoss', 'damageToOthers', 'reason'];
const criteria = [
  'FINANCIAL_LOSS',
  'TRADE_SECRETS',
  'DEATH',
  'HEALTH',
  'MALICIOUS_ACCESS',
  'RECURRING',
  'TYPE_SPECIFIC',
] as const;
type Criterion = (typeof criteria)[number];

interface Values {
  readonly disruptionOrLoss: YesNoUnknown | null;
  readonly damageToOthers: YesNoUnknown | null;
  readonly criteria2690: readonly Criterion[];
  readonly reason: string;
}

const beginWith = ({ assessments }: IncidentData): Values => {
  const last = assessments.at(-1);
  return {
    disruptionOrLoss: last ? choiceOf(last.disruptionOrLoss) : null,
    damageToOthers: last ? choiceOf(last.damageToOthers) : null,
    criteria2690: last?.criteria2690 ?? [],
    reason: '',
  };
};

const useAssessing = ({ incident, onDone, onClose }: DialogProps, values: Values) => {
  const t = useTexts(incidentTexts);
  const words = useTexts(actsTexts);
  const form = useActForm(fields);
  const [assess, { pending }] = useAct(AssessIncident);
  const submit = async () => {
    const { disruptionOrLoss, damageToOthers, criteria2690, reason } = values;
    const missing = missingOf([
      ['disruptionOrLoss', disruptionOrLoss === null, t('answerMissing')],
      ['damageToOthers', damageToOthers === null, t('answerMissing')],
      ['reason', blank(reason), words('reasonMissing')],
    ]);
    const input = {
      incidentId: incident.id,
      disruptionOrLoss: answerOf(disruptionOrLoss ?? 'unknown'),
      damageToOthers: answerOf(damageToOthers ?? 'unknown'),
      criteria2690: incident.usesReg2690 ? criteria2690 : null,
      reason,
    };
    if (!(await form.submit(missing, () => assess({ input })))) return;
    onDone();
    onClose();
  };
  return { form, pending, submit };
};

/** The two questions of § 12(2), and the criteria of the regulation for whoever is under it. */
export const AssessDialog = (props: DialogProps) => {
  const t = useTexts(incidentTexts);
  const [values, setValues] = useState(() => beginWith(props.incident));
  const { form, pending, submit } = useAssessing(props, values);
  const field = bind(values, setValues, form.errorAt);
  const unknown = t('unknownAnswer');
  return (
    <ActDialog
      title={t('assessTitle')}
      act={t('assessAct')}
      form={form}
      pending={pending}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('assessHelp')}</Soft>
      <YesNoUnknownChoices
        {...field('disruptionOrLoss')}
        label={t('disruption')}
        help={t('disruptionHelp')}
        unknown={unknown}
      />
      <YesNoUnknownChoices {...field('damageToOthers')} label={t('damage')} help={t('damageHelp')} unknown={unknown} />
      {props.incident.usesReg2690 && (
        <CheckboxChoices
          {...field('criteria2690')}
          optional
          label={t('criteria')}
          choices={criteria.map((value) => ({ value, label: t(value) }))}
        />
      )}
      <ReasonField {...field('reason')} />
    </ActDialog>
  );
};
