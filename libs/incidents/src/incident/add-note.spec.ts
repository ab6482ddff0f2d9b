import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AddNote, addNote } from './add-note.ts';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

function noting(text: string, events: readonly IncidentEvent[] = anIncident().events()) {
  return given(incident, events).when(addNote, new AddNote({ incidentId: 'id-1', text }));
}

describe('adding a note', () => {
  it('writes it into the course of the incident, line breaks kept', () => {
    expect(noting('Kører igen.\r\nPå reservesystem.')).toEqual([
      { type: 'NoteAdded', text: 'Kører igen.\nPå reservesystem.' },
    ]);
  });

  it('may say the same twice: two people can see the same thing', () => {
    expect(noting('Kører igen', anIncident().noted('Kører igen').events())).toMatchObject([{ type: 'NoteAdded' }]);
  });

  it('is refused when empty, too long, or on an unknown incident', () => {
    expect(noting(' ')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(noting('x'.repeat(10_001))).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(noting('Note', [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
