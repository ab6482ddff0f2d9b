import { act, command, nothing, own, plusHours, refuseUnconfirmed } from '@varsel/event-sourcing';
import type { Role } from '@varsel/tenancy';
import { accessControl, multiFactor } from './basis.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';
import { rejectRoles } from './people-rules.ts';

export const invitationLastsHours = 7 * 24;

export class InvitePerson extends command<{
  /** Id the invitation gets; the address it goes to stands in the directory alone. */
  readonly invitation: string;
  readonly roles: readonly Role[];
}>() {}

/** Opens the door for one person with stated roles, for seven days. Takes a fresh code: it gives roles, as a grant does. */
export const invitePerson = act<InvitePerson, Organisation, OrganisationEvent>({
  command: InvitePerson,
  requires: 'people:invite',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ invitation, roles }, state, situation) =>
    rejectRoles(roles) ??
    (own(state.invitations, invitation) === undefined
      ? (refuseUnconfirmed(situation, multiFactor) ?? [
          { type: 'PersonInvited', invitation, roles, expiresAt: plusHours(situation.now, invitationLastsHours) },
        ])
      : nothing()),
});
