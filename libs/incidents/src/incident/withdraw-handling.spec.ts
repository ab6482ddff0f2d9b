import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';
import { WithdrawHandling, withdrawHandling } from './withdraw-handling.ts';

function withdrawing(events: readonly IncidentEvent[], reason = 'Angrebet kom igen') {
  return given(incident, events).when(withdrawHandling, new WithdrawHandling({ incidentId: 'id-1', reason }));
}

describe('withdrawing that the incident was handled', () => {
  it('makes it ongoing again', () => {
    expect(withdrawing(anIncident().assessed().handled().events())).toEqual([
      { type: 'HandlingWithdrawn', reason: 'Angrebet kom igen' },
    ]);
  });

  it('is nothing while it is ongoing', () => {
    expect(withdrawing(anIncident().assessed().events())).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, after the final report, and when nothing was reported', () => {
    expect(withdrawing(anIncident().assessed().handled().events(), '')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(withdrawing(anIncident().finallyReported().events())).toMatchObject({ code: 'REPORT_FILED' });
    expect(withdrawing([])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
