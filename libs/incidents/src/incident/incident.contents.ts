import type { Instant, LocalDate } from '@varsel/event-sourcing';

/** An answer where not knowing is an answer too: it stops nothing and keeps the clock running. */
export type Answer = 'yes' | 'no' | 'not-yet-known';

/** The common criteria of Regulation (EU) 2024/2690, art. 3(1), litra a-g. */
export type Criterion2690 = '3-1-a' | '3-1-b' | '3-1-c' | '3-1-d' | '3-1-e' | '3-1-f' | '3-1-g';

/** How the notification reached the authority, BEK 620/2025 §§ 14-16. */
export type Channel = 'virk' | 'alternative' | 'exempted';

/** What is known of the incident itself. Corrections carry the same fields. */
export interface Facts {
  readonly title: string;
  readonly description: string;
  readonly affectedServices: string | null;
  readonly detectedAt: Instant;
  readonly occurredAt: Instant | null;
}

/** The answers from which it follows whether the incident is significant. */
export interface SignificanceAnswers {
  readonly disruptionOrLoss: Answer;
  readonly damageToOthers: Answer;
  readonly criteria2690: readonly Criterion2690[];
}

/** The contents of the early warning as they stood when it was made ready. */
export interface EarlyWarningContents {
  readonly summary: string;
  readonly malicious: Answer;
  readonly crossBorder: Answer;
  readonly crossBorderDetails: string | null;
  readonly entityName: string;
  readonly cvr: string;
  readonly contact: string;
  readonly affectedServices: string;
  readonly helpWanted: boolean;
  readonly awareAt: Instant;
}

/** The reports that follow the early warning: nr. 2, nr. 3, and nr. 5 beside nr. 4 of § 13, stk. 1. */
export type ReportStage = 'notification' | 'interim' | 'status' | 'final';
export type Stage = 'early-warning' | ReportStage;

/** How serious the threat is, in the words of the NIS Cooperation Group. */
export type Severity = 'high' | 'medium' | 'low';

/** The root causes of the NIS Cooperation Group. */
export type RootCause =
  'system-failures' | 'natural-phenomena' | 'human-errors' | 'malicious-actions' | 'third-party-failures';

/** The contents of a later report: what the early warning says, brought up to date, and what its own stage asks for. */
export interface ReportContents extends EarlyWarningContents {
  readonly severity: Severity | null;
  readonly impact: string | null;
  readonly indicators: string | null;
  readonly beganAt: Instant | null;
  readonly usersAffected: string | null;
  readonly mitigation: string | null;
  readonly recipientsTold: Answer | null;
  readonly statusUpdate: string | null;
  readonly expectedEnd: string | null;
  readonly description: string | null;
  readonly rootCause: RootCause | null;
  readonly cause: string | null;
  /** When the incident was handled, as the record says it. */
  readonly handledAt: Instant | null;
}

/** Who does what while an incident runs. Each is one person at a time. */
export type IncidentRole = 'incident-lead' | 'technical-lead' | 'virk-reporter' | 'virk-deputy' | 'communication';

/** What the CSIRT asked for, § 13, stk. 1, nr. 3. */
export interface InterimRequest {
  readonly requestedAt: Instant;
  /** The time the request sets; null when it sets none. */
  readonly dueAt: Instant | null;
  readonly asked: string;
}

/** What was learnt, and which measures it is to change. */
export interface Lesson {
  readonly lesson: string;
  readonly text: string;
  readonly measures: readonly string[];
  readonly owner: string | null;
  readonly dueOn: LocalDate | null;
}

/** What the receipt of the authority says, and how the warning got there. */
export interface EarlyWarningReceipt {
  readonly receivedAt: Instant;
  readonly channel: Channel;
  readonly channelReason: string | null;
  readonly receiptNumber: string | null;
  readonly signedByPerson: string | null;
  readonly signedByName: string | null;
  readonly lateExplanation: string | null;
}

/** Every stage is received in the same way. */
export type StageReceipt = EarlyWarningReceipt;
