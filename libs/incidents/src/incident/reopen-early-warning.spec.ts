import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';
import { ReopenEarlyWarning, reopenEarlyWarning } from './reopen-early-warning.ts';

function reopening(events: readonly IncidentEvent[], reason = 'Ny viden') {
  return given(incident, events).when(reopenEarlyWarning, new ReopenEarlyWarning({ incidentId: 'id-1', reason }));
}

describe('reopening the early warning', () => {
  const ready = anIncident().assessed().warningReady();

  it('takes the ready contents back with a reason', () => {
    expect(reopening(ready.events())).toEqual([{ type: 'EarlyWarningReopened', reason: 'Ny viden' }]);
  });

  it('is nothing when it is open already', () => {
    expect(reopening(ready.warningReopened().events())).toMatchObject({ kind: 'nothing' });
    expect(reopening(anIncident().assessed().events())).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, after the receipt, and when nothing was reported', () => {
    expect(reopening(ready.events(), '')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(reopening(ready.warningReceipted().events())).toMatchObject({ code: 'EARLY_WARNING_FILED' });
    expect(reopening([])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
