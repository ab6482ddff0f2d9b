import type { StageKey } from './stages.ts';

/** Where a stage's draft is kept: one for each report of a stage that is sent more than once. */
export const draftKind = (stage: StageKey, round: number): string =>
  round === 1 ? stage : `${stage}-${String(round)}`;
