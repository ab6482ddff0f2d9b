import type { IncidentData } from '../../clocks/incident-data.ts';

export const incidentRoles = [
  'INCIDENT_LEAD',
  'TECHNICAL_LEAD',
  'VIRK_REPORTER',
  'VIRK_DEPUTY',
  'COMMUNICATION',
] as const;

export type IncidentRoleName = (typeof incidentRoles)[number];

export const holderOf = ({ roles }: Pick<IncidentData, 'roles'>, role: IncidentRoleName): string | null =>
  roles.find((holder) => holder.role === role)?.person ?? null;
