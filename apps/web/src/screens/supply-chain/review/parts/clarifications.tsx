import { Rows } from '../../../../design/facts.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { reviewTexts } from '../review.texts.ts';
import type { QuestionProps } from './review-props.ts';

/** What was asked about this answer, and what came back. */
export const Clarifications = ({ question: { clarifications }, nameOf }: QuestionProps) => {
  const t = useTexts(reviewTexts);
  const f = useFormat();
  if (clarifications.length === 0) return null;
  return (
    <Rows>
      {clarifications.map(({ clarification, text, askedAt, askedBy, answer, answeredAt, answerChanged }) => (
        <li key={clarification}>
          <Soft>{t('askedAt', { time: f.dateTimeShort(askedAt), name: nameOf(askedBy) })}</Soft>
          <Written>{text}</Written>
          {answer === null || answeredAt === null ? (
            <Status tone="plan" glyph="running">
              {t('waitsReply')}
            </Status>
          ) : (
            <>
              <Soft>
                {t('repliedAt', { time: f.dateTimeShort(answeredAt) })}
                {answerChanged && ` · ${t('answerChanged')}`}
              </Soft>
              <Written>{answer}</Written>
            </>
          )}
        </li>
      ))}
    </Rows>
  );
};
