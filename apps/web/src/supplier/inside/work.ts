import { createContext, use } from 'react';
import { type AnswerOf, type AskedSection, answeredBy } from '../../questions/visible.ts';
import type { Field } from '../../questions/question.ts';
import type { AnswerKeeper, Keeping } from '../answers/answer-keeper.ts';
import type { Questionnaire, Respondent } from '../door-api.ts';
import type { Place } from './route.ts';

/** What every page inside works on. */
export interface Work {
  readonly questionnaire: Questionnaire;
  readonly me: Respondent;
  readonly keeper: AnswerKeeper;
  readonly keeping: Keeping;
  readonly answerOf: AnswerOf;
  /** The sections and questions asked, given the answers so far. */
  readonly sections: readonly AskedSection[];
  readonly reload: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

export const WorkContext = createContext<Work | null>(null);

export const useWork = (): Work => {
  const work = use(WorkContext);
  if (work === null) throw new Error('useWork needs a questionnaire around it');
  return work;
};

export const countOf = (sections: readonly AskedSection[]): { readonly asked: number; readonly answered: number } => ({
  asked: sections.reduce((sum, { fields }) => sum + fields.length, 0),
  answered: sections.reduce((sum, { answered }) => sum + answered, 0),
});

/** The place of each question among those asked, from 1. */
export const numbersOf = (sections: readonly AskedSection[]): ReadonlyMap<string, number> =>
  new Map(sections.flatMap(({ fields }) => fields).map(({ field }, index) => [field, index + 1]));

export const firstUnanswered = ({ sections, answerOf }: Pick<Work, 'sections' | 'answerOf'>): Place => {
  for (const { section, fields } of sections) {
    const open = fields.find((field) => !answeredBy(field, answerOf));
    if (open) return { page: 'section', section, field: open.field };
  }
  return { page: 'check' };
};

/** Submitted and closed are read only; while something is asked again, only those questions may be changed. */
export const mayWrite = (
  { questionnaire: { state, clarifications } }: Pick<Work, 'questionnaire'>,
  field: Field,
): boolean =>
  state === 'answering' ||
  (state === 'clarifying' && clarifications.some((each) => each.field === field.field && each.answer === null));
