import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { RevokeRiskAcceptance } from '../../../../graphql/generated/risk/risk.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { RiskDialogProps } from '../risk-data.ts';
import { riskActTexts } from '../risk.texts.ts';

/** One act, worded by what it means to the one who does it. */
export type WayBack = 'revoke' | 'takeBack' | 'decline';

interface RevokeDialogProps extends RiskDialogProps {
  readonly way: WayBack;
}

export const RevokeDialog = ({ risk, way, onClose, onDone }: RevokeDialogProps) => {
  const t = useTexts(riskActTexts);
  const words = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [revoke, { pending }] = useAct(RevokeRiskAcceptance);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    if (!(await form.submit(missing, () => revoke({ input: { riskId: risk.id, reason } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t(`${way}Title`, { reference: risk.reference })}
      act={t(`${way}Act`)}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{t('afterwards', { title: risk.title })}</p>
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
