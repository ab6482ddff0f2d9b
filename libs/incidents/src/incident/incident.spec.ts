import { fold } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

describe('the life of an incident', () => {
  it.each([
    ['suspected', anIncident().events()],
    ['undecided', anIncident().assessed({ significant: 'not-yet-known' }).events()],
    ['not-significant', anIncident().assessedNotSignificant().events()],
    ['significant', anIncident().assessed().events()],
    ['downgraded', anIncident().assessed().downgraded().events()],
    ['significant', anIncident().assessedNotSignificant().assessed().events()],
  ])('is %s after its events', (status, events) => {
    expect(fold(incident, events)).toMatchObject({ status });
  });

  it('keeps the last word on facts, awareness, contents and receipt', () => {
    const history = anIncident().amended({ title: 'Ny overskrift' }).awarenessFixed().assessed().warningReady();
    const after = fold(
      incident,
      history.warningReceipted().receiptCorrected({ receiptNumber: 'VK-2' }).noted().events(),
    );
    expect(after).toMatchObject({
      facts: { title: 'Ny overskrift' },
      awareness: { at: '2026-11-21T15:40:00.000Z' },
      earlyWarning: { ready: { cvr: '41770312' }, receipt: { receiptNumber: 'VK-2' } },
    });
    expect(fold(incident, history.warningReopened().events())).toMatchObject({ earlyWarning: { ready: undefined } });
  });

  it('ignores events before the report', () => {
    expect(fold(incident, [{ type: 'NoteAdded', text: 'x' }] satisfies IncidentEvent[])).toEqual({
      status: 'unreported',
    });
  });

  it('names every personal field of every event among its fields', () => {
    for (const { fields, personal = {} } of Object.values(incident.events)) {
      expect(Object.keys(fields)).toEqual(expect.arrayContaining(Object.keys(personal)));
    }
  });
});
