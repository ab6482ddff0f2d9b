import { act, command, firstRejection, nothing } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { unknownIncident } from './limits.ts';
import { anotherReceipt, type ReceiptInput, refuseReceipt, sameReceipt, stageReceipt } from './receipt.ts';
import { refuseUnassessed } from './standing.ts';

const stage = 'early-warning';

export class RecordEarlyWarningReceipt extends command<ReceiptInput & { readonly incidentId: string }>() {}

/** Records the authority's receipt for the early warning (due without undue delay, at the latest 24 hours after awareness). */
export const recordEarlyWarningReceipt = act<RecordEarlyWarningReceipt, IncidentState, IncidentEvent>({
  command: RecordEarlyWarningReceipt,
  requires: 'incident:file',
  basis: statute.earlyWarning,
  on: ({ incidentId }) => incidentId,
  decide: (input, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    const refused = firstRejection(refuseUnassessed(incident), refuseReceipt(stage, input, incident, now));
    if (refused !== undefined) return refused;
    const receipt = stageReceipt(input);
    const recorded = incident.earlyWarning.receipt;
    if (recorded === undefined) return [{ type: 'EarlyWarningReceiptRecorded', ...receipt }];
    return sameReceipt(recorded, receipt) ? nothing() : anotherReceipt(stage);
  },
});
