import { type Answer, isAnswered, noAnswer } from './answer.ts';
import type { Field, QuestionSection } from './question.ts';

export type AnswerOf = (field: string) => Answer;

const firstPart = (field: Field): string => field.parts[0]?.key ?? 'value';

/** Whether each question is asked, given the answers so far; a question under a hidden one is hidden too. */
const askedFields = (sections: readonly QuestionSection[], answerOf: AnswerOf): ReadonlySet<string> => {
  const fields = new Map(sections.flatMap((section) => section.fields).map((field) => [field.field, field]));
  const known = new Map<string, boolean>();
  const asked = (field: Field): boolean => {
    const seen = known.get(field.field);
    if (seen !== undefined) return seen;
    // Conditions in a circle are refused at import; until decided, a question counts as not asked.
    known.set(field.field, false);
    const found = field.visibleWhen === null || holds(field.visibleWhen);
    known.set(field.field, found);
    return found;
  };
  const holds = ({ field, equals }: NonNullable<Field['visibleWhen']>): boolean => {
    const other = fields.get(field);
    // A colleague sees one section: what the server shows of it is asked.
    return other === undefined || (asked(other) && answerOf(field).value[firstPart(other)] === equals);
  };
  return new Set([...fields.values()].filter(asked).map(({ field }) => field));
};

export interface AskedSection extends QuestionSection {
  readonly answered: number;
}

/** The sections with the questions asked in them; a section whose every question is hidden is left out. */
export const askedSections = (sections: readonly QuestionSection[], answerOf: AnswerOf): readonly AskedSection[] => {
  const asked = askedFields(sections, answerOf);
  return sections
    .map((section) => {
      const fields = section.fields.filter(({ field }) => asked.has(field));
      return { ...section, fields, answered: fields.filter((field) => answeredBy(field, answerOf)).length };
    })
    .filter(({ fields }) => fields.length > 0);
};

export const answeredBy = (field: Field, answerOf: AnswerOf): boolean =>
  isAnswered(answerOf(field.field), firstPart(field));

export const answersFrom =
  (answers: ReadonlyMap<string, Answer>): AnswerOf =>
  (field) =>
    answers.get(field) ?? noAnswer;
