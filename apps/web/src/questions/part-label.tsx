import { HiddenText } from '../design/text.tsx';
import { useTexts } from '../language/use-texts.ts';
import { InLanguage, useQuestionText } from './in-language.tsx';
import type { Part } from './question.ts';
import { questionsTexts } from './questions.texts.ts';

interface PartLabelProps {
  readonly part: Part;
  /** What a part without words of its own is called by screen readers. */
  readonly fallback?: string;
}

/** A part's own words and its unit; a question's only part is named by the question above it. */
export const PartLabel = ({ part: { label, unit }, fallback }: PartLabelProps) => {
  const t = useTexts(questionsTexts);
  const say = useQuestionText();
  if (label === null && unit === null) return <HiddenText>{fallback ?? t('answer')}</HiddenText>;
  if (label === null && unit !== null) return t('answerIn', { unit: say(unit).words });
  return (
    <>
      {label && <InLanguage text={label} />}
      {unit && (
        <>
          {' ('}
          <InLanguage text={unit} />)
        </>
      )}
    </>
  );
};
