import type { AssessmentData, ReviewQuestion } from '../../parts/supply-data.ts';

export const shows = ['all', 'unscored', 'red', 'changed', 'asked'] as const;

export type Show = (typeof shows)[number];

export const showOf = (wish: string | null): Show => shows.find((show) => show === wish) ?? 'all';

export const isUnscored = ({ score, answer, question }: ReviewQuestion): boolean =>
  score === null && answer !== null && question.scoring !== 'FACT';

const passes: Readonly<Record<Show, (question: ReviewQuestion) => boolean>> = {
  all: () => true,
  unscored: isUnscored,
  red: ({ redFlag }) => redFlag,
  changed: ({ changedSincePrevious }) => changedSincePrevious,
  asked: ({ clarifications }) => clarifications.some(({ answeredAt }) => answeredAt === null),
};

/** The questions of one filter; sections without any are left out. */
export const shownOf = ({ sections }: AssessmentData, show: Show): AssessmentData['sections'] =>
  sections
    .map((section) => ({ ...section, questions: section.questions.filter(passes[show]) }))
    .filter(({ questions }) => questions.length > 0);
