import { instant } from '@varsel/event-sourcing';
import { confirmed, given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { InvitePerson, invitePerson } from './invite-person.ts';
import { anOrganisation } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';

const now = instant('2026-11-22T08:00:00Z');

describe('invite a person', () => {
  it('opens an invitation for seven days', () => {
    const command = new InvitePerson({ invitation: 'i1', roles: ['auditor', 'board-member'] });
    expect(given(organisation, anOrganisation().events()).when(invitePerson, command, { ...confirmed, now })).toEqual([
      {
        type: 'PersonInvited',
        invitation: 'i1',
        roles: ['auditor', 'board-member'],
        expiresAt: '2026-11-29T08:00:00.000Z',
      },
    ]);
  });

  it('does nothing when the invitation stands', () => {
    const history = anOrganisation().inviting('i1').events();
    expect(
      given(organisation, history).when(invitePerson, new InvitePerson({ invitation: 'i1', roles: ['auditor'] })),
    ).toEqual({ kind: 'nothing' });
  });

  it.each([[[]], [['auditor', 'auditor']], [['emperor']]])('is refused with the roles %j', (roles) => {
    const command = new InvitePerson({ invitation: 'i1', roles: roles as never });
    expect(given(organisation, anOrganisation().events()).when(invitePerson, command)).toMatchObject({
      code: 'ROLES_MISSING',
      field: 'roles',
    });
  });
});
