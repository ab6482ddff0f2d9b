import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Soft } from '../../../../design/text.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { AskTheSupplier } from '../../../../graphql/generated/supply-chain/review.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { InLanguage } from '../../../../questions/in-language.tsx';
import { reviewTexts } from '../review.texts.ts';
import type { QuestionProps } from './review-props.ts';

/** Back to the supplier with one question about one answer. */
export const ClarifyDialog = ({
  assessment,
  question,
  onDone,
  onClose,
}: QuestionProps & { readonly onClose: () => void }) => {
  const t = useTexts(reviewTexts);
  const [text, setText] = useState('');
  const form = useActForm(['text']);
  const [ask, { pending }] = useAct(AskTheSupplier);
  const submit = async () => {
    const missing = missingOf([['text', blank(text), t('clarifyMissing')]]);
    const input = { assessmentId: assessment.round.id, question: question.question.field, text };
    if (!(await form.submit(missing, () => ask({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('clarify')}
      act={t('clarifySend')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>
        <InLanguage text={question.question.label} />
      </p>
      <Soft>{t('clarifyHelp')}</Soft>
      <TextAreaField
        id="text"
        rows={4}
        label={t('clarifyText')}
        value={text}
        onChange={setText}
        maxLength={2000}
        error={form.errorAt('text')}
      />
    </ActDialog>
  );
};
