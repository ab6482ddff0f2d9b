import { act, command, nothing } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentRole, IncidentState } from './incident.ts';
import { unknownIncident } from './limits.ts';
import { refuseClosed } from './standing.ts';

export class ReleaseIncidentRole extends command<{
  readonly incidentId: string;
  readonly role: IncidentRole;
}>() {}

/** Releases a role on the incident; nobody holds it until it is assigned again. */
export const releaseIncidentRole = act<ReleaseIncidentRole, IncidentState, IncidentEvent>({
  command: ReleaseIncidentRole,
  requires: 'incident:assess',
  basis: statute.incidentDuty,
  on: ({ incidentId }) => incidentId,
  decide: ({ role }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    if (incident.roles[role] === undefined) return nothing();
    return refuseClosed(incident) ?? [{ type: 'IncidentRoleReleased', role }];
  },
});
