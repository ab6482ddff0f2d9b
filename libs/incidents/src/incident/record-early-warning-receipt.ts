import { act, command, firstRejection, nothing, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { unknownIncident } from './limits.ts';
import { earlyWarningReceipt, type ReceiptInput, refuseReceipt, sameReceipt } from './receipt.ts';
import { refuseUnassessed } from './standing.ts';

export class RecordEarlyWarningReceipt extends command<ReceiptInput & { readonly incidentId: string }>() {}

/** Records the authority's receipt for the early warning (due without undue delay, at the latest 24 hours after awareness). */
export const recordEarlyWarningReceipt = act<RecordEarlyWarningReceipt, IncidentState, IncidentEvent>({
  command: RecordEarlyWarningReceipt,
  requires: 'incident:file',
  basis: statute.earlyWarning,
  on: ({ incidentId }) => incidentId,
  decide: (input, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    const refused = firstRejection(refuseUnassessed(incident), refuseReceipt(input, incident, now));
    if (refused !== undefined) return refused;
    const receipt = earlyWarningReceipt(input);
    const recorded = incident.earlyWarning.receipt;
    if (recorded === undefined) return [{ type: 'EarlyWarningReceiptRecorded', ...receipt }];
    return sameReceipt(recorded, receipt) ? nothing() : anotherReceipt();
  },
});

function anotherReceipt(): Rejection {
  return reject('RECEIPT_RECORDED', statute.earlyWarning, {
    da: 'Der er allerede registreret en kvittering med andre oplysninger. Ret kvitteringen med en begrundelse i stedet.',
    en: 'A receipt with other details is already recorded. Correct the receipt with a reason instead.',
  });
}
