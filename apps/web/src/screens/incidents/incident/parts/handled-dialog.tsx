import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { Soft } from '../../../../design/text.tsx';
import { RecordIncidentHandled, WithdrawIncidentHandling } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { reportsTexts } from '../reports.texts.ts';
import type { DialogProps } from './dialog-props.ts';

/** When it was over; a correction takes a reason. */
export const HandledDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(reportsTexts);
  const words = useTexts(actsTexts);
  const corrects = incident.handledAt !== null;
  const [handledAt, setHandledAt] = useState(incident.handledAt);
  const [reason, setReason] = useState('');
  const form = useActForm(['handledAt', 'reason']);
  const [record, { pending }] = useAct(RecordIncidentHandled);
  const submit = async () => {
    const missing = missingOf([
      ['handledAt', handledAt === null, t('momentMissing')],
      ['reason', corrects && blank(reason), words('reasonMissing')],
    ]);
    const input = { incidentId: incident.id, handledAt: handledAt ?? '', reason: blank(reason) ? null : reason };
    if (!(await form.submit(missing, () => record({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('handledTitle')}
      act={t('recordHandled')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('handledHelp')}</Soft>
      <DateTimeField
        id="handledAt"
        label={t('handledAt')}
        value={handledAt}
        onChange={setHandledAt}
        error={form.errorAt('handledAt')}
      />
      {corrects && <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />}
    </ActDialog>
  );
};

/** It was not over after all. */
export const WithdrawDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(reportsTexts);
  const words = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [withdraw, { pending }] = useAct(WithdrawIncidentHandling);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    if (!(await form.submit(missing, () => withdraw({ input: { incidentId: incident.id, reason } })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('withdrawTitle')}
      act={t('withdrawHandled')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('ongoingWhy')}</Soft>
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
