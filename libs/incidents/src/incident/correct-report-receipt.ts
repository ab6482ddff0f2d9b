import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState, ReportStage } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { noReceipt, type ReceiptInput, refuseReceipt, sameReceipt, stageReceipt } from './receipt.ts';
import { reportOf } from './stages.ts';

export class CorrectReportReceipt extends command<
  ReceiptInput & { readonly incidentId: string; readonly stage: ReportStage; readonly reason: string }
>() {}

/** Corrects a wrongly recorded receipt of a report, with a reason; what stood before stays in the history. */
export const correctReportReceipt = act<CorrectReportReceipt, IncidentState, IncidentEvent>({
  command: CorrectReportReceipt,
  requires: 'incident:file',
  basis: statute.notification,
  on: ({ incidentId }) => incidentId,
  decide: ({ stage, reason, ...input }, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    const { receipt: recorded, round } = reportOf(incident, stage);
    if (recorded === undefined) return noReceipt(stage);
    const refused = firstRejection(refuseText(reason, texts.reason), refuseReceipt(stage, input, incident, now));
    if (refused !== undefined) return refused;
    const receipt = stageReceipt(input);
    if (sameReceipt(recorded, receipt)) return nothing();
    return [{ type: 'ReportReceiptCorrected', stage, round, ...receipt, reason: tidyText(reason) }];
  },
});
