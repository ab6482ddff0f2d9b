import { classes } from '../../../../design/classes.ts';
import { Soft, Written } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { InLanguage, useQuestionText } from '../../../../questions/in-language.tsx';
import type { ReviewAnswer } from '../../parts/supply-data.ts';
import { reviewTexts } from '../review.texts.ts';
import styles from '../review.module.css';

const c = classes(styles);

/** An answer to read: each part by its name, lists as tables, the remark below. */
export const AnswerText = ({ answer }: { readonly answer: ReviewAnswer | null }) => {
  const t = useTexts(reviewTexts);
  if (answer === null) return <Soft>{t('noAnswer')}</Soft>;
  const { parts, comment, notApplicableBecause } = answer;
  return (
    <>
      {notApplicableBecause === null ? (
        parts.map((part) => <PartText key={part.key} part={part} />)
      ) : (
        <Written>{t('waived', { why: notApplicableBecause })}</Written>
      )}
      {comment !== null && <Soft>{t('comment', { text: comment })}</Soft>}
    </>
  );
};

type Part = ReviewAnswer['parts'][number];

const PartText = ({ part }: { readonly part: Part }) => {
  const { pick } = useLanguage();
  const words = pick(part.text);
  if (part.rows.length > 0) return <PartRows part={part} />;
  if (words === '') return null;
  return (
    <div>
      {part.label && (
        <Soft size="micro">
          <InLanguage text={part.label} />
        </Soft>
      )}
      <Written>{words}</Written>
    </div>
  );
};

/** A row is a line of its own rather than of a table: last time's answer stands beside it. */
const PartRows = ({ part: { columns, rows } }: { readonly part: Part }) => {
  const say = useQuestionText();
  return (
    <ul className={c('rows')}>
      {rows.map((row, index) => (
        <li key={index}>
          {row
            .map((cell, place) => [columns[place] && say(columns[place]).words, cell] as const)
            .filter(([, cell]) => cell !== '')
            .map(([name = '', cell]) => `${name}: ${cell}`)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
};
