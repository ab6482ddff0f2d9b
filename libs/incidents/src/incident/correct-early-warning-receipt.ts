import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { noReceipt, type ReceiptInput, refuseReceipt, sameReceipt, stageReceipt } from './receipt.ts';

const stage = 'early-warning';

export class CorrectEarlyWarningReceipt extends command<
  ReceiptInput & { readonly incidentId: string; readonly reason: string }
>() {}

/** Corrects a wrongly recorded receipt, with a reason; what stood before stays in the history. */
export const correctEarlyWarningReceipt = act<CorrectEarlyWarningReceipt, IncidentState, IncidentEvent>({
  command: CorrectEarlyWarningReceipt,
  requires: 'incident:file',
  basis: statute.earlyWarning,
  on: ({ incidentId }) => incidentId,
  decide: (correction, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    const recorded = incident.earlyWarning.receipt;
    if (recorded === undefined) return noReceipt(stage);
    const receipt = stageReceipt(correction);
    const refused = firstRejection(
      refuseText(correction.reason, texts.reason),
      refuseReceipt(stage, correction, incident, now),
    );
    if (refused !== undefined) return refused;
    if (sameReceipt(recorded, receipt)) return nothing();
    return [{ type: 'EarlyWarningReceiptCorrected', ...receipt, reason: tidyText(correction.reason) }];
  },
});
