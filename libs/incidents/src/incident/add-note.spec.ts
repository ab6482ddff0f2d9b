import { instant } from '@varsel/event-sourcing';
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

  it('keeps when it happened beside when it was written down', () => {
    const happenedAt = instant('2026-11-21T23:15:00Z');
    const command = new AddNote({ incidentId: 'id-1', text: 'Netværket blev afskåret.', happenedAt });
    const events = anIncident().events();
    expect(given(incident, events).when(addNote, command)).toEqual([
      { type: 'HappeningNoted', happenedAt, text: 'Netværket blev afskåret.' },
    ]);
    const ahead = new AddNote({ incidentId: 'id-1', text: command.text, happenedAt: instant('2026-11-22T08:00:01Z') });
    expect(given(incident, events).when(addNote, ahead)).toMatchObject({ code: 'HAPPENING_IN_THE_FUTURE' });
  });

  it('is refused when empty, too long, or on an unknown incident', () => {
    expect(noting(' ')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(noting('x'.repeat(10_001))).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(noting('Note', [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
