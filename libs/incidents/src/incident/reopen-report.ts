import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState, ReportStage } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { refuseFiled } from './stage-standing.ts';
import { refuseClosed } from './standing.ts';
import { reportOf } from './stages.ts';

export class ReopenReport extends command<{
  readonly incidentId: string;
  readonly stage: ReportStage;
  readonly reason: string;
}>() {}

/** Takes a prepared report back before it is filed; the clock never stopped. */
export const reopenReport = act<ReopenReport, IncidentState, IncidentEvent>({
  command: ReopenReport,
  requires: 'incident:file',
  basis: statute.notification,
  on: ({ incidentId }) => incidentId,
  decide: ({ stage, reason }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    const { ready, receipt, round } = reportOf(incident, stage);
    const refused = firstRejection(
      refuseClosed(incident),
      refuseFiled(stage, receipt),
      refuseText(reason, texts.reason),
    );
    if (refused !== undefined) return refused;
    return ready === undefined ? nothing() : [{ type: 'ReportReopened', stage, round, reason: tidyText(reason) }];
  },
});
