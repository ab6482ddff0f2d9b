import type { Actor, Permission } from '@varsel/event-sourcing';
import { type PermissionGrants, permissionsOf } from '@varsel/tenancy';
import type { Principal } from './principal.ts';

/** What a principal may do, from the grants of every context. */
export class Principals {
  readonly #grants: readonly PermissionGrants[];

  constructor(grants: readonly PermissionGrants[]) {
    this.#grants = grants;
  }

  permissionsOf({ kind, roles }: Pick<Principal, 'kind' | 'roles'>): ReadonlySet<Permission> {
    const held = permissionsOf(roles, this.#grants);
    // Approving and voting are a person's acts: no token does them, whichever role it holds.
    return kind === 'person'
      ? held
      : new Set([...held].filter((permission) => !/:(approve|vote|propose)$|^management:manage$/.test(permission)));
  }

  /** The roles of a principal are those of this very request: authenticate first, then ask. */
  actorOf(principal: Principal): Promise<Actor> {
    const { kind, personId: id } = principal;
    return Promise.resolve({ kind, id, permissions: this.permissionsOf(principal) });
  }
}
