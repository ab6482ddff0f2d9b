import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AmendFacts, amendFacts } from './amend-facts.ts';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';
import { ReopenIncident, reopenIncident } from './reopen-incident.ts';

const closed = anIncident().finallyReported().closed();

function reopening(events: readonly IncidentEvent[], reason = 'Den samme konto er set igen') {
  return given(incident, events).when(reopenIncident, new ReopenIncident({ incidentId: 'id-1', reason }));
}

describe('reopening a closed incident', () => {
  it('opens it with a reason', () => {
    expect(reopening(closed.events())).toEqual([{ type: 'IncidentReopened', reason: 'Den samme konto er set igen' }]);
  });

  it('lets it be changed again, as it could not be while it was closed', () => {
    const amendment = new AmendFacts({ incidentId: 'id-1', title: 'Ny overskrift', reason: 'Præcisering' });
    expect(given(incident, closed.events()).when(amendFacts, amendment)).toMatchObject({ code: 'INCIDENT_CLOSED' });
    const open: IncidentEvent = { type: 'IncidentReopened', reason: 'Set igen' };
    expect(given(incident, [...closed.events(), open]).when(amendFacts, amendment)).toMatchObject([
      { title: 'Ny overskrift' },
    ]);
  });

  it('is nothing while it is open, and refused without a reason or when nothing was reported', () => {
    expect(reopening(anIncident().events())).toMatchObject({ kind: 'nothing' });
    expect(reopening(closed.events(), ' ')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(reopening([])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
