import { type LocalDate, localDate } from '@varsel/event-sourcing';
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
  'evidence-expired',
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

/** From the day on which the first set was approved to the day of reading. */
interface Span {
  readonly approvedOn: LocalDate;
  readonly readOn: LocalDate;
}

/**
 * What differs, measure by measure; a measure that is as it was is not named. With a span, evidence that expired in it
 * is a difference too, though nobody did anything: so the register of measures tells it as well.
 */
export function differenceOf(
  before: readonly StatedMeasure[],
  after: readonly StatedMeasure[],
  span?: Span,
): readonly MeasureChanges[] {
  return after.flatMap((measure): readonly MeasureChanges[] => {
    const was = before.find(({ id }) => id === measure.id);
    const changes = was === undefined ? [] : [...changesOf(was, measure), ...expiries(was, measure, span)];
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
    if (saysTheSame(before, after)) return [];
    return [{ kind: 'requirement', requirement, sha256: null, before: stateOf(before), after: stateOf(after) }];
  });
}

/** A large set is frozen without the reasons of single requirements: there is nothing to compare with. */
function saysTheSame(before: StatedRequirement | undefined, after: StatedRequirement | undefined): boolean {
  const [was, is] = [before, after].map((one) => one && JSON.stringify([one.state, one.applicable]));
  const reasons = [before?.reason, after?.reason];
  return was === is && (reasons.includes(null) || reasons[0] === reasons[1]);
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
    .map((evidence) => {
      const added = kind === 'evidence-added';
      const [before, after] = added ? [null, daysOf(evidence)] : [daysOf(evidence), null];
      return { kind, requirement: null, sha256: evidence.sha256, before, after };
    });
}

/** What was approved while it held, and does not hold on the day of reading. */
function expiries(was: StatedMeasure, { evidence }: StatedMeasure, span: Span | undefined): readonly Change[] {
  if (span === undefined) return [];
  const approved = new Set(was.evidence.map(keyOf));
  return evidence
    .filter((item) => approved.has(keyOf(item)) && expiredIn(span, item))
    .map((item) => {
      const { sha256, expiresOn } = item;
      return { kind: 'evidence-expired', requirement: null, sha256, before: daysOf(item), after: expiresOn };
    });
}

function expiredIn({ approvedOn, readOn }: Span, { expiresOn }: StatedEvidence): boolean {
  return expiresOn !== null && expiresOn >= approvedOn && expiresOn < readOn;
}

function daysOf({ effectiveOn, expiresOn }: StatedEvidence): string {
  return `${effectiveOn} – ${expiresOn ?? ''}`.trim();
}

/** The days of evidence as a change carries them. */
export function daysIn(words: string): { readonly from: LocalDate; readonly to: LocalDate | null } {
  const [from = '', to = ''] = words.replace(/ –$/, '').split(' – ');
  return { from: localDate(from), to: to === '' ? null : localDate(to) };
}

function keyOf({ sha256, effectiveOn, expiresOn }: StatedEvidence): string {
  return `${sha256} ${effectiveOn} ${expiresOn ?? ''}`;
}
