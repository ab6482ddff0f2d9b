import { act, command, firstRejection, plusHours, refuseUnconfirmed } from '@varsel/event-sourcing';
import { accessControl, multiFactor } from './basis.ts';
import { rejectSettled, rejectWithdrawn } from './invitation-rules.ts';
import { invitationLastsHours } from './invite-person.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';

export class ResendInvitation extends command<{ readonly invitation: string }>() {}

/**
 * Gives an open invitation a new link and seven new days; the old link stops working. Takes a fresh code, as inviting
 * does: it opens the same door again, also when it had closed.
 */
export const resendInvitation = act<ResendInvitation, Organisation, OrganisationEvent>({
  command: ResendInvitation,
  requires: 'people:invite',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ invitation }, state, situation) =>
    firstRejection(
      rejectSettled(state, invitation),
      rejectWithdrawn(state, invitation),
      refuseUnconfirmed(situation, multiFactor),
    ) ?? [{ type: 'InvitationRenewed', invitation, expiresAt: plusHours(situation.now, invitationLastsHours) }],
});
