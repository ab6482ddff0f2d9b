import type { LocalDate } from '@varsel/event-sourcing';
import { EXPIRING_DAYS, type StatedEvidence, type StatedMeasure, type StatedRiskRound } from '@varsel/published-events';
import { plusDays } from '../days.ts';

/** A file and the measures of the set that rest on it. */
export interface AgeingEvidence extends StatedEvidence {
  readonly expiresOn: LocalDate;
  readonly measures: readonly StatedMeasure['id'][];
}

interface OverdueReview {
  readonly measure: StatedMeasure['id'];
  readonly plannedOn: LocalDate;
}

/** What of a set of measures is past its time on a day, or soon is. Time alone brings it about: the set says nothing of it. */
export interface SetCondition {
  readonly readOn: LocalDate;
  readonly expired: readonly AgeingEvidence[];
  readonly expiring: readonly AgeingEvidence[];
  readonly reviewsOverdue: readonly OverdueReview[];
  /** The last day of the risk round, when that is past. */
  readonly riskRoundEndedOn: LocalDate | null;
}

interface FrozenSet {
  readonly measures: readonly StatedMeasure[];
  readonly riskRound: Pick<StatedRiskRound, 'validUntil'>;
}

/** Nothing of it stops a vote: members see it before they sign. Evidence holds through the day it expires on. */
export function conditionOf({ measures: all, riskRound }: FrozenSet, readOn: LocalDate): SetCondition {
  // What is left out is neither reviewed nor proved; the register warns of none of it either.
  const measures = all.filter(({ applicable }) => applicable);
  const soon = plusDays(readOn, EXPIRING_DAYS);
  const ageing = ageingEvidence(measures).filter(({ expiresOn }) => expiresOn <= soon);
  const ended = riskRound.validUntil !== null && riskRound.validUntil < readOn;
  return {
    readOn,
    expired: ageing.filter(({ expiresOn }) => expiresOn < readOn),
    expiring: ageing.filter(({ expiresOn }) => expiresOn >= readOn),
    reviewsOverdue: measures.flatMap(({ id, nextReviewOn }) =>
      nextReviewOn !== null && nextReviewOn < readOn ? [{ measure: id, plannedOn: nextReviewOn }] : [],
    ),
    riskRoundEndedOn: ended ? riskRound.validUntil : null,
  };
}

/** Each file once, what ended first before the others. */
function ageingEvidence(measures: readonly StatedMeasure[]): readonly AgeingEvidence[] {
  const found = new Map<string, AgeingEvidence>();
  for (const { id, evidence } of measures)
    for (const { sha256, effectiveOn, expiresOn } of evidence) {
      if (expiresOn === null) continue;
      const key = `${expiresOn} ${sha256} ${effectiveOn}`;
      const before = found.get(key)?.measures ?? [];
      found.set(key, { sha256, effectiveOn, expiresOn, measures: [...new Set([...before, id])] });
    }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}
