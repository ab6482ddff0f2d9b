import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { AutosaveStatus } from '../../../../design/autosave-status.tsx';
import { RadioChoices } from '../../../../design/choices.tsx';
import { DateField } from '../../../../design/date-time-field.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { DraftConflict } from '../../../../drafts/draft-conflict.tsx';
import { type KeptForm, useDraft } from '../../../../drafts/use-draft.ts';
import { AssessAMeasure } from '../../../../graphql/generated/risk/measure.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { State } from '../../standing/measure-state.tsx';
import type { MeasureDialogProps } from '../measure-data.ts';
import { measureActTexts } from '../measure.texts.ts';
import { useStateChoices } from './state-choices.ts';

type Values = Readonly<{ state: State | null; reason: string; nextReviewOn: string | null }>;

const useAssessing = ({ measure, onDone, onClose }: MeasureDialogProps, draft: KeptForm<Values>) => {
  const t = useTexts(measureActTexts);
  const form = useActForm(['state', 'reason', 'nextReviewOn']);
  const [assess, { pending }] = useAct(AssessAMeasure);
  const submit = async () => {
    const { state, reason, nextReviewOn } = draft.values;
    const missing = missingOf([
      ['state', state === null, t('whereMissing')],
      ['reason', blank(reason), t('whyMissing')],
    ]);
    const input = { measureId: measure.measureId, state: state ?? 'NOT_ASSESSED', reason, nextReviewOn };
    if (!(await form.submit(missing, () => assess({ input })))) return;
    await draft.clear();
    onClose();
    onDone();
  };
  return { form, pending, submit };
};

/** Where the measure stands and what that rests on; the text is kept while it is written. */
export const AssessDialog = (props: MeasureDialogProps) => {
  const t = useTexts(measureActTexts);
  const { measureId, reference, state, nextReviewOn } = props.measure;
  const choices = useStateChoices();
  const draft = useDraft<Values>({ kind: 'measure-assessment', subject: measureId }, () => ({
    state: state === 'NOT_ASSESSED' ? null : state,
    reason: '',
    nextReviewOn,
  }));
  const { form, pending, submit } = useAssessing(props, draft);
  const field = bind(draft.values, draft.change, form.errorAt);
  return (
    <ActDialog
      title={t('assessTitle', { reference })}
      act={t('assessAct')}
      form={form}
      pending={pending}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <DraftConflict draft={draft} labels={{ reason: t('assessWhy') }} />
      <RadioChoices {...field('state')} stacked label={t('where')} choices={choices} />
      <TextAreaField {...field('reason')} label={t('assessWhy')} help={t('assessWhyHelp')} maxLength={4000} />
      <DateField {...field('nextReviewOn')} label={t('review')} help={t('reviewHelp')} optional />
      <AutosaveStatus save={draft.save} />
    </ActDialog>
  );
};
