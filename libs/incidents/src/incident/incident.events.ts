import type { Instant } from '@varsel/event-sourcing';
import type {
  Answer,
  EarlyWarningContents,
  EarlyWarningReceipt,
  Facts,
  IncidentRole,
  InterimRequest,
  Lesson,
  ReportContents,
  ReportStage,
  SignificanceAnswers,
} from './incident.contents.ts';

export interface IncidentReported extends Facts {
  readonly type: 'IncidentReported';
  readonly awareAt: Instant;
  readonly awarenessReason: string | null;
}

/** All facts as they stand after the correction. */
export interface FactsAmended extends Facts {
  readonly type: 'FactsAmended';
  readonly reason: string;
}

export interface SignificanceAssessed extends SignificanceAnswers {
  readonly type: 'SignificanceAssessed';
  /** Significant or not, by the two limbs and the criteria above. */
  readonly significant: Answer;
  readonly reason: string;
}

export interface AwarenessFixed {
  readonly type: 'AwarenessFixed';
  readonly awareAt: Instant;
  readonly reason: string;
}

export interface EarlyWarningMarkedReady extends EarlyWarningContents {
  readonly type: 'EarlyWarningMarkedReady';
}

export interface EarlyWarningReopened {
  readonly type: 'EarlyWarningReopened';
  readonly reason: string;
}

export interface EarlyWarningReceiptRecorded extends EarlyWarningReceipt {
  readonly type: 'EarlyWarningReceiptRecorded';
}

export interface EarlyWarningReceiptCorrected extends EarlyWarningReceipt {
  readonly type: 'EarlyWarningReceiptCorrected';
  readonly reason: string;
}

/** Which report: an interim or status report may be sent more than once. */
interface OfReport {
  readonly stage: ReportStage;
  /** 1 for the first report of its stage. */
  readonly round: number;
}

export interface ReportMarkedReady extends OfReport, ReportContents {
  readonly type: 'ReportMarkedReady';
}

export interface ReportReopened extends OfReport {
  readonly type: 'ReportReopened';
  readonly reason: string;
}

export interface ReportReceiptRecorded extends OfReport, EarlyWarningReceipt {
  readonly type: 'ReportReceiptRecorded';
}

export interface ReportReceiptCorrected extends OfReport, EarlyWarningReceipt {
  readonly type: 'ReportReceiptCorrected';
  readonly reason: string;
}

export interface InterimReportRequested extends InterimRequest {
  readonly type: 'InterimReportRequested';
}

/** The incident is over; a later record of the same incident corrects the time. */
export interface IncidentHandled {
  readonly type: 'IncidentHandled';
  readonly handledAt: Instant;
  readonly reason: string | null;
}

/** It was not over after all. */
export interface HandlingWithdrawn {
  readonly type: 'HandlingWithdrawn';
  readonly reason: string;
}

export interface IncidentRoleAssigned {
  readonly type: 'IncidentRoleAssigned';
  readonly role: IncidentRole;
  readonly person: string;
}

export interface IncidentRoleReleased {
  readonly type: 'IncidentRoleReleased';
  readonly role: IncidentRole;
}

export interface IncidentDowngraded {
  readonly type: 'IncidentDowngraded';
  readonly reason: string;
}

export interface NoteAdded {
  readonly type: 'NoteAdded';
  readonly text: string;
}

/** A note on something that happened at another time than it was written down. */
export interface HappeningNoted {
  readonly type: 'HappeningNoted';
  readonly happenedAt: Instant;
  readonly text: string;
}

/** Published: see `LessonAgreed` in `@varsel/published-events`. */
export interface LessonAgreed extends Lesson {
  readonly type: 'LessonAgreed';
}

export interface IncidentClosed {
  readonly type: 'IncidentClosed';
  readonly conclusion: string;
  readonly noLessonsReason: string | null;
}

export interface IncidentReopened {
  readonly type: 'IncidentReopened';
  readonly reason: string;
}

export type IncidentEvent =
  | IncidentReported
  | FactsAmended
  | SignificanceAssessed
  | AwarenessFixed
  | EarlyWarningMarkedReady
  | EarlyWarningReopened
  | EarlyWarningReceiptRecorded
  | EarlyWarningReceiptCorrected
  | ReportMarkedReady
  | ReportReopened
  | ReportReceiptRecorded
  | ReportReceiptCorrected
  | InterimReportRequested
  | IncidentHandled
  | HandlingWithdrawn
  | IncidentRoleAssigned
  | IncidentRoleReleased
  | IncidentDowngraded
  | NoteAdded
  | HappeningNoted
  | LessonAgreed
  | IncidentClosed
  | IncidentReopened;
