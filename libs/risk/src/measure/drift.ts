import type { Bilingual, LocalDate } from '@varsel/event-sourcing';
import type { StatedEvidence, StatedMeasure, StatedRequirement } from '@varsel/published-events';
import { formatDay } from '@varsel/statute';
import { type MeasurePart, requirementOf } from '@varsel/statute/measures';
import { partWords, rankOf, stateWords } from './measure-words.ts';

export type DriftKind =
  | 'state'
  | 'applicability'
  | 'reason'
  | 'requirement'
  | 'evidence-added'
  | 'evidence-withdrawn'
  | 'evidence-expired'
  | 'owner'
  | 'next-review';

/** One thing that is different from what the management body approved. */
export interface DriftEntry {
  readonly kind: DriftKind;
  /** Bears on what was approved: a step back, something left out or in, evidence gone (our reading, § 7). */
  readonly material: boolean;
  readonly text: Bilingual;
  /** A text as it was approved and as it is now: the reason, or the title of evidence. */
  readonly before: string | null;
  readonly after: string | null;
  readonly requirement: string | null;
  readonly sha256: string | null;
}

type Change = Pick<DriftEntry, 'kind' | 'material' | 'text'> & Partial<DriftEntry>;

/** From the day of the approval to the day of reading. */
interface Span {
  readonly approvedOn: LocalDate;
  readonly today: LocalDate;
}

/** What has changed in a measure since it was approved, read on a day: evidence may have expired without any act. */
export function driftOf(approved: StatedMeasure, now: StatedMeasure, span: Span): readonly DriftEntry[] {
  const changes: readonly Change[] = [
    ...stateDrift(approved, now),
    ...applicabilityDrift(approved, now),
    ...reasonDrift(approved, now),
    ...requirementDrift(approved, now),
    ...evidenceDrift(approved, now, span),
    ...ownerDrift(approved, now),
    ...reviewDrift(approved, now),
  ];
  return changes.map((change) => ({ before: null, after: null, requirement: null, sha256: null, ...change }));
}

function stateDrift(approved: StatedMeasure, now: StatedMeasure): readonly Change[] {
  if (approved.state === now.state) return [];
  const [from, to] = [stateWords[approved.state], stateWords[now.state]];
  const down = rankOf(now.state) < rankOf(approved.state);
  const text = down
    ? {
        da: `Tilstanden er gået ned: fra ${from.da} til ${to.da}.`,
        en: `The state went down: from ${from.en} to ${to.en}.`,
      }
    : {
        da: `Tilstanden er gået op: fra ${from.da} til ${to.da}.`,
        en: `The state went up: from ${from.en} to ${to.en}.`,
      };
  return [{ kind: 'state', material: down, text }];
}

function applicabilityDrift(approved: StatedMeasure, now: StatedMeasure): readonly Change[] {
  const before = approved.leftOut.map(({ part }) => part);
  const after = now.leftOut.map(({ part }) => part);
  const out = after.filter((part) => !before.includes(part)).map((part) => partDrift(part, 'out'));
  const taken = before.filter((part) => !after.includes(part)).map((part) => partDrift(part, 'in'));
  return [...out, ...taken, ...otherWhy(approved, now)];
}

function otherWhy({ leftOut: before }: StatedMeasure, { leftOut: after }: StatedMeasure): readonly Change[] {
  const changed = after.some(({ part, reason }) => before.some((was) => was.part === part && was.reason !== reason));
  const text = {
    da: 'Begrundelsen for det, der er udeladt, er skrevet om.',
    en: 'The reason for what is left out was written anew.',
  };
  return changed ? [{ kind: 'applicability', material: false, text }] : [];
}

function partDrift(part: string, way: 'out' | 'in'): Change {
  const { da, en } = partWords[part as MeasurePart];
  const text =
    way === 'out'
      ? { da: `Udeladt siden godkendelsen: ${da}.`, en: `Left out since the approval: ${en}.` }
      : { da: `Taget med igen siden godkendelsen: ${da}.`, en: `Taken in again since the approval: ${en}.` };
  return { kind: 'applicability', material: true, text };
}

function reasonDrift(approved: StatedMeasure, now: StatedMeasure): readonly Change[] {
  if (approved.reason === now.reason) return [];
  const text = { da: 'Begrundelsen er skrevet om.', en: 'The reason was written anew.' };
  return [{ kind: 'reason', material: false, text, before: approved.reason, after: now.reason }];
}

function requirementDrift(approved: StatedMeasure, now: StatedMeasure): readonly Change[] {
  const before = new Map(approved.requirements.map((requirement) => [requirement.id, requirement]));
  return now.requirements.flatMap((requirement) => {
    const change = requirementChange(before.get(requirement.id), requirement);
    return change === undefined ? [] : [change];
  });
}

function requirementChange(before: StatedRequirement | undefined, now: StatedRequirement): Change | undefined {
  const was: StatedRequirement = before ?? { id: now.id, state: 'not-assessed', applicable: true, reason: null };
  const ref = requirementOf(now.id)?.requirement.ref ?? now.id;
  if (was.applicable === now.applicable && was.state === now.state) return rewritten(was, now, ref);
  const [from, to] = [wordOf(was), wordOf(now)];
  return {
    kind: 'requirement',
    material: was.applicable === now.applicable ? rankOf(now.state) < rankOf(was.state) : before !== undefined,
    text: { da: `Krav ${ref}: fra ${from.da} til ${to.da}.`, en: `Requirement ${ref}: from ${from.en} to ${to.en}.` },
    requirement: now.id,
  };
}

/** A large set is approved without the reasons of single requirements: there is nothing to compare with. */
function rewritten(was: StatedRequirement, now: StatedRequirement, ref: string): Change | undefined {
  if (was.reason === null || was.reason === now.reason) return undefined;
  const text = {
    da: `Krav ${ref}: begrundelsen er skrevet om.`,
    en: `Requirement ${ref}: the reason was written anew.`,
  };
  return { kind: 'requirement', material: false, text, requirement: now.id };
}

function wordOf({ applicable, state }: StatedRequirement): Bilingual {
  return applicable ? stateWords[state] : { da: 'udeladt', en: 'left out' };
}

function evidenceDrift(approved: StatedMeasure, now: StatedMeasure, span: Span): readonly Change[] {
  const added = missingFrom(approved.evidence, now.evidence);
  const gone = missingFrom(now.evidence, approved.evidence);
  const expired = now.evidence.filter((item) => expiredSince(item, span) && isAmong(item, approved.evidence));
  return [
    ...added.map((item) => evidenceChange('evidence-added', item)),
    ...gone.map((item) => evidenceChange('evidence-withdrawn', item)),
    ...expired.map((item) => evidenceChange('evidence-expired', item)),
  ];
}

const evidenceTexts = {
  'evidence-added': { da: 'Der er kommet evidens til.', en: 'Evidence was added.' },
  'evidence-withdrawn': {
    da: 'Evidens, som godkendelsen byggede på, er trukket tilbage.',
    en: 'Evidence the approval rested on was withdrawn.',
  },
  'evidence-expired': {
    da: 'Evidens, som godkendelsen byggede på, er udløbet siden.',
    en: 'Evidence the approval rested on has expired since.',
  },
} as const;

function evidenceChange(kind: keyof typeof evidenceTexts, { sha256 }: StatedEvidence): Change {
  return { kind, material: kind !== 'evidence-added', text: evidenceTexts[kind], sha256 };
}

function missingFrom(list: readonly StatedEvidence[], items: readonly StatedEvidence[]): readonly StatedEvidence[] {
  return items.filter((item) => !isAmong(item, list));
}

/** The same file for other days is other evidence. */
function isAmong({ sha256, effectiveOn, expiresOn }: StatedEvidence, list: readonly StatedEvidence[]): boolean {
  return list.some(
    (item) => item.sha256 === sha256 && item.effectiveOn === effectiveOn && item.expiresOn === expiresOn,
  );
}

/** What had expired before the approval was approved so: it is a warning, and no change. */
function expiredSince({ expiresOn }: StatedEvidence, { approvedOn, today }: Span): boolean {
  return expiresOn !== null && expiresOn >= approvedOn && expiresOn < today;
}

function ownerDrift(approved: StatedMeasure, now: StatedMeasure): readonly Change[] {
  if (approved.owner === now.owner) return [];
  const text =
    now.owner === null
      ? { da: 'Foranstaltningen har ingen ejer mere.', en: 'The measure has no owner any more.' }
      : { da: 'Foranstaltningen har en anden ejer.', en: 'The measure has another owner.' };
  return [{ kind: 'owner', material: false, text }];
}

function reviewDrift(approved: StatedMeasure, now: StatedMeasure): readonly Change[] {
  if (approved.nextReviewOn === now.nextReviewOn) return [];
  const [from, to] = [dayWords(approved.nextReviewOn), dayWords(now.nextReviewOn)];
  const text = {
    da: `Næste gennemgang: fra ${from.da} til ${to.da}.`,
    en: `Next review: from ${from.en} to ${to.en}.`,
  };
  return [{ kind: 'next-review', material: false, text }];
}

function dayWords(day: LocalDate | null): Bilingual {
  return day === null
    ? { da: 'ikke planlagt', en: 'not planned' }
    : { da: formatDay(day, 'da'), en: formatDay(day, 'en') };
}

/** The entries with the titles of the evidence they are about: the statement itself holds hashes alone. */
export function withTitles(
  entries: readonly DriftEntry[],
  evidence: readonly { readonly sha256: string; readonly title: string }[],
): readonly DriftEntry[] {
  return entries.map((entry) => {
    const title = evidence.find(({ sha256 }) => sha256 === entry.sha256)?.title;
    if (entry.sha256 === null || title === undefined) return entry;
    return entry.kind === 'evidence-added' ? { ...entry, after: title } : { ...entry, before: title };
  });
}
