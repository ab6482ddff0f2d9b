import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident, warningReceipt } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';
import { RecordEarlyWarningReceipt, recordEarlyWarningReceipt } from './record-early-warning-receipt.ts';

function recording(
  change: Partial<RecordEarlyWarningReceipt> = {},
  events: readonly IncidentEvent[] = anIncident().assessed().warningReady().events(),
) {
  const command = new RecordEarlyWarningReceipt({ incidentId: 'id-1', ...warningReceipt, ...change });
  return given(incident, events).when(recordEarlyWarningReceipt, command);
}

describe('recording the receipt of the early warning', () => {
  it('records time, number, channel and signatory', () => {
    expect(recording()).toEqual([{ type: 'EarlyWarningReceiptRecorded', ...warningReceipt }]);
  });

  it('is never refused for being late, explained or not', () => {
    const now = instant('2027-03-01T08:00:00Z');
    const late = new RecordEarlyWarningReceipt({ incidentId: 'id-1', ...warningReceipt, receivedAt: now });
    expect(
      given(incident, anIncident().assessed().events()).when(recordEarlyWarningReceipt, late, { now }),
    ).toMatchObject([{ type: 'EarlyWarningReceiptRecorded', receivedAt: now, lateExplanation: null }]);
    expect(recording({ lateExplanation: 'Selvbetjeningen var nede' })).toMatchObject([
      { lateExplanation: 'Selvbetjeningen var nede' },
    ]);
  });

  it('is also allowed when the contents were written on virk.dk itself, and after a downgrade', () => {
    expect(recording({}, anIncident().assessed().events())).toMatchObject([{ type: 'EarlyWarningReceiptRecorded' }]);
    expect(recording({}, anIncident().assessed().downgraded().events())).toMatchObject([{ channel: 'virk' }]);
  });

  it('is nothing the second time; another receipt is a correction', () => {
    const recorded = anIncident().assessed().warningReceipted().events();
    expect(recording({}, recorded)).toMatchObject({ kind: 'nothing' });
    expect(recording({ receiptNumber: 'VK-3391-78' }, recorded)).toMatchObject({ code: 'RECEIPT_RECORDED' });
  });

  it('takes another channel with its reason, and then no number', () => {
    const change = { channel: 'alternative', receiptNumber: null } as const;
    expect(recording(change)).toMatchObject({ code: 'TEXT_MISSING', field: 'channelReason' });
    expect(recording({ ...change, channelReason: 'Virk.dk var nede fra kl. 20' })).toMatchObject([
      { channel: 'alternative' },
    ]);
  });

  it.each([
    [{ receivedAt: instant('2026-11-22T08:00:01Z') }, 'RECEIPT_IN_THE_FUTURE', 'receivedAt'],
    [{ receivedAt: instant('2026-11-21T16:04:59Z') }, 'RECEIPT_BEFORE_AWARENESS', 'receivedAt'],
    [{ receivedAt: instant('0226-11-21T16:04:59Z') }, 'MOMENT_IMPLAUSIBLE', 'receivedAt'],
    [{ receiptNumber: ' ' }, 'TEXT_MISSING', 'receiptNumber'],
    [{ receiptNumber: 'x'.repeat(101) }, 'TEXT_TOO_LONG', 'receiptNumber'],
    [{ signedByPerson: null }, 'SIGNATORY_UNCLEAR', 'signedByPerson'],
    [{ signedByName: 'Karim Eldahl' }, 'SIGNATORY_UNCLEAR', 'signedByPerson'],
    [{ lateExplanation: 'x'.repeat(2_001) }, 'TEXT_TOO_LONG', 'lateExplanation'],
  ])('is refused for %j', (change, code, field) => {
    expect(recording(change)).toMatchObject({ kind: 'rejection', code, field });
  });

  it('is refused before significance is assessed, when it is not significant, and when nothing was reported', () => {
    expect(recording({}, anIncident().events())).toMatchObject({ code: 'SIGNIFICANCE_NOT_ASSESSED' });
    expect(recording({}, anIncident().assessedNotSignificant().events())).toMatchObject({ code: 'NOT_SIGNIFICANT' });
    expect(recording({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
