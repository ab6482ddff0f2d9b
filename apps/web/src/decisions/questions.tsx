import type { ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import { Section } from '../design/section.tsx';
import { Soft, Written } from '../design/text.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import type { Question } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';
import styles from './decisions.module.css';

const c = classes(styles);

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** The way to ask, below the thread. */
  readonly ask?: ReactNode;
  /** The way to answer one that waits. */
  readonly answer?: (question: Question) => ReactNode;
}

/** The thread stays with the decision: whoever reads it later sees what was asked and answered. */
export const Questions = ({ questions, ask, answer }: QuestionsProps) => {
  const t = useTexts(decisionsTexts);
  const open = questions.filter((question) => question.answer === null).length;
  const beside = open === 0 ? undefined : t('openQuestions', { n: open });
  return (
    <Section title={t('questions')} {...(beside === undefined ? {} : { beside })}>
      {questions.length === 0 && <p>{t('noQuestions')}</p>}
      <ol className={c('thread')}>
        {questions.map((question) => (
          <li key={question.number}>
            <Asked question={question} />
            {question.answer === null ? <Soft>{t('notAnswered')}</Soft> : <Answered answer={question.answer} />}
            {question.answer === null && answer?.(question)}
          </li>
        ))}
      </ol>
      {ask}
    </Section>
  );
};

const Asked = ({ question: { askedBy, askedAt, text } }: { readonly question: Question }) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  return (
    <>
      <Soft>{t('asked', { name: nameOf(askedBy), time: f.dateTimeShort(askedAt) })}</Soft>
      <Written>{text}</Written>
    </>
  );
};

const Answered = ({ answer: { by, at, text } }: { readonly answer: NonNullable<Question['answer']> }) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  return (
    <div className={c('answer')}>
      <Soft>{t('answered', { name: nameOf(by), time: f.dateTimeShort(at) })}</Soft>
      <Written>{text}</Written>
    </div>
  );
};
