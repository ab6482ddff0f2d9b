import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anOrganisation, bo } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';
import { WithdrawInvitation, withdrawInvitation } from './withdraw-invitation.ts';

const command = new WithdrawInvitation({ invitation: 'i1' });
const invited = anOrganisation().inviting('i1');

describe('withdraw an invitation', () => {
  it('closes an open one', () => {
    expect(given(organisation, invited.events()).when(withdrawInvitation, command)).toEqual([
      { type: 'InvitationWithdrawn', invitation: 'i1' },
    ]);
  });

  it('is safe to do twice', () => {
    const history = invited.and({ type: 'InvitationWithdrawn', invitation: 'i1' }).events();
    expect(given(organisation, history).when(withdrawInvitation, command)).toEqual({ kind: 'nothing' });
  });

  it('is refused when it has been used', () => {
    const history = invited.and({ type: 'PersonJoined', person: bo, invitation: 'i1' }).events();
    expect(given(organisation, history).when(withdrawInvitation, command)).toMatchObject({ code: 'INVITATION_USED' });
  });
});
