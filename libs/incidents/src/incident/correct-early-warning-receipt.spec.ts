import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { CorrectEarlyWarningReceipt, correctEarlyWarningReceipt } from './correct-early-warning-receipt.ts';
import { anIncident, warningReceipt } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

const corrected = { ...warningReceipt, receiptNumber: 'VK-3391-78' };

function correcting(
  change: Partial<CorrectEarlyWarningReceipt> = {},
  events: readonly IncidentEvent[] = anIncident().assessed().warningReceipted().events(),
) {
  const command = new CorrectEarlyWarningReceipt({ incidentId: 'id-1', ...corrected, reason: 'Tastefejl', ...change });
  return given(incident, events).when(correctEarlyWarningReceipt, command);
}

describe('correcting the receipt of the early warning', () => {
  it('records the corrected receipt with the reason', () => {
    expect(correcting()).toEqual([{ type: 'EarlyWarningReceiptCorrected', ...corrected, reason: 'Tastefejl' }]);
  });

  it('is nothing when the receipt stands so already', () => {
    const events = anIncident()
      .assessed()
      .warningReceipted()
      .receiptCorrected({ receiptNumber: 'VK-3391-78' })
      .events();
    expect(correcting({}, events)).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, without a receipt, and with a wrong receipt', () => {
    expect(correcting({ reason: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(correcting({}, anIncident().assessed().events())).toMatchObject({ code: 'NO_RECEIPT' });
    expect(correcting({ signedByPerson: null })).toMatchObject({ code: 'SIGNATORY_UNCLEAR' });
    expect(correcting({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
