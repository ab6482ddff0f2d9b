import { aggregate, evolveBy, type Instant } from '@varsel/event-sourcing';
import { incidentPrivacy } from '../privacy.ts';
import { addNote } from './add-note.ts';
import { agreeLesson } from './agree-lesson.ts';
import { amendFacts } from './amend-facts.ts';
import { assessSignificance } from './assess-significance.ts';
import { assignIncidentRole } from './assign-incident-role.ts';
import { closeIncident } from './close-incident.ts';
import { correctEarlyWarningReceipt } from './correct-early-warning-receipt.ts';
import { correctReportReceipt } from './correct-report-receipt.ts';
import { downgradeIncident } from './downgrade-incident.ts';
import { fixAwareness } from './fix-awareness.ts';
import type {
  Answer,
  EarlyWarningContents,
  EarlyWarningReceipt,
  Facts,
  IncidentRole,
  InterimRequest,
  ReportContents,
  ReportStage,
} from './incident.contents.ts';
import { descriptions } from './incident.descriptions.ts';
import { words } from './incident.words.ts';
import type { IncidentEvent, IncidentReported } from './incident.events.ts';
import { markEarlyWarningReady } from './mark-early-warning-ready.ts';
import { markReportReady } from './mark-report-ready.ts';
import { recordEarlyWarningReceipt } from './record-early-warning-receipt.ts';
import { recordHandled } from './record-handled.ts';
import { recordInterimRequest } from './record-interim-request.ts';
import { recordReportReceipt } from './record-report-receipt.ts';
import { releaseIncidentRole } from './release-incident-role.ts';
import { reopenEarlyWarning } from './reopen-early-warning.ts';
import { reopenIncident } from './reopen-incident.ts';
import { reopenReport } from './reopen-report.ts';
import { reportIncident } from './report-incident.ts';
import { withdrawHandling } from './withdraw-handling.ts';

export type * from './incident.contents.ts';
export type * from './incident.events.ts';

/** `undecided`: assessed, and the answer was "not yet known". The clocks run as if it were significant. */
export type Status = 'suspected' | 'undecided' | 'not-significant' | 'significant' | 'downgraded';

export interface Incident {
  readonly status: Status;
  readonly facts: Facts;
  readonly awareness: { readonly at: Instant; readonly reason: string | null };
  readonly earlyWarning: EarlyWarning;
  /** The latest of each stage. */
  readonly reports: Readonly<Partial<Record<ReportStage, Report>>>;
  readonly interimRequest: InterimRequest | undefined;
  /** Undefined while it is ongoing. */
  readonly handled: { readonly at: Instant } | undefined;
  readonly roles: Readonly<Partial<Record<IncidentRole, string>>>;
  /** How many lessons were agreed. */
  readonly lessons: number;
  readonly closed: boolean;
}

export interface EarlyWarning {
  /** Frozen when made ready; taken away again when reopened. */
  readonly ready: EarlyWarningContents | undefined;
  readonly receipt: EarlyWarningReceipt | undefined;
}

/** As the early warning; `round` counts the reports of a stage that is sent more than once. */
export interface Report {
  readonly round: number;
  readonly ready: ReportContents | undefined;
  readonly receipt: EarlyWarningReceipt | undefined;
}

export type IncidentState = { readonly status: 'unreported' } | Incident;

export const incident = aggregate<IncidentState, IncidentEvent>({
  name: 'incident',
  title: { da: 'Hændelse', en: 'Incident' },
  initial: { status: 'unreported' },
  evolve: (state, event) => {
    if (event.type === 'IncidentReported') return reported(event);
    return state.status === 'unreported' ? state : after(state, event);
  },
  words,
  events: descriptions,
  privacy: incidentPrivacy,
  acts: [
    reportIncident,
    amendFacts,
    assessSignificance,
    fixAwareness,
    markEarlyWarningReady,
    reopenEarlyWarning,
    recordEarlyWarningReceipt,
    correctEarlyWarningReceipt,
    markReportReady,
    reopenReport,
    recordReportReceipt,
    correctReportReceipt,
    recordInterimRequest,
    recordHandled,
    withdrawHandling,
    assignIncidentRole,
    releaseIncidentRole,
    downgradeIncident,
    addNote,
    agreeLesson,
    closeIncident,
    reopenIncident,
  ],
});

function reported(event: IncidentReported): Incident {
  return {
    status: 'suspected',
    facts: factsOf(event),
    awareness: { at: event.awareAt, reason: event.awarenessReason },
    earlyWarning: { ready: undefined, receipt: undefined },
    reports: {},
    interimRequest: undefined,
    handled: undefined,
    roles: {},
    lessons: 0,
    closed: false,
  };
}

const after = evolveBy<Incident, Exclude<IncidentEvent, IncidentReported>>({
  FactsAmended: (state, event) => ({ ...state, facts: factsOf(event) }),
  SignificanceAssessed: (state, { significant }) => ({ ...state, status: statusAfter[significant] }),
  AwarenessFixed: (state, { awareAt, reason }) => ({ ...state, awareness: { at: awareAt, reason } }),
  EarlyWarningMarkedReady: (state, event) => warning(state, { ready: event }),
  EarlyWarningReopened: (state) => warning(state, { ready: undefined }),
  EarlyWarningReceiptRecorded: (state, event) => warning(state, { receipt: event }),
  EarlyWarningReceiptCorrected: (state, event) => warning(state, { receipt: event }),
  ReportMarkedReady: (state, event) => report(state, event, { ready: event }),
  ReportReopened: (state, event) => report(state, event, { ready: undefined }),
  ReportReceiptRecorded: (state, event) => report(state, event, { receipt: event }),
  ReportReceiptCorrected: (state, event) => report(state, event, { receipt: event }),
  InterimReportRequested: (state, request) => ({ ...state, interimRequest: request }),
  IncidentHandled: (state, { handledAt }) => ({ ...state, handled: { at: handledAt } }),
  HandlingWithdrawn: (state) => ({ ...state, handled: undefined }),
  IncidentRoleAssigned: (state, { role, person }) => ({ ...state, roles: { ...state.roles, [role]: person } }),
  IncidentRoleReleased: (state, { role }) => ({ ...state, roles: { ...state.roles, [role]: undefined } }),
  IncidentDowngraded: (state) => ({ ...state, status: 'downgraded' }),
  NoteAdded: (state) => state,
  HappeningNoted: (state) => state,
  LessonAgreed: (state) => ({ ...state, lessons: state.lessons + 1 }),
  IncidentClosed: (state) => ({ ...state, closed: true }),
  IncidentReopened: (state) => ({ ...state, closed: false }),
});

function warning(state: Incident, change: Partial<EarlyWarning>): Incident {
  return { ...state, earlyWarning: { ...state.earlyWarning, ...change } };
}

function report(
  state: Incident,
  { stage, round }: { readonly stage: ReportStage; readonly round: number },
  change: Partial<Report>,
): Incident {
  const before = state.reports[stage];
  const same = before?.round === round ? before : { round, ready: undefined, receipt: undefined };
  return { ...state, reports: { ...state.reports, [stage]: { ...same, ...change } } };
}

function factsOf({ title, description, affectedServices, detectedAt, occurredAt }: Facts): Facts {
  return { title, description, affectedServices, detectedAt, occurredAt };
}

const statusAfter: Readonly<Record<Answer, Status>> = {
  yes: 'significant',
  no: 'not-significant',
  'not-yet-known': 'undecided',
};
