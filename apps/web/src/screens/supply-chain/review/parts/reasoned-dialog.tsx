import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { DateField } from '../../../../design/date-time-field.tsx';
import { Soft } from '../../../../design/text.tsx';
import {
  ChangeTheDueDate,
  ReopenTheQuestionnaire,
  WithdrawTheQuestionnaire,
} from '../../../../graphql/generated/supply-chain/review.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { reviewTexts } from '../review.texts.ts';
import type { DialogProps } from './review-props.ts';

export type ReasonedAct = 'changeDue' | 'reopen' | 'withdraw';

/** Three acts on a questionnaire that is out, each with why; two of them with a new deadline. */
export const ReasonedDialog = (props: DialogProps & { readonly act: ReasonedAct }) => {
  const { assessment, act, onDone, onClose } = props;
  const t = useTexts(reviewTexts);
  const words = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const form = useActForm(['reason', 'dueOn']);
  const run = useReasonedActs();
  const submit = async () => {
    const missing = missingOf([
      ['dueOn', act !== 'withdraw' && dueOn === null, t('dueMissing')],
      ['reason', blank(reason), words('reasonMissing')],
    ]);
    const input = { assessmentId: assessment.round.id, reason, dueOn: dueOn ?? '' };
    if (!(await run.act(act, form, { missing, input }))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t(act)}
      act={t(act)}
      form={form}
      pending={run.pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {act !== 'changeDue' && <Soft>{t(act === 'withdraw' ? 'withdrawHelp' : 'reopenHelp')}</Soft>}
      {act !== 'withdraw' && (
        <DateField id="dueOn" label={t('newDue')} value={dueOn} onChange={setDueOn} error={form.errorAt('dueOn')} />
      )}
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};

interface Asked {
  readonly missing: ReturnType<typeof missingOf>;
  readonly input: { readonly assessmentId: string; readonly reason: string; readonly dueOn: string };
}

const useReasonedActs = () => {
  const [changeDue, due] = useAct(ChangeTheDueDate);
  const [reopen, opening] = useAct(ReopenTheQuestionnaire);
  const [withdraw, withdrawing] = useAct(WithdrawTheQuestionnaire);
  const act = async (which: ReasonedAct, form: ReturnType<typeof useActForm>, { missing, input }: Asked) => {
    const { assessmentId, reason } = input;
    if (which === 'changeDue') return (await form.submit(missing, () => changeDue({ input }))) !== undefined;
    if (which === 'reopen') return (await form.submit(missing, () => reopen({ input }))) !== undefined;
    return (await form.submit(missing, () => withdraw({ input: { assessmentId, reason } }))) !== undefined;
  };
  return { act, pending: due.pending || opening.pending || withdrawing.pending };
};
