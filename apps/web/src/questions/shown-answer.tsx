import { classes } from '../design/classes.ts';
import { Facts } from '../design/facts.tsx';
import { Soft, Written } from '../design/text.tsx';
import { useTexts } from '../language/use-texts.ts';
import type { Answer } from './answer.ts';
import { InLanguage } from './in-language.tsx';
import { PartLabel } from './part-label.tsx';
import type { Field } from './question.ts';
import { questionsTexts } from './questions.texts.ts';
import { shownValue } from './shown-value.ts';
import { useValueWords } from './use-value-words.ts';
import styles from './questions.module.css';

const c = classes(styles);

interface ShownAnswerProps {
  readonly field: Field;
  readonly number: number;
  readonly answer: Answer;
  /** Instead of the question, where it stands right above. */
  readonly title?: string;
}

/** A question and its answer, to read. */
export const ShownAnswer = ({ field, number, answer, title }: ShownAnswerProps) => {
  const t = useTexts(questionsTexts);
  return (
    <div className={c(title === undefined && 'question')}>
      {title === undefined ? (
        <h2>
          <span className={c('number')}>{t('number', { n: number })}</span>
          <span className={c('words')}>
            <InLanguage text={field.label} />
          </span>
        </h2>
      ) : (
        <b>{title}</b>
      )}
      <Values field={field} answer={answer} />
    </div>
  );
};

const Values = ({ field, answer }: Pick<ShownAnswerProps, 'field' | 'answer'>) => {
  const t = useTexts(questionsTexts);
  const words = useValueWords();
  const { comment, notApplicableBecause, evidence } = answer;
  const parts = field.parts.map((part) => ({ part, text: shownValue(part, answer.value[part.key] ?? null, words) }));
  const said = parts.filter(({ text }) => text !== '');
  if (notApplicableBecause !== null)
    return <Facts facts={[{ label: t('notApplicable'), value: <Written>{notApplicableBecause}</Written> }]} />;
  if (said.length === 0 && comment === '' && evidence.length === 0) return <Soft>{t('unanswered')}</Soft>;
  return (
    <Facts
      facts={[
        ...said.map(({ part, text }) => ({
          key: part.key,
          label: part.label === null ? t('answer') : <PartLabel part={{ ...part, unit: null }} />,
          value: <Written>{text}</Written>,
        })),
        ...(comment === '' ? [] : [{ key: 'comment', label: t('comment'), value: <Written>{comment}</Written> }]),
        ...(evidence.length === 0
          ? []
          : [{ key: 'files', label: t('files'), value: evidence.map(({ name }) => name).join(', ') }]),
      ]}
    />
  );
};
