import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';
import { ReopenReport, reopenReport } from './reopen-report.ts';

function reopening(events: readonly IncidentEvent[], reason = 'Ny viden om omfanget') {
  const command = new ReopenReport({ incidentId: 'id-1', stage: 'notification', reason });
  return given(incident, events).when(reopenReport, command);
}
const ready = anIncident().assessed().reportReady('notification');

describe('reopening a report', () => {
  it('takes the prepared contents back', () => {
    expect(reopening(ready.events())).toEqual([
      { type: 'ReportReopened', stage: 'notification', round: 1, reason: 'Ny viden om omfanget' },
    ]);
  });

  it('is nothing when nothing is ready', () => {
    expect(reopening(anIncident().assessed().events())).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, after the receipt, after closing, and when nothing was reported', () => {
    expect(reopening(ready.events(), ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(reopening(ready.reportReceipted('notification').events())).toMatchObject({ code: 'REPORT_FILED' });
    expect(reopening(anIncident().finallyReported().closed().events())).toMatchObject({ code: 'INCIDENT_CLOSED' });
    expect(reopening([])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
