import { useState } from 'react';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { AmendIncidentFacts } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { incidentTexts } from '../incident.texts.ts';
import type { DialogProps } from './dialog-props.ts';

const fields = ['title', 'description', 'affectedServices', 'detectedAt', 'occurredAt', 'reason'];

interface Values {
  readonly title: string;
  readonly description: string;
  readonly affectedServices: string;
  readonly detectedAt: string | null;
  readonly occurredAt: string | null;
  readonly reason: string;
}

const beginWith = ({ facts, title, detectedAt }: IncidentData): Values => {
  const last = facts.at(-1);
  return {
    title,
    description: last?.description ?? '',
    affectedServices: last?.affectedServices ?? '',
    detectedAt,
    occurredAt: last?.occurredAt ?? null,
    reason: '',
  };
};

const useAmending = ({ incident, onDone, onClose }: DialogProps, values: Values) => {
  const t = useTexts(incidentTexts);
  const words = useTexts(actsTexts);
  const form = useActForm(fields);
  const [amend, { pending }] = useAct(AmendIncidentFacts);
  const submit = async () => {
    const missing = missingOf([
      ['title', blank(values.title), t('titleMissing')],
      ['description', blank(values.description), t('descriptionMissing')],
      ['detectedAt', values.detectedAt === null, t('momentMissing')],
      ['reason', blank(values.reason), words('reasonMissing')],
    ]);
    const affectedServices = blank(values.affectedServices) ? null : values.affectedServices;
    const input = { ...values, affectedServices, incidentId: incident.id };
    if (!(await form.submit(missing, () => amend({ input })))) return;
    onDone();
    onClose();
  };
  return { form, pending, submit };
};

/** New facts, with why. What stood before stays in the course of the incident. */
export const AmendDialog = (props: DialogProps) => {
  const t = useTexts(incidentTexts);
  const [values, setValues] = useState(() => beginWith(props.incident));
  const { form, pending, submit } = useAmending(props, values);
  const field = bind(values, setValues, form.errorAt);
  return (
    <ActDialog
      title={t('amend')}
      act={t('amendAct')}
      form={form}
      pending={pending}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <TextField {...field('title')} label={t('name')} maxLength={200} />
      <TextAreaField {...field('description')} label={t('whatHappened')} maxLength={10_000} />
      <TextField {...field('affectedServices')} optional label={t('services')} maxLength={1000} />
      <DateTimeField {...field('detectedAt')} label={t('detected')} />
      <DateTimeField {...field('occurredAt')} optional label={t('occurred')} />
      <ReasonField {...field('reason')} />
    </ActDialog>
  );
};
