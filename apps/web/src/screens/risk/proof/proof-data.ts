import type { EvidenceParts } from '../../../graphql/generated/risk/evidence.ts';
import { type MeasureId, measureIds } from '../standing/measure-ids.ts';

/** One piece of evidence as the library and the measures ask for it (fragment `EvidenceParts`). */
export type Evidence = EvidenceParts;

/** A point of the annex, as a piece of evidence names it: `cir-1.1.1` is said 1.1.1. */
export const pointOf = (requirement: string): string => requirement.replace(/^cir-/, '');

export interface Coverage {
  readonly measures: readonly MeasureId[];
  readonly requirements: readonly string[];
}

/** A whole measure rather than a point under it. */
export const isWhole = (covered: string): covered is MeasureId => measureIds.some((id) => id === covered);
