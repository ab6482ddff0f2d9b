import { act, command, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';

export class ReopenIncident extends command<{
  readonly incidentId: string;
  readonly reason: string;
}>() {}

/** Opens a closed incident again, with a reason; what was received stays received. */
export const reopenIncident = act<ReopenIncident, IncidentState, IncidentEvent>({
  command: ReopenIncident,
  requires: 'incident:assess',
  basis: statute.incidentDuty,
  on: ({ incidentId }) => incidentId,
  decide: ({ reason }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    if (!incident.closed) return nothing();
    return refuseText(reason, texts.reason) ?? [{ type: 'IncidentReopened', reason: tidyText(reason) }];
  },
});
