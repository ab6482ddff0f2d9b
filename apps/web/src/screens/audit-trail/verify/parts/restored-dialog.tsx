import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Soft } from '../../../../design/text.tsx';
import { RecordLogRestored } from '../../../../graphql/generated/audit-trail/verify.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { verifyTexts } from '../verify.texts.ts';

interface RestoredDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The loss goes on record with a person's word on why; the server knows the numbers. */
export const RestoredDialog = ({ onDone, onClose }: RestoredDialogProps) => {
  const t = useTexts(verifyTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [record, { pending }] = useAct(RecordLogRestored);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), t('reasonMissing')]]);
    if (!(await form.submit(missing, () => record({ input: { reason } })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('recordTitle')}
      act={t('recordDo')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('recordHelp')}</Soft>
      <ReasonField label={t('reason')} value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
