import { useState } from 'react';
import { CheckboxChoices, type YesNoUnknown, YesNoUnknownChoices } from '../../../../design/choices.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { Soft } from '../../../../design/text.tsx';
import { AssessIncident } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../acts/act-dialog.tsx';
import { actsTexts } from '../../acts/acts.texts.ts';
import { useActForm } from '../../acts/use-act-form.ts';
import { answerOf, choiceOf } from '../../clocks/answers.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { incidentTexts } from '../incident.texts.ts';
import type { DialogProps } from './amend-dialog.tsx';

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
  readonly disruption: YesNoUnknown | null;
  readonly damage: YesNoUnknown | null;
  readonly criteria: readonly Criterion[];
  readonly reason: string;
}

const beginWith = ({ assessments }: IncidentData): Values => {
  const last = assessments.at(-1);
  return {
    disruption: last ? choiceOf(last.disruptionOrLoss) : null,
    damage: last ? choiceOf(last.damageToOthers) : null,
    criteria: last?.criteria2690 ?? [],
    reason: '',
  };
};

/** The two questions of § 12(2), and the criteria of the regulation for whoever is under it. */
export const AssessDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(incidentTexts);
  const words = useTexts(actsTexts);
  const [values, setValues] = useState(() => beginWith(incident));
  const form = useActForm(fields);
  const [assess, { pending }] = useAct(AssessIncident);
  const set = (patch: Partial<Values>) => {
    setValues({ ...values, ...patch });
  };
  const missing = () => [
    ...(values.disruption === null ? [{ field: 'disruptionOrLoss', message: t('answerMissing') }] : []),
    ...(values.damage === null ? [{ field: 'damageToOthers', message: t('answerMissing') }] : []),
    ...(values.reason.trim() === '' ? [{ field: 'reason', message: words('reasonMissing') }] : []),
  ];
  const submit = async () => {
    const input = {
      incidentId: incident.id,
      disruptionOrLoss: answerOf(values.disruption ?? 'unknown'),
      damageToOthers: answerOf(values.damage ?? 'unknown'),
      criteria2690: incident.usesReg2690 ? values.criteria : null,
      reason: values.reason,
    };
    if (!(await form.submit(missing(), () => assess({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('assessTitle')}
      act={t('assessAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('assessHelp')}</Soft>
      <YesNoUnknownChoices
        id="disruptionOrLoss"
        label={t('disruption')}
        help={t('disruptionHelp')}
        unknown={t('unknownAnswer')}
        value={values.disruption}
        onChange={(disruption) => {
          set({ disruption });
        }}
        error={form.errorAt('disruptionOrLoss')}
      />
      <YesNoUnknownChoices
        id="damageToOthers"
        label={t('damage')}
        help={t('damageHelp')}
        unknown={t('unknownAnswer')}
        value={values.damage}
        onChange={(damage) => {
          set({ damage });
        }}
        error={form.errorAt('damageToOthers')}
      />
      {incident.usesReg2690 && (
        <CheckboxChoices
          optional
          label={t('criteria')}
          value={values.criteria}
          onChange={(chosen) => {
            set({ criteria: chosen });
          }}
          choices={criteria.map((value) => ({ value, label: t(value) }))}
        />
      )}
      <TextAreaField
        id="reason"
        rows={3}
        label={words('reason')}
        value={values.reason}
        onChange={(reason) => {
          set({ reason });
        }}
        error={form.errorAt('reason')}
        maxLength={2000}
      />
    </ActDialog>
  );
};
