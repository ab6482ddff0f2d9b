import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident, warningReceipt } from './incident.fixtures.ts';
import { incident, type IncidentEvent, type ReportStage } from './incident.ts';
import { RecordReportReceipt, recordReportReceipt } from './record-report-receipt.ts';

const warned = anIncident().assessed().warningReady().warningReceipted();
const notified = warned.reportReady('notification').reportReceipted('notification');
const receivedAt = instant('2026-11-23T09:00:00Z');

function recording(
  change: Partial<RecordReportReceipt> = {},
  events: readonly IncidentEvent[] = warned.reportReady('notification').events(),
) {
  const stage: ReportStage = 'notification';
  const command = new RecordReportReceipt({ incidentId: 'id-1', stage, ...warningReceipt, receivedAt, ...change });
  return given(incident, events).when(recordReportReceipt, command, { now: instant('2027-01-10T08:00:00Z') });
}

describe('recording the receipt for a report', () => {
  it('ticks the stage off', () => {
    expect(recording()).toEqual([
      { type: 'ReportReceiptRecorded', stage: 'notification', round: 1, ...warningReceipt, receivedAt },
    ]);
  });

  it('is allowed however late, and without contents prepared here', () => {
    const late = instant('2027-01-09T09:00:00Z');
    expect(recording({ receivedAt: late }, warned.events())).toMatchObject([{ receivedAt: late }]);
    expect(recording({ stage: 'final', receivedAt: late }, notified.events())).toMatchObject([{ stage: 'final' }]);
  });

  it('is nothing the second time, and asks to correct when it differs', () => {
    expect(recording({}, notified.events())).toMatchObject({ kind: 'nothing' });
    expect(recording({ receiptNumber: 'VK-2' }, notified.events())).toMatchObject({ code: 'RECEIPT_RECORDED' });
  });

  it('belongs to the report of its round', () => {
    const twice = notified.reportReady('status').reportReceipted('status').reportReady('status', {}, 2);
    const second = { stage: 'status' as const, receivedAt: instant('2027-01-05T09:00:00Z') };
    expect(recording(second, twice.events())).toMatchObject([{ stage: 'status', round: 2 }]);
  });

  it.each([
    [{ receivedAt: instant('2027-01-10T08:00:01Z') }, 'RECEIPT_IN_THE_FUTURE'],
    [{ receivedAt: instant('2026-11-21T16:04:59Z') }, 'RECEIPT_BEFORE_AWARENESS'],
    [{ receiptNumber: null }, 'TEXT_MISSING'],
    [{ signedByPerson: null }, 'SIGNATORY_UNCLEAR'],
    [{ stage: 'final' as const }, 'RECEIPT_OUT_OF_ORDER'],
    [{ stage: 'status' as const }, 'RECEIPT_OUT_OF_ORDER'],
  ])('is refused when it cannot be so: case %#', (change, code) => {
    expect(recording(change)).toMatchObject({ kind: 'rejection', code });
  });

  it('is refused before significance is assessed, after closing, and when nothing was reported', () => {
    expect(recording({}, anIncident().events())).toMatchObject({ code: 'SIGNIFICANCE_NOT_ASSESSED' });
    expect(recording({}, anIncident().finallyReported().closed().events())).toMatchObject({ code: 'INCIDENT_CLOSED' });
    expect(recording({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
