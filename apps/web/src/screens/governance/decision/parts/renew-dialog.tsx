import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { DateField } from '../../../../design/date-time-field.tsx';
import { RenewalPreview, RenewProposal } from '../../../../graphql/generated/governance/decision.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useAct } from '../../../../graphql/use-act.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { Obstacles } from '../../../../decisions/obstacles.tsx';
import { decisionScreenTexts } from '../decision.texts.ts';
import type { DecisionDialogProps } from './withdraw-dialog.tsx';

interface Values {
  readonly reason: string;
  readonly voteBy: string | null;
}

const useRenewing = ({ decision, onDone, onClose }: DecisionDialogProps, { reason, voteBy }: Values, hash: string) => {
  const t = useTexts(decisionScreenTexts);
  const words = useTexts(actsTexts);
  const form = useActForm(['reason', 'voteBy']);
  const [renew, { pending }] = useAct(RenewProposal);
  const submit = async () => {
    const missing = missingOf([
      ['reason', blank(reason), words('reasonMissing')],
      ['voteBy', voteBy === null, t('voteByMissing')],
    ]);
    const input = { decisionId: decision.id, hash, reason, voteBy: voteBy ?? '' };
    if (!(await form.submit(missing, () => renew({ input })))) return;
    onDone();
    onClose();
  };
  return { form, pending, submit };
};

/** The changed set is put: votes given so far stand in the trail but no longer count. */
export const RenewDialog = (props: DecisionDialogProps) => {
  const t = useTexts(decisionScreenTexts);
  const result = useQueryResult(RenewalPreview, {});
  const preview = result.state === 'ready' ? result.data.measuresProposalPreview : undefined;
  const [values, setValues] = useState<Values>({ reason: '', voteBy: props.decision.voteBy });
  const { form, pending, submit } = useRenewing(props, values, preview?.hash ?? '');
  const field = bind(values, setValues, form.errorAt);
  return (
    <ActDialog
      title={t('renew')}
      act={t('renewDo')}
      form={form}
      pending={pending || preview === undefined}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <Loaded result={result}>
        {({ measuresProposalPreview: { controlCode, obstacles } }) => (
          <>
            <p>{t('renewHelp', { code: controlCode })}</p>
            <Obstacles
              title={t('obstacles')}
              obstacles={obstacles.filter(({ code }) => code !== 'PROPOSAL_ALREADY_OPEN')}
            />
          </>
        )}
      </Loaded>
      <DateField {...field('voteBy')} label={t('voteBy')} />
      <ReasonField {...field('reason')} />
    </ActDialog>
  );
};
