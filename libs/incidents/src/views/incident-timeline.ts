import type { Instant, Recorded } from '@varsel/event-sourcing';
import type { IncidentEvent, IncidentRole, Stage } from '../incident/incident.ts';
import { type Mark, mark } from './marks.ts';

/** One entry in the course of the incident: what was recorded, and when it happened if that was another time. */
export type TimelineEntry = Mark & {
  readonly seq: number;
  readonly type: IncidentEvent['type'];
  /** The note, or the reason given. */
  readonly text: string | null;
  readonly happenedAt: Instant | null;
  readonly stage: Stage | null;
  readonly role: IncidentRole | null;
  readonly person: string | null;
};

type Saying = Partial<Pick<TimelineEntry, 'text' | 'happenedAt' | 'stage' | 'role' | 'person'>>;

export function timelineEntry(recorded: Recorded<IncidentEvent>): TimelineEntry {
  const { seq, event } = recorded;
  const nothing = { text: null, happenedAt: null, stage: null, role: null, person: null };
  return { ...mark(recorded), seq, type: event.type, ...nothing, ...said(event) };
}

/** The fields an entry takes from its event, whichever of them the event has. */
function said(event: IncidentEvent): Saying {
  const fields: Readonly<Record<string, unknown>> = { ...event };
  const textField = TEXT_OF[event.type] ?? 'reason';
  const text = typeof fields[textField] === 'string' ? { text: fields[textField] } : {};
  return { ...text, ...placeOf(event) };
}

function placeOf(event: IncidentEvent): Saying {
  if ('stage' in event) return { stage: event.stage, ...received(event) };
  if ('role' in event) return { role: event.role, person: 'person' in event ? event.person : null };
  if (event.type === 'HappeningNoted') return { happenedAt: event.happenedAt };
  if (event.type === 'InterimReportRequested') return { happenedAt: event.requestedAt, stage: 'interim' };
  if (event.type === 'IncidentHandled') return { happenedAt: event.handledAt };
  return received(event);
}

function received(event: IncidentEvent): Saying {
  return 'receivedAt' in event ? { happenedAt: event.receivedAt } : {};
}

const TEXT_OF: Partial<Record<IncidentEvent['type'], string>> = {
  IncidentReported: 'awarenessReason',
  NoteAdded: 'text',
  HappeningNoted: 'text',
  LessonAgreed: 'text',
  InterimReportRequested: 'asked',
  IncidentClosed: 'conclusion',
};
