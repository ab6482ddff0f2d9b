import { act, command, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';

export class AddNote extends command<{
  readonly incidentId: string;
  readonly text: string;
}>() {}

/** Writes a note into the course of the incident: what was done, seen or decided. */
export const addNote = act<AddNote, IncidentState, IncidentEvent>({
  command: AddNote,
  requires: 'incident:report',
  basis: statute.incidentDuty,
  on: ({ incidentId }) => incidentId,
  decide: ({ text }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    return refuseText(text, texts.note) ?? [{ type: 'NoteAdded', text: tidyText(text) }];
  },
});
