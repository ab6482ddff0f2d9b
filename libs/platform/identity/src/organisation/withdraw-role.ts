import { act, command, firstRejection, nothing, own, refuseUnconfirmed } from '@varsel/event-sourcing';
import type { Role } from '@varsel/tenancy';
import { accessControl, multiFactor } from './basis.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';
import { rejectLastAdministrator, rejectStranger } from './people-rules.ts';

export class WithdrawRole extends command<{ readonly person: string; readonly role: Role }>() {}

/** Takes a role from a person at once; the last administrator keeps theirs. Takes a fresh code. */
export const withdrawRole = act<WithdrawRole, Organisation, OrganisationEvent>({
  command: WithdrawRole,
  requires: 'people:grant',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ person, role }, state, situation) =>
    firstRejection(rejectStranger(state, person), role === 'administrator' && rejectLastAdministrator(state, person)) ??
    (own(state.people, person)?.includes(role) === true
      ? (refuseUnconfirmed(situation, multiFactor) ?? [{ type: 'RoleWithdrawn', person, role }])
      : nothing()),
});
