/** Roles as the API names them and as the session does; the words come from the session's own list. */
export const roles = [
  'ADMINISTRATOR',
  'SECURITY_LEAD',
  'INCIDENT_LEAD',
  'BOARD_MEMBER',
  'SUPPLIER_MANAGER',
  'AUDITOR',
] as const;

export type Role = (typeof roles)[number];

export function spoken(role: Role): string {
  return role.toLowerCase().replaceAll('_', '-');
}
