import { type AnswerContent, isAnswered, isNotApplicable, leadValue } from '../questionnaire/answer.ts';
import type { Field } from '../questionnaire/template.ts';
import type { Said } from './assessment.contents.ts';

const short = ['yes', 'partly', 'no', 'unknown'] as const;

/** An answer in short: what it comes to for the score. Undefined when there is none. */
export function saidIn(field: Field, answer: AnswerContent | undefined): Said | undefined {
  if (answer === undefined || !isAnswered(field, answer)) return undefined;
  const files = answer.evidence.length;
  if (isNotApplicable(answer)) return { question: field.id, said: 'not-applicable', files };
  return { question: field.id, said: wordIn(field, answer), files };
}

function wordIn(field: Field, answer: AnswerContent): Said['said'] {
  const [part] = field.parts;
  const isShort = part?.type === 'yes-no' || part?.type === 'yes-partly-no';
  const lead = leadValue(field, answer);
  return (isShort ? short.find((word) => word === lead) : undefined) ?? 'other';
}
