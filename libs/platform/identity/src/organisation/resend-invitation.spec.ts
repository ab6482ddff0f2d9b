import { instant } from '@varsel/event-sourcing';
import { confirmed, given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anOrganisation, bo } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';
import { ResendInvitation, resendInvitation } from './resend-invitation.ts';

const command = new ResendInvitation({ invitation: 'i1' });
const invited = anOrganisation().inviting('i1');

describe('send an invitation again', () => {
  it('gives it seven new days, also when it had expired', () => {
    const now = instant('2026-12-24T08:00:00Z');
    expect(
      given(organisation, invited.events()).when(resendInvitation, command, {
        ...confirmed,
        now,
        secondFactor: { at: now, boundTo: null },
      }),
    ).toEqual([{ type: 'InvitationRenewed', invitation: 'i1', expiresAt: '2026-12-31T08:00:00.000Z' }]);
  });

  it('is refused for one that is withdrawn, used or unknown', () => {
    const withdrawn = invited.and({ type: 'InvitationWithdrawn', invitation: 'i1' });
    const used = invited.and({ type: 'PersonJoined', person: bo, invitation: 'i1' });
    expect(given(organisation, withdrawn.events()).when(resendInvitation, command, confirmed)).toMatchObject({
      code: 'INVITATION_WITHDRAWN',
    });
    expect(given(organisation, used.events()).when(resendInvitation, command, confirmed)).toMatchObject({
      code: 'INVITATION_USED',
    });
    expect(given(organisation, anOrganisation().events()).when(resendInvitation, command, confirmed)).toMatchObject({
      code: 'INVITATION_UNKNOWN',
    });
  });
});
