import type { LocalDate } from '@varsel/event-sourcing';

/**
 * Published by incidents: what was learnt from an incident, and which measures of § 6 it is to change.
 * A typed view of the stored event: the publisher's own event holds at least these fields under these names.
 */
export interface LessonAgreed {
  readonly type: 'LessonAgreed';
  /** The lesson's own id. The stream is the incident it was learnt from. */
  readonly lesson: string;
  /** Ids of the ten measures, `m01` to `m10`; at least one. */
  readonly measures: readonly string[];
  /** Personal: encrypted under the incident's key. */
  readonly text: string;
  /** The person who sees to it; null when nobody is named yet. */
  readonly owner: string | null;
  readonly dueOn: LocalDate | null;
}
