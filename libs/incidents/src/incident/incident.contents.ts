import type { Instant } from '@varsel/event-sourcing';

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
