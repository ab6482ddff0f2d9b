import {
  act,
  command,
  firstRejection,
  type Instant,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { refuseImplausible } from './moments.ts';

export class AddNote extends command<{
  readonly incidentId: string;
  readonly text: string;
  /** When it happened, if that is another time than when it is written down. */
  readonly happenedAt?: Instant | null | undefined;
}>() {}

/** Writes a note into the course of the incident: what was done, seen or decided, and when. */
export const addNote = act<AddNote, IncidentState, IncidentEvent>({
  command: AddNote,
  requires: 'incident:report',
  basis: statute.incidentDuty,
  on: ({ incidentId }) => incidentId,
  decide: ({ text, happenedAt }, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    const at = happenedAt ?? null;
    const refused = firstRejection(
      refuseText(text, texts.note),
      refuseImplausible(at, 'happenedAt'),
      at !== null && at > now && inTheFuture(),
    );
    if (refused !== undefined) return refused;
    const note = tidyText(text);
    return at === null ? [{ type: 'NoteAdded', text: note }] : [{ type: 'HappeningNoted', happenedAt: at, text: note }];
  },
});

function inTheFuture(): Rejection {
  return reject(
    'HAPPENING_IN_THE_FUTURE',
    undefined,
    {
      da: 'Det kan ikke være sket i fremtiden. Ret tidspunktet, eller lad det stå tomt.',
      en: 'It cannot have happened in the future. Correct the time, or leave it empty.',
    },
    'happenedAt',
  );
}
