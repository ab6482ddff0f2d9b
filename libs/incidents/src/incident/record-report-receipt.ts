import { act, command, firstRejection, nothing } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState, ReportStage } from './incident.ts';
import { unknownIncident } from './limits.ts';
import { anotherReceipt, type ReceiptInput, refuseReceipt, sameReceipt, stageReceipt } from './receipt.ts';
import { refuseUnassessed } from './standing.ts';
import { reportOf } from './stages.ts';

export class RecordReportReceipt extends command<
  ReceiptInput & { readonly incidentId: string; readonly stage: ReportStage }
>() {}

/** Records the authority's receipt for a report: with it, and not before, the report is made. */
export const recordReportReceipt = act<RecordReportReceipt, IncidentState, IncidentEvent>({
  command: RecordReportReceipt,
  requires: 'incident:file',
  basis: statute.notification,
  on: ({ incidentId }) => incidentId,
  decide: ({ stage, ...input }, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    const refused = firstRejection(refuseUnassessed(incident), refuseReceipt(stage, input, incident, now));
    if (refused !== undefined) return refused;
    const receipt = stageReceipt(input);
    const { receipt: recorded, round } = reportOf(incident, stage);
    if (recorded === undefined) return [{ type: 'ReportReceiptRecorded', stage, round, ...receipt }];
    return sameReceipt(recorded, receipt) ? nothing() : anotherReceipt(stage);
  },
});
