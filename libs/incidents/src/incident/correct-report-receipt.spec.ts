import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { CorrectReportReceipt, correctReportReceipt } from './correct-report-receipt.ts';
import { anIncident, warningReceipt } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

const notified = anIncident().assessed().reportReady('notification').reportReceipted('notification');
const receivedAt = instant('2026-11-23T09:00:00Z');

function correcting(change: Partial<CorrectReportReceipt>, events: readonly IncidentEvent[] = notified.events()) {
  const receipt = { ...warningReceipt, receivedAt, reason: 'Tastefejl', ...change };
  const command = new CorrectReportReceipt({ incidentId: 'id-1', stage: 'notification', ...receipt });
  return given(incident, events).when(correctReportReceipt, command, { now: instant('2027-01-10T08:00:00Z') });
}

describe('correcting the receipt for a report', () => {
  it('replaces it, with a reason, also after the incident was closed', () => {
    expect(correcting({ receiptNumber: 'VK-2' })).toMatchObject([
      { type: 'ReportReceiptCorrected', stage: 'notification', round: 1, receiptNumber: 'VK-2', reason: 'Tastefejl' },
    ]);
    const closed = anIncident().finallyReported().closed();
    expect(correcting({ receiptNumber: 'VK-2' }, closed.events())).toMatchObject([{ receiptNumber: 'VK-2' }]);
  });

  it('is nothing when it says the same', () => {
    expect(correcting({})).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a receipt, without a reason, and when nothing was reported', () => {
    expect(correcting({}, anIncident().assessed().events())).toMatchObject({ code: 'NO_RECEIPT' });
    expect(correcting({ receiptNumber: 'VK-2', reason: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(correcting({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });

  it('is refused after what rests on it: the final report came before', () => {
    const reported = anIncident().finallyReported();
    expect(correcting({ receivedAt: instant('2026-12-21T09:00:00Z') }, reported.events())).toMatchObject({
      code: 'RECEIPT_OUT_OF_ORDER',
    });
  });
});
