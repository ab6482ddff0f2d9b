import { registerEnumType } from '@nestjs/graphql';
import { type Role, roles } from '@varsel/tenancy';

/** GraphQL names of the roles: upper snake case, as enum values are written. */
export const RoleName = {
  ADMINISTRATOR: 'administrator',
  SECURITY_LEAD: 'security-lead',
  INCIDENT_LEAD: 'incident-lead',
  BOARD_MEMBER: 'board-member',
  SUPPLIER_MANAGER: 'supplier-manager',
  AUDITOR: 'auditor',
} as const satisfies Readonly<Record<string, Role>>;

registerEnumType(RoleName, {
  name: 'Role',
  description: 'What a person or a system may do in the organisation.',
  valuesMap: {
    ADMINISTRATOR: { description: 'Manages people, roles and access tokens.' },
    SECURITY_LEAD: { description: 'Leads the work with scope, registration and security measures.' },
    INCIDENT_LEAD: { description: 'Handles incidents and their notifications.' },
    BOARD_MEMBER: { description: 'Member of the management body: approves and oversees.' },
    SUPPLIER_MANAGER: { description: 'Looks after suppliers and their assessments.' },
    AUDITOR: { description: 'Reads everything, changes nothing.' },
  },
});

/** Roles in the order in which they are always shown. */
export function inOrder(held: readonly Role[]): readonly Role[] {
  return roles.filter((role) => held.includes(role));
}
