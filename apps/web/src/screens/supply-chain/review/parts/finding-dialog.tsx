import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { DateField } from '../../../../design/date-time-field.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { RecordTheFinding } from '../../../../graphql/generated/supply-chain/review.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { reviewTexts } from '../review.texts.ts';
import type { QuestionProps } from './review-props.ts';

/** Something that must be followed up, from this answer. */
export const FindingDialog = ({
  assessment,
  question,
  onDone,
  onClose,
}: QuestionProps & { readonly onClose: () => void }) => {
  const t = useTexts(reviewTexts);
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const form = useActForm(['text', 'dueOn']);
  const [record, { pending }] = useAct(RecordTheFinding);
  const submit = async () => {
    const missing = missingOf([['text', blank(text), t('findingMissing')]]);
    const input = { assessmentId: assessment.round.id, question: question.question.field, text, dueOn };
    if (!(await form.submit(missing, () => record({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('finding')}
      act={t('finding')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextAreaField
        id="text"
        rows={3}
        label={t('findingText')}
        value={text}
        onChange={setText}
        maxLength={2000}
        error={form.errorAt('text')}
      />
      <DateField
        id="dueOn"
        optional
        label={t('findingDue')}
        value={dueOn}
        onChange={setDueOn}
        error={form.errorAt('dueOn')}
      />
    </ActDialog>
  );
};
