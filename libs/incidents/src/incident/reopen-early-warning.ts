import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { refuseFiled } from './stage-standing.ts';
import { refuseClosed } from './standing.ts';

export class ReopenEarlyWarning extends command<{
  readonly incidentId: string;
  readonly reason: string;
}>() {}

/** Takes a prepared early warning back before it is filed; the clock never stopped. */
export const reopenEarlyWarning = act<ReopenEarlyWarning, IncidentState, IncidentEvent>({
  command: ReopenEarlyWarning,
  requires: 'incident:file',
  basis: statute.earlyWarning,
  on: ({ incidentId }) => incidentId,
  decide: ({ reason }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    const { ready, receipt } = incident.earlyWarning;
    const refused = firstRejection(
      refuseClosed(incident),
      refuseFiled('early-warning', receipt),
      refuseText(reason, texts.reason),
    );
    if (refused !== undefined) return refused;
    return ready === undefined ? nothing() : [{ type: 'EarlyWarningReopened', reason: tidyText(reason) }];
  },
});
