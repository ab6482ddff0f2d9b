import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AssignIncidentRole, assignIncidentRole } from './assign-incident-role.ts';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

function assigning(events: readonly IncidentEvent[], person = 'person-3') {
  const command = new AssignIncidentRole({ incidentId: 'id-1', role: 'technical-lead', person });
  return given(incident, events).when(assignIncidentRole, command);
}

describe('assigning a role on the incident', () => {
  it('names the person, before anything is assessed', () => {
    expect(assigning(anIncident().events())).toEqual([
      { type: 'IncidentRoleAssigned', role: 'technical-lead', person: 'person-3' },
    ]);
  });

  it('is nothing when the person holds it, and passes it on to another', () => {
    const held = anIncident().roleAssigned().events();
    expect(assigning(held)).toMatchObject({ kind: 'nothing' });
    expect(assigning(held, 'person-4')).toMatchObject([{ person: 'person-4' }]);
  });

  it('is refused after closing, and when nothing was reported', () => {
    const closed = anIncident().assessedNotSignificant().closed().events();
    expect(assigning(closed)).toMatchObject({ code: 'INCIDENT_CLOSED' });
    expect(assigning([])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
