import { useState } from 'react';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { AmendIncidentFacts } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../acts/act-dialog.tsx';
import { actsTexts } from '../../acts/acts.texts.ts';
import { useActForm } from '../../acts/use-act-form.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { incidentTexts } from '../incident.texts.ts';

export interface DialogProps {
  readonly incident: IncidentData;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const fields = ['title', 'description', 'affectedServices', 'detectedAt', 'occurredAt', 'reason'];

const beginWith = ({ facts, title, detectedAt }: IncidentData) => {
  const last = facts.at(-1);
  return {
    title,
    description: last?.description ?? '',
    affectedServices: last?.affectedServices ?? '',
    detectedAt: detectedAt as string | null,
    occurredAt: last?.occurredAt ?? null,
    reason: '',
  };
};

/** New facts, with why. What stood before stays in the course of the incident. */
export const AmendDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(incidentTexts);
  const words = useTexts(actsTexts);
  const [values, setValues] = useState(() => beginWith(incident));
  const form = useActForm(fields);
  const [amend, { pending }] = useAct(AmendIncidentFacts);
  const set = (patch: Partial<typeof values>) => {
    setValues({ ...values, ...patch });
  };
  const missing = () => [
    ...(values.title.trim() === '' ? [{ field: 'title', message: t('titleMissing') }] : []),
    ...(values.description.trim() === '' ? [{ field: 'description', message: t('descriptionMissing') }] : []),
    ...(values.detectedAt === null ? [{ field: 'detectedAt', message: t('momentMissing') }] : []),
    ...(values.reason.trim() === '' ? [{ field: 'reason', message: words('reasonMissing') }] : []),
  ];
  const submit = async () => {
    const affectedServices = values.affectedServices.trim() === '' ? null : values.affectedServices;
    const input = { ...values, affectedServices, incidentId: incident.id };
    if (!(await form.submit(missing(), () => amend({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('amend')}
      act={t('amendAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        id="title"
        label={t('name')}
        value={values.title}
        onChange={(title) => {
          set({ title });
        }}
        error={form.errorAt('title')}
        maxLength={200}
      />
      <TextAreaField
        id="description"
        label={t('whatHappened')}
        value={values.description}
        onChange={(description) => {
          set({ description });
        }}
        error={form.errorAt('description')}
        maxLength={10_000}
      />
      <TextField
        id="affectedServices"
        optional
        label={t('services')}
        value={values.affectedServices}
        onChange={(affectedServices) => {
          set({ affectedServices });
        }}
        error={form.errorAt('affectedServices')}
        maxLength={1000}
      />
      <DateTimeField
        id="detectedAt"
        label={t('detected')}
        value={values.detectedAt}
        onChange={(detectedAt) => {
          set({ detectedAt });
        }}
        error={form.errorAt('detectedAt')}
      />
      <DateTimeField
        id="occurredAt"
        optional
        label={t('occurred')}
        value={values.occurredAt}
        onChange={(occurredAt) => {
          set({ occurredAt });
        }}
        error={form.errorAt('occurredAt')}
      />
      <TextAreaField
        id="reason"
        rows={2}
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
