import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { JoinOrganisation, joinOrganisation } from './join-organisation.ts';
import { anOrganisation, bo } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';

const command = new JoinOrganisation({ invitation: 'i1', person: bo });
const invited = anOrganisation().inviting('i1', ['auditor', 'board-member'], instant('2026-11-29T08:00:00Z'));
const inTime = { now: instant('2026-11-29T07:59:59.999Z') };

describe('join an organisation', () => {
  it('admits the person with exactly the roles of the invitation', () => {
    expect(given(organisation, invited.events()).when(joinOrganisation, command, inTime)).toEqual([
      { type: 'PersonJoined', person: bo, invitation: 'i1' },
      { type: 'RoleGranted', person: bo, role: 'auditor' },
      { type: 'RoleGranted', person: bo, role: 'board-member' },
    ]);
  });

  it('is refused from the moment the invitation expires', () => {
    const late = { now: instant('2026-11-29T08:00:00Z') };
    expect(given(organisation, invited.events()).when(joinOrganisation, command, late)).toMatchObject({
      code: 'INVITATION_EXPIRED',
    });
  });

  it('is refused when the invitation was withdrawn or used', () => {
    const withdrawn = invited.and({ type: 'InvitationWithdrawn', invitation: 'i1' });
    const used = invited.and({ type: 'PersonJoined', person: 'person-eve', invitation: 'i1' });
    expect(given(organisation, withdrawn.events()).when(joinOrganisation, command, inTime)).toMatchObject({
      code: 'INVITATION_WITHDRAWN',
    });
    expect(given(organisation, used.events()).when(joinOrganisation, command, inTime)).toMatchObject({
      code: 'INVITATION_USED',
    });
  });
});
