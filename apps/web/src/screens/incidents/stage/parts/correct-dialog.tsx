import { useState } from 'react';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { stageTexts } from '../stage.texts.ts';
import { ReceiptFields } from './receipt-fields.tsx';
import { receiptFields } from './receipt-form.tsx';
import { isLateReceipt, missingIn, receiptInput, receiptValues } from './receipt-values.ts';
import { useCorrectReceipt } from './stage-acts.ts';
import type { StageProps } from './stage-props.ts';
import { clockOfStage } from './stages.ts';

interface CorrectDialogProps extends StageProps {
  readonly receipt: IncidentData['receipts'][number];
  readonly onClose: () => void;
}

/** The receipt as it really is, and why it was recorded otherwise. */
export const CorrectDialog = ({ incident, stage, receipt, onDone, onClose }: CorrectDialogProps) => {
  const t = useTexts(stageTexts);
  const words = useTexts(actsTexts);
  const { list } = usePeople();
  const [values, setValues] = useState(() => receiptValues(receipt));
  const [reason, setReason] = useState('');
  const form = useActForm([...receiptFields, 'reason']);
  const [correct, pending] = useCorrectReceipt({ incidentId: incident.id, stage, form });
  const submit = async () => {
    const unreasoned = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    const missing = [...missingIn(values, t), ...unreasoned];
    const corrected = receiptInput(values, values.receivedAt ?? receipt.receivedAt);
    if (!(await correct(missing, { receipt: corrected, reason }))) return;
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
        late={isLateReceipt(values, clockOfStage(incident, stage))}
        people={list}
      />
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} label={t('correctReason')} />
    </ActDialog>
  );
};
