import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';
import { ReleaseIncidentRole, releaseIncidentRole } from './release-incident-role.ts';

function releasing(events: readonly IncidentEvent[]) {
  const command = new ReleaseIncidentRole({ incidentId: 'id-1', role: 'technical-lead' });
  return given(incident, events).when(releaseIncidentRole, command);
}

describe('releasing a role on the incident', () => {
  it('leaves it to nobody', () => {
    expect(releasing(anIncident().roleAssigned().events())).toEqual([
      { type: 'IncidentRoleReleased', role: 'technical-lead' },
    ]);
  });

  it('is nothing when nobody holds it', () => {
    expect(releasing(anIncident().events())).toMatchObject({ kind: 'nothing' });
  });

  it('is refused after closing, and when nothing was reported', () => {
    const closed = anIncident().roleAssigned().assessedNotSignificant().closed().events();
    expect(releasing(closed)).toMatchObject({ code: 'INCIDENT_CLOSED' });
    expect(releasing([])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
