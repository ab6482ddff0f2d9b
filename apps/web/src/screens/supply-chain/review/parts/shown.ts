import type { AssessmentData, ReviewQuestion } from '../../parts/supply-data.ts';

/** The supplier is answering. */
export const isOut = ({ status }: AssessmentData['round']): boolean =>
  status === 'SENT' || status === 'OPENED' || status === 'IN_PROGRESS';

export const shows = ['all', 'unscored', 'red', 'capped', 'changed', 'asked'] as const;

export type Show = (typeof shows)[number];

export const showOf = (wish: string | null): Show => shows.find((show) => show === wish) ?? 'all';

export const isUnscored = ({ score, answer, question }: ReviewQuestion): boolean =>
  score === null && answer !== null && question.scoring !== 'FACT';

const passes: Readonly<Record<Show, (question: ReviewQuestion) => boolean>> = {
  all: () => true,
  unscored: isUnscored,
  red: ({ redFlag }) => redFlag,
  capped: ({ cappedForEvidence }) => cappedForEvidence,
  changed: ({ changedSincePrevious }) => changedSincePrevious,
  asked: ({ clarifications }) => clarifications.some(({ answeredAt }) => answeredAt === null),
};

/**
 * The questions of one filter; sections without any are left out. What stood there when the filter was chosen stays:
 * a question must not vanish under the hand of whoever has just scored it.
 */
export const shownOf = (
  { sections }: AssessmentData,
  show: Show,
  stood: ReadonlySet<string>,
): AssessmentData['sections'] =>
  sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter((each) => passes[show](each) || stood.has(each.question.field)),
    }))
    .filter(({ questions }) => questions.length > 0);

export const fieldsShown = (sections: AssessmentData['sections']): ReadonlySet<string> =>
  new Set(sections.flatMap(({ questions }) => questions.map(({ question }) => question.field)));
