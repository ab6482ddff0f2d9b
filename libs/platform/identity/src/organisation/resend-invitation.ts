import { act, command, firstRejection, plusHours } from '@varsel/event-sourcing';
import { accessControl } from './basis.ts';
import { rejectSettled, rejectWithdrawn } from './invitation-rules.ts';
import { invitationLastsHours } from './invite-person.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';

export class ResendInvitation extends command<{ readonly invitation: string }>() {}

/** Gives an open invitation a new link and seven new days; the old link stops working. */
export const resendInvitation = act<ResendInvitation, Organisation, OrganisationEvent>({
  command: ResendInvitation,
  requires: 'people:invite',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ invitation }, state, { now }) =>
    firstRejection(rejectSettled(state, invitation), rejectWithdrawn(state, invitation)) ?? [
      { type: 'InvitationRenewed', invitation, expiresAt: plusHours(now, invitationLastsHours) },
    ],
});
