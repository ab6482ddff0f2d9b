import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Soft } from '../../../../design/text.tsx';
import { WithdrawProposal } from '../../../../graphql/generated/governance/decision.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Decision } from '../../../../decisions/decision-data.ts';
import { decisionScreenTexts } from '../decision.texts.ts';

export interface DecisionDialogProps {
  readonly decision: Decision;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The proposal goes, with why; votes and questions stay in the audit trail. */
export const WithdrawDialog = ({ decision: { id }, onDone, onClose }: DecisionDialogProps) => {
  const t = useTexts(decisionScreenTexts);
  const words = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [withdraw, { pending }] = useAct(WithdrawProposal);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    if (!(await form.submit(missing, () => withdraw({ input: { decisionId: id, reason } })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('withdraw')}
      act={t('withdrawDo')}
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
