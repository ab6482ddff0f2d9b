import { act, command, nothing } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentRole, IncidentState } from './incident.ts';
import { unknownIncident } from './limits.ts';
import { refuseClosed } from './standing.ts';

export class AssignIncidentRole extends command<{
  readonly incidentId: string;
  readonly role: IncidentRole;
  readonly person: string;
}>() {}

/** Names who does what while the incident runs; one person holds a role at a time. */
export const assignIncidentRole = act<AssignIncidentRole, IncidentState, IncidentEvent>({
  command: AssignIncidentRole,
  requires: 'incident:assess',
  basis: statute.incidentDuty,
  on: ({ incidentId }) => incidentId,
  decide: ({ role, person }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    if (incident.roles[role] === person) return nothing();
    return refuseClosed(incident) ?? [{ type: 'IncidentRoleAssigned', role, person }];
  },
});
