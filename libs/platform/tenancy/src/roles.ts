import type { Permission } from '@varsel/event-sourcing';

/** Roles a person may hold in an organisation. Which permissions a role holds is declared by each context. */
export const roles = [
  'administrator',
  'security-lead',
  'incident-lead',
  'board-member',
  'supplier-manager',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

/** A context's permissions and the roles that hold them. */
export type PermissionGrants = Readonly<Record<Permission, readonly Role[]>>;

export function permissionsOf(held: Iterable<Role>, grants: readonly PermissionGrants[]): ReadonlySet<Permission> {
  const mine = new Set(held);
  const permitted = grants.flatMap((grant) =>
    Object.entries(grant).filter(([, holders]) => holders.some((role) => mine.has(role))),
  );
  return new Set(permitted.map(([permission]) => permission as Permission));
}
