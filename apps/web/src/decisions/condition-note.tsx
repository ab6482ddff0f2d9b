import { Notice } from '../design/notice.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { type Condition, noonOf } from './decision-data.ts';
import { setConditionTexts } from './set-condition.texts.ts';

/** The same in one line, where somebody is about to sign and may not have read down the page. */
export const ConditionNote = ({ condition }: { readonly condition: Condition }) => {
  const t = useTexts(setConditionTexts);
  const f = useFormat();
  const { expired, expiring, reviewsOverdue, riskRoundEndedOn } = condition;
  const parts = [
    ...(expired.length > 0 ? [t('expired', { n: expired.length })] : []),
    ...(reviewsOverdue.length > 0 ? [t('overdue', { n: reviewsOverdue.length })] : []),
    ...(expiring.length > 0 ? [t('expiring', { n: expiring.length })] : []),
    ...(riskRoundEndedOn === null ? [] : [t('roundEnded', { day: f.date(noonOf(riskRoundEndedOn)) })]),
  ];
  if (parts.length === 0) return null;
  return (
    <Notice tone="warn">
      <ul>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </Notice>
  );
};
