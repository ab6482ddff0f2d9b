import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { DowngradeIncident, downgradeIncident } from './downgrade-incident.ts';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

function downgrading(events: readonly IncidentEvent[], reason = 'Kun et testsystem') {
  return given(incident, events).when(downgradeIncident, new DowngradeIncident({ incidentId: 'id-1', reason }));
}

describe('downgrading an incident', () => {
  it('withdraws the decision with a reason, also after the authority was warned', () => {
    const downgraded = [{ type: 'IncidentDowngraded', reason: 'Kun et testsystem' }];
    expect(downgrading(anIncident().assessed().events())).toEqual(downgraded);
    expect(downgrading(anIncident().assessed().warningReceipted().events())).toEqual(downgraded);
  });

  it('is nothing the second time, and possible again after a new assessment', () => {
    const once = anIncident().assessed().downgraded();
    expect(downgrading(once.events())).toMatchObject({ kind: 'nothing' });
    expect(downgrading(once.assessed().events())).toMatchObject([{ type: 'IncidentDowngraded' }]);
  });

  it('is refused without a reason, and when the incident never was significant', () => {
    expect(downgrading(anIncident().assessed().events(), '')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(downgrading(anIncident().events())).toMatchObject({ code: 'NEVER_SIGNIFICANT' });
    expect(downgrading(anIncident().assessedNotSignificant().events())).toMatchObject({ code: 'NEVER_SIGNIFICANT' });
    expect(downgrading([])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
