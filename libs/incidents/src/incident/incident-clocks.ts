import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { type IncidentFacts, incidentClocks, interimClock, type Milestone } from '@varsel/statute';
import type { Status } from './incident.ts';

/** One moment of awareness as it was set. */
export interface SetAwareness {
  readonly awareAt: Instant;
  readonly reason: string | null;
  readonly at: Instant;
  readonly by: string;
}

/** What the clocks of an incident are read from. */
export interface ClockSources {
  readonly status: Status;
  /** Every moment of awareness, in the order they were set; the last one stands. */
  readonly awareness: readonly SetAwareness[];
  /** When the authority received each stage; the latest of a stage that is sent more than once. */
  readonly receipts: StageReceipts;
  /** Undefined while the incident is ongoing. */
  readonly handledAt: Instant | undefined;
  /** The last request of the CSIRT. */
  readonly interim: RequestedReport | undefined;
  readonly entity: EntityStanding | undefined;
  readonly now: Instant;
}

interface StageReceipts {
  readonly earlyWarning: Instant | undefined;
  readonly notification: Instant | undefined;
  readonly status: Instant | undefined;
  readonly final: Instant | undefined;
}

interface RequestedReport {
  readonly requestedAt: Instant;
  readonly dueAt: Instant | null;
  readonly by: string;
  readonly asked: string;
  readonly receiptAt: Instant | undefined;
}

export interface EntityStanding {
  readonly class: 'essential' | 'important' | 'registration-only' | 'not-covered';
  readonly trustServiceProvider: boolean;
}

/** A deadline that held until awareness was fixed anew. */
export interface FormerDeadline {
  readonly dueAt: Instant;
  readonly awareAt: Instant;
  readonly replacedAt: Instant;
  readonly replacedBy: string;
  readonly reason: string | null;
}

export interface Clock extends Milestone {
  readonly startedAt: Instant;
  readonly setBy: string;
  readonly startReason: string | null;
  readonly formerDeadlines: readonly FormerDeadline[];
}

/** The clocks of § 13, derived on every read. None when the law asks for none. */
export function clocksOf(sources: ClockSources): readonly Clock[] {
  const standing = sources.awareness.at(-1);
  if (standing === undefined || clocksSilentBecause(sources) !== undefined) return [];
  const clocks = milestonesAt(standing.awareAt, sources).map((milestone, index) => ({
    ...milestone,
    ...startOf(milestone, sources, standing),
    formerDeadlines: formerDeadlines(sources, index, milestone.dueAt),
  }));
  return [...clocks.slice(0, 2), ...interimOf(sources), ...clocks.slice(2)];
}

/** What a clock runs from, and who said so. A month runs from the receipt or from the end of the incident. */
function startOf({ id, derivation }: Milestone, { receipts }: ClockSources, { awareAt, by, reason }: SetAwareness) {
  const start = derivation.steps.find((step) => step.id === 'start')?.utc;
  const fromLater = id === 'final' && receipts.notification !== undefined && start !== undefined;
  return fromLater
    ? { startedAt: start, setBy: by, startReason: null }
    : { startedAt: awareAt, setBy: by, startReason: reason };
}

/** The act sets no time for an interim report: without one in the request there is no clock, only the duty. */
function interimOf({ interim, now }: ClockSources): readonly Clock[] {
  if (interim === undefined || interim.dueAt === null) return [];
  const { requestedAt, dueAt, receiptAt, by, asked } = interim;
  const clock = interimClock({ requestedAt, dueAt, receiptAt, now });
  return [{ ...clock, startedAt: requestedAt, setBy: by, startReason: asked, formerDeadlines: [] }];
}

/** Why no clock runs, in words; undefined when they do. */
export function clocksSilentBecause({
  status,
  entity,
}: Pick<ClockSources, 'status' | 'entity'>): Bilingual | undefined {
  if (status === 'not-significant') return NOT_SIGNIFICANT;
  if (status === 'downgraded') return DOWNGRADED;
  return entity?.class === 'not-covered' || entity?.class === 'registration-only' ? NOT_COVERED : undefined;
}

/** What a reader must know of clocks that run. */
export function clocksCaveat({ status, entity }: Pick<ClockSources, 'status' | 'entity'>): Bilingual | undefined {
  if (status === 'undecided') return UNDECIDED;
  return entity === undefined ? SCOPE_OPEN : undefined;
}

function milestonesAt(awareAt: Instant, { now, receipts, handledAt, entity }: ClockSources): readonly Milestone[] {
  const facts: IncidentFacts = {
    awareAt,
    now,
    earlyWarningReceipt: receipts.earlyWarning,
    notificationReceipt: receipts.notification,
    statusReportReceipt: receipts.status,
    finalReceipt: receipts.final,
    ongoing: handledAt === undefined,
    handledAt,
    entityIsTrustServiceProvider: entity?.trustServiceProvider,
  };
  return incidentClocks(facts);
}

function formerDeadlines(sources: ClockSources, index: number, dueAt: Instant): readonly FormerDeadline[] {
  const { awareness } = sources;
  return awareness.slice(0, -1).flatMap((former, place) => {
    const next = awareness[place + 1];
    const was = milestonesAt(former.awareAt, sources)[index]?.dueAt;
    if (next === undefined || was === undefined || was === dueAt) return [];
    return [{ dueAt: was, awareAt: former.awareAt, replacedAt: next.at, replacedBy: next.by, reason: next.reason }];
  });
}

const NOT_SIGNIFICANT: Bilingual = {
  da: 'Ingen frister: hændelsen er vurderet ikke væsentlig. § 14 giver mulighed for at underrette frivilligt.',
  en: 'No deadlines: the incident was assessed as not significant. § 14 allows a voluntary notification.',
};
const DOWNGRADED: Bilingual = {
  da: 'Ingen frister: hændelsen er nedjusteret. Er myndigheden varslet, så send en opdatering om det.',
  en: 'No deadlines: the incident was downgraded. If the authority was warned, send it an update saying so.',
};
const NOT_COVERED: Bilingual = {
  da: 'Ingen frister: jeres godkendte omfattelsesvurdering siger, at §§ 12-13 ikke gælder for jer. § 14 giver mulighed for at underrette frivilligt.',
  en: 'No deadlines: your approved scope assessment says that §§ 12-13 do not apply to you. § 14 allows a voluntary notification.',
};
const UNDECIDED: Bilingual = {
  da: 'Det vides endnu ikke, om hændelsen er væsentlig. Fristerne løber imens, så I ikke mister tid.',
  en: 'It is not yet known whether the incident is significant. The deadlines run meanwhile, so that you lose no time.',
};
const SCOPE_OPEN: Bilingual = {
  da: 'I har ikke godkendt en omfattelsesvurdering. Fristerne vises, som de gælder for en omfattet enhed.',
  en: 'You have not approved a scope assessment. The deadlines are shown as they apply to a covered entity.',
};
