import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { ConcludeVote } from '../../../../graphql/generated/governance/decision.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { decisionScreenTexts } from '../decision.texts.ts';
import type { DecisionDialogProps } from './withdraw-dialog.tsx';

/** After the day: counts those who took part. */
export const ConcludeDialog = ({ decision: { id, quorumText }, onDone, onClose }: DecisionDialogProps) => {
  const t = useTexts(decisionScreenTexts);
  const { pick } = useLanguage();
  const form = useActForm([]);
  const [conclude, { pending }] = useAct(ConcludeVote);
  const submit = async () => {
    if (!(await form.submit([], () => conclude({ input: { decisionId: id } })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('conclude')}
      act={t('concludeDo')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{t('concludeHelp')}</p>
      <p>{pick(quorumText)}</p>
    </ActDialog>
  );
};
