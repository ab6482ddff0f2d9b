import type { FrozenMeasure } from '../../decisions/decision-data.ts';

interface Differing {
  readonly before: FrozenMeasure | undefined;
  readonly after: FrozenMeasure;
}

interface FrozenSet {
  readonly measures: readonly FrozenMeasure[];
}

/** Measures that are not word for word the same in two versions of a proposal. */
export const differingMeasures = (read: FrozenSet, now: FrozenSet): readonly Differing[] =>
  now.measures
    .map((after) => ({ after, before: read.measures.find(({ measure }) => measure === after.measure) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
