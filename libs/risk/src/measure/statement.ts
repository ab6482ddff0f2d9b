import type { StatedMeasure, StatedRequirement } from '@varsel/published-events';
import { appliesWithout, type MeasureId, requirementsOf } from '@varsel/statute/measures';
import type { EvidenceRow } from '../views/evidence-library.view.ts';
import type { MeasureStanding } from '../views/measure-register.view.ts';
import type { RequirementRow } from '../views/requirement-states.view.ts';

export interface StatementRows {
  /** All ten. */
  readonly measures: readonly MeasureStanding[];
  readonly requirements: ReadonlyMap<string, RequirementRow>;
  /** What is not withdrawn. */
  readonly evidence: readonly EvidenceRow[];
}

/** The ten measures as they are put to the management body: canonical, so that the same standing gives the same hash. */
export function statedMeasures({ measures, requirements, evidence }: StatementRows): readonly StatedMeasure[] {
  return measures.map(({ id, states, leftOut, owner, nextReviewOn }) => {
    const stands = states.at(-1);
    const parts = leftOut.map(({ part, reason }) => ({ part, reason }));
    return {
      id,
      state: stands?.state ?? 'not-assessed',
      applicable: appliesWithout(
        id,
        leftOut.map(({ part }) => part),
      ),
      reason: stands?.reason ?? null,
      leftOut: parts.toSorted((a, b) => order(a.part, b.part)),
      owner,
      nextReviewOn,
      requirements: statedRequirements(id, requirements),
      evidence: evidence
        .filter(({ measures: covered }) => covered.includes(id))
        .map(({ sha256, effectiveOn, expiresOn }) => ({ sha256, effectiveOn, expiresOn }))
        .toSorted((a, b) => order(`${a.sha256} ${a.effectiveOn}`, `${b.sha256} ${b.effectiveOn}`)),
    };
  });
}

function statedRequirements(
  measure: MeasureId,
  found: ReadonlyMap<string, RequirementRow>,
): readonly StatedRequirement[] {
  return requirementsOf(measure).flatMap(({ requirement: { id } }) => {
    const row = found.get(id);
    return row === undefined ? [] : [{ id, state: row.state, applicable: !row.leftOut, reason: row.reason }];
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
