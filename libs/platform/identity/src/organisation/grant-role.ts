import { act, command, firstRejection, nothing, own, refuseUnconfirmed } from '@varsel/event-sourcing';
import type { Role } from '@varsel/tenancy';
import { accessControl, multiFactor } from './basis.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';
import { rejectRoles, rejectStranger } from './people-rules.ts';

export class GrantRole extends command<{ readonly person: string; readonly role: Role }>() {}

/** Gives a person a role; the fact says who could decide what from then on. Takes a fresh code. */
export const grantRole = act<GrantRole, Organisation, OrganisationEvent>({
  command: GrantRole,
  requires: 'people:grant',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ person, role }, state, situation) =>
    firstRejection(rejectStranger(state, person), rejectRoles([role])) ??
    (own(state.people, person)?.includes(role) === true
      ? nothing()
      : (refuseUnconfirmed(situation, multiFactor) ?? [{ type: 'RoleGranted', person, role }])),
});
