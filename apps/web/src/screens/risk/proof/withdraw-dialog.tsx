import { useState } from 'react';
import { ActDialog } from '../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../acts/missing.ts';
import { ReasonField } from '../../../acts/reason-field.tsx';
import { useActForm } from '../../../acts/use-act-form.ts';
import { Soft } from '../../../design/text.tsx';
import { WithdrawAnEvidence } from '../../../graphql/generated/risk/proof.ts';
import { useAct } from '../../../graphql/use-act.ts';
import { useTexts } from '../../../language/use-texts.ts';
import type { Evidence } from './proof-data.ts';
import { proofTexts } from './proof.texts.ts';

interface WithdrawDialogProps {
  readonly evidence: Evidence;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What no longer proves anything stops counting; it is not deleted. */
export const WithdrawDialog = ({ evidence, onClose, onDone }: WithdrawDialogProps) => {
  const t = useTexts(proofTexts);
  const words = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [withdraw, { pending }] = useAct(WithdrawAnEvidence);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    const input = { evidenceId: evidence.id, reason };
    if (!(await form.submit(missing, () => withdraw({ input })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('withdrawTitle', { reference: evidence.reference })}
      act={t('withdrawAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('withdrawHelp')}</Soft>
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
