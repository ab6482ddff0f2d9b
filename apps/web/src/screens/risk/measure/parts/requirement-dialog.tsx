import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { type Choice, RadioChoices } from '../../../../design/choices.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { DraftConflict } from '../../../../drafts/draft-conflict.tsx';
import { type KeptForm, useDraft } from '../../../../drafts/use-draft.ts';
import { AssessARequirement, LeaveRequirementOut } from '../../../../graphql/generated/risk/measure.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { State } from '../../standing/measure-state.tsx';
import type { Requirement } from '../measure-data.ts';
import { measureActTexts } from '../measure.texts.ts';
import { useStateChoices } from './state-choices.ts';

interface RequirementDialogProps {
  readonly requirement: Requirement;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Answer = State | 'LEFT_OUT';
type Values = Readonly<{ state: Answer | null; reason: string }>;

const beginWith = ({ state, leftOut, reason, assessedAt }: Requirement): Values => ({
  state: leftOut ? 'LEFT_OUT' : assessedAt ? state : null,
  reason: reason ?? '',
});

const useAnswering = (
  { requirement: { requirement }, onDone, onClose }: RequirementDialogProps,
  draft: KeptForm<Values>,
) => {
  const t = useTexts(measureActTexts);
  const form = useActForm(['state', 'reason']);
  const [assess, assessing] = useAct(AssessARequirement);
  const [leaveOut, leaving] = useAct(LeaveRequirementOut);
  const submit = async () => {
    const { state, reason } = draft.values;
    const missing = missingOf([
      ['state', state === null, t('whereMissing')],
      ['reason', blank(reason), t('whyMissing')],
    ]);
    const done =
      state === 'LEFT_OUT'
        ? await form.submit(missing, () => leaveOut({ input: { requirement, reason } }))
        : await form.submit(missing, () => assess({ input: { requirement, state: state ?? 'NOT_ASSESSED', reason } }));
    if (!done) return;
    await draft.clear();
    onClose();
    onDone();
  };
  return { form, pending: assessing.pending || leaving.pending, submit };
};

/** One point: where it stands, or that it is left out, always with the reason. */
export const RequirementDialog = (props: RequirementDialogProps) => {
  const t = useTexts(measureActTexts);
  const { pick } = useLanguage();
  const { requirement, ref, title, subItems } = props.requirement;
  const states = useStateChoices();
  const draft = useDraft<Values>({ kind: 'requirement-assessment', subject: requirement }, () =>
    beginWith(props.requirement),
  );
  const { form, pending, submit } = useAnswering(props, draft);
  const field = bind(draft.values, draft.change, form.errorAt);
  const choices: readonly Choice<Answer>[] = [
    ...states,
    { value: 'LEFT_OUT', label: t('leaveOut'), hint: t('leaveOutHint') },
  ];
  return (
    <ActDialog
      title={t('pointTitle', { ref })}
      act={t('assessAct')}
      form={form}
      pending={pending}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <p>
        <b>{pick(title)}</b>
      </p>
      {subItems.length > 0 && <Soft>{t('letters', { n: subItems.length, list: subItems.join(', ') })}</Soft>}
      <DraftConflict draft={draft} labels={{ reason: t('assessWhy') }} />
      <RadioChoices {...field('state')} stacked label={t('where')} choices={choices} />
      <TextAreaField {...field('reason')} label={t('assessWhy')} maxLength={4000} />
    </ActDialog>
  );
};
