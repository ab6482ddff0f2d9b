import { useState } from 'react';
import { CorrectWarningReceipt } from '../../../../graphql/generated/incidents/early-warning.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { earlyWarningTexts } from '../early-warning.texts.ts';
import { ReceiptFields } from './receipt-fields.tsx';
import { receiptFields } from './receipt-form.tsx';
import { isLateReceipt, missingIn, receiptInput, receiptValues } from './receipt-values.ts';

interface CorrectDialogProps {
  readonly incident: IncidentData;
  readonly receipt: IncidentData['receipts'][number];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The receipt as it really is, and why it was recorded otherwise. */
export const CorrectDialog = ({ incident, receipt, onDone, onClose }: CorrectDialogProps) => {
  const t = useTexts(earlyWarningTexts);
  const words = useTexts(actsTexts);
  const { list } = usePeople();
  const [values, setValues] = useState(() => receiptValues(receipt));
  const [reason, setReason] = useState('');
  const form = useActForm([...receiptFields, 'reason']);
  const [correct, { pending }] = useAct(CorrectWarningReceipt);
  const submit = async () => {
    const unreasoned = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    const missing = [...missingIn(values, t), ...unreasoned];
    const corrected = receiptInput(values, values.receivedAt ?? receipt.receivedAt);
    const input = { incidentId: incident.id, receipt: corrected, reason };
    if (!(await form.submit(missing, () => correct({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('correct')}
      act={t('correct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ReceiptFields
        values={values}
        change={setValues}
        errorAt={form.errorAt}
        late={isLateReceipt(values, incident)}
        people={list}
      />
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} label={t('correctReason')} />
    </ActDialog>
  );
};
