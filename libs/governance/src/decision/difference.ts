import type { StatedEvidence, StatedMeasure, StatedRequirement } from '@varsel/published-events';

export const changeKinds = [
  'state',
  'applicability',
  'reason',
  'owner',
  'next-review',
  'requirement',
  'evidence-added',
  'evidence-removed',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly before: string | null;
  readonly after: string | null;
  /** `cir-1.1.1` */
  readonly requirement: string | null;
  readonly sha256: string | null;
}

export interface MeasureChanges {
  readonly measure: string;
  /** There was no such measure before. */
  readonly added: boolean;
  readonly changes: readonly Change[];
}

/** What differs, measure by measure; a measure that is as it was is not named. */
export function differenceOf(
  before: readonly StatedMeasure[],
  after: readonly StatedMeasure[],
): readonly MeasureChanges[] {
  return after.flatMap((measure): readonly MeasureChanges[] => {
    const was = before.find(({ id }) => id === measure.id);
    const changes = was === undefined ? [] : changesOf(was, measure);
    return was === undefined || changes.length > 0 ? [{ measure: measure.id, added: was === undefined, changes }] : [];
  });
}

function changesOf(was: StatedMeasure, is: StatedMeasure): readonly Change[] {
  return [
    ...plain('state', was.state, is.state),
    ...plain('applicability', partsOf(was), partsOf(is)),
    ...plain('reason', was.reason, is.reason),
    ...plain('owner', was.owner, is.owner),
    ...plain('next-review', was.nextReviewOn, is.nextReviewOn),
    ...requirementChanges(was.requirements, is.requirements),
    ...evidenceChanges('evidence-added', is.evidence, was.evidence),
    ...evidenceChanges('evidence-removed', was.evidence, is.evidence),
  ];
}

function plain(kind: ChangeKind, before: string | null, after: string | null): readonly Change[] {
  return before === after ? [] : [{ kind, before, after, requirement: null, sha256: null }];
}

/** Which parts are left out and why; the empty text when all of the measure applies. */
function partsOf({ applicable, leftOut }: StatedMeasure): string {
  const parts = leftOut.map(({ part, reason }) => `${part}: ${reason}`).join('; ');
  return applicable ? parts : `– ${parts}`.trim();
}

function requirementChanges(was: readonly StatedRequirement[], is: readonly StatedRequirement[]): readonly Change[] {
  const ids = [...new Set([...is, ...was].map(({ id }) => id))];
  return ids.flatMap((requirement) => {
    const [before, after] = [was, is].map((list) => list.find(({ id }) => id === requirement));
    const said = [before, after].map((one) => one && JSON.stringify([one.state, one.applicable, one.reason]));
    if (said[0] === said[1]) return [];
    return [{ kind: 'requirement', requirement, sha256: null, before: stateOf(before), after: stateOf(after) }];
  });
}

function stateOf(requirement: StatedRequirement | undefined): string | null {
  if (requirement === undefined) return null;
  return requirement.applicable ? requirement.state : 'left-out';
}

function evidenceChanges(
  kind: 'evidence-added' | 'evidence-removed',
  here: readonly StatedEvidence[],
  there: readonly StatedEvidence[],
): readonly Change[] {
  const known = new Set(there.map(keyOf));
  return here
    .filter((evidence) => !known.has(keyOf(evidence)))
    .map(({ sha256, effectiveOn, expiresOn }) => {
      const days = `${effectiveOn} – ${expiresOn ?? ''}`.trim();
      const added = kind === 'evidence-added';
      return { kind, requirement: null, sha256, before: added ? null : days, after: added ? days : null };
    });
}

function keyOf({ sha256, effectiveOn, expiresOn }: StatedEvidence): string {
  return `${sha256} ${effectiveOn} ${expiresOn ?? ''}`;
}
