import { fact, type Fact, type LocalDate } from '@varsel/event-sourcing';
import type { StatedMeasure } from './risk.ts';

/**
 * Published by governance: the management body has approved the measures, § 7, stk. 1. What is approved is exactly
 * this set; a measure that changes afterwards has drifted from it.
 */
export interface MeasuresApproved {
  readonly type: 'MeasuresApproved';
  /** The id of the decision; its stream's. */
  readonly decision: string;
  /** SHA-256 of the canonical form (RFC 8785) of the whole statement that was put to the vote. */
  readonly manifestHash: string;
  readonly approvedOn: LocalDate;
  readonly measures: readonly StatedMeasure[];
}

/** Everybody who sits, sat or is to sit in the management body. It holds no day: whoever asks says which. */
export interface ManagementMembers {
  readonly terms: readonly { readonly person: string; readonly from: LocalDate; readonly to: LocalDate | null }[];
}

export const managementMembers: Fact<ManagementMembers> = fact<ManagementMembers>('management-members');
