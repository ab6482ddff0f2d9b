import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { Soft } from '../../../../design/text.tsx';
import { RequestInterimReport } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { reportsTexts } from '../reports.texts.ts';
import type { DialogProps } from './dialog-props.ts';

const fields = ['requestedAt', 'dueAt', 'asked'];

interface Values {
  readonly requestedAt: string | null;
  readonly dueAt: string | null;
  readonly asked: string;
}

/** The CSIRT asked for an interim report: what it wants, and by when if it says so. */
export const RequestDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(reportsTexts);
  const [values, setValues] = useState<Values>({ requestedAt: null, dueAt: null, asked: '' });
  const form = useActForm(fields);
  const [request, { pending }] = useAct(RequestInterimReport);
  const field = bind(values, setValues, form.errorAt);
  const submit = async () => {
    const missing = missingOf([
      ['requestedAt', values.requestedAt === null, t('momentMissing')],
      ['asked', blank(values.asked), t('askedMissing')],
    ]);
    const input = { ...values, incidentId: incident.id, requestedAt: values.requestedAt ?? '' };
    if (!(await form.submit(missing, () => request({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('requestTitle')}
      act={t('requestAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('requestHelp')}</Soft>
      <DateTimeField {...field('requestedAt')} label={t('requestedAt')} />
      <DateTimeField {...field('dueAt')} optional label={t('dueAt')} />
      <TextAreaField {...field('asked')} rows={3} label={t('asked')} maxLength={2000} />
    </ActDialog>
  );
};
