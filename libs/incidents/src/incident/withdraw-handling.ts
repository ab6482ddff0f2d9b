import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { refuseFiled } from './stage-standing.ts';
import { refuseClosed } from './standing.ts';

export class WithdrawHandling extends command<{
  readonly incidentId: string;
  readonly reason: string;
}>() {}

/** Withdraws that the incident was handled: it is still ongoing, and a status report may be due. */
export const withdrawHandling = act<WithdrawHandling, IncidentState, IncidentEvent>({
  command: WithdrawHandling,
  requires: 'incident:assess',
  basis: statute.finalAfterStatus,
  on: ({ incidentId }) => incidentId,
  decide: ({ reason }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    const refused = firstRejection(
      refuseClosed(incident),
      refuseFiled('final', incident.reports.final?.receipt),
      refuseText(reason, texts.reason),
    );
    if (refused !== undefined) return refused;
    return incident.handled === undefined ? nothing() : [{ type: 'HandlingWithdrawn', reason: tidyText(reason) }];
  },
});
