import { useState } from 'react';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Button } from '../../../../design/button.tsx';
import { Stack } from '../../../../design/section.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { AnswerQuestion } from '../../../../graphql/generated/governance/decision.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Decision } from '../../../../decisions/decision-data.ts';
import { Questions } from '../../../../decisions/questions.tsx';
import { useSession } from '../../../../session/session-provider.tsx';
import { decisionScreenTexts } from '../decision.texts.ts';

interface ThreadProps {
  readonly decision: Decision;
  readonly onDone: () => void;
}

/** What the members asked, and the place to answer. */
export const Thread = ({ decision: { id, questions, status }, onDone }: ThreadProps) => {
  const { may } = useSession();
  const answers = may('decision:propose') && status === 'OPEN';
  return (
    <Questions
      questions={questions}
      {...(answers ? { answer: ({ number }) => <AnswerForm decisionId={id} question={number} onDone={onDone} /> } : {})}
    />
  );
};

interface AnswerFormProps {
  readonly decisionId: string;
  readonly question: number;
  readonly onDone: () => void;
}

const AnswerForm = ({ decisionId, question, onDone }: AnswerFormProps) => {
  const t = useTexts(decisionScreenTexts);
  const [text, setText] = useState('');
  const form = useActForm(['text']);
  const [answer, { pending }] = useAct(AnswerQuestion);
  const field = `answer-${String(question)}`;
  const send = async () => {
    const missing = missingOf([[field, blank(text), t('answerMissing')]]);
    if (await form.submit(missing, () => answer({ input: { decisionId, question, text: text.trim() } }))) onDone();
  };
  return (
    <Stack tight>
      <ActFaults form={form} />
      <TextAreaField
        id={field}
        label={t('answer', { number: question })}
        rows={3}
        maxLength={4000}
        value={text}
        onChange={setText}
        error={form.errorAt(field) ?? form.errorAt('text')}
      />
      <div>
        <Button pending={pending} onPress={() => void send()}>
          {t('answerDo')}
        </Button>
      </div>
    </Stack>
  );
};
