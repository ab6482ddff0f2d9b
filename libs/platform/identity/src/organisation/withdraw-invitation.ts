import { act, command, nothing, own } from '@varsel/event-sourcing';
import { accessControl } from './basis.ts';
import { rejectSettled } from './invitation-rules.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';

export class WithdrawInvitation extends command<{ readonly invitation: string }>() {}

/** Closes an invitation that nobody has used: its link opens nothing from then on. */
export const withdrawInvitation = act<WithdrawInvitation, Organisation, OrganisationEvent>({
  command: WithdrawInvitation,
  requires: 'people:invite',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ invitation }, state) =>
    rejectSettled(state, invitation) ??
    (own(state.invitations, invitation)?.status === 'withdrawn'
      ? nothing()
      : [{ type: 'InvitationWithdrawn', invitation }]),
});
