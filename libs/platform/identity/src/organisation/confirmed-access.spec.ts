import { type Actor, instant, type SecondFactor } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { GrantRole, grantRole } from './grant-role.ts';
import { InvitePerson, invitePerson } from './invite-person.ts';
import { IssueServiceToken, issueServiceToken } from './issue-service-token.ts';
import { ada, anOrganisation, bo } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';
import { RemovePerson, removePerson } from './remove-person.ts';
import { ResendInvitation, resendInvitation } from './resend-invitation.ts';
import { ResetSecondFactor, resetSecondFactor } from './reset-second-factor.ts';
import { WithdrawRole, withdrawRole } from './withdraw-role.ts';

const house = given(organisation, anOrganisation().with(bo, 'auditor').inviting('i0', ['administrator']).events());
const actor: Actor = { kind: 'person', id: ada, permissions: new Set() };
interface As {
  readonly actor: Actor;
  readonly secondFactor: SecondFactor | undefined;
}

const acts = {
  'granting a role': (as: As) => house.when(grantRole, new GrantRole({ person: bo, role: 'board-member' }), as),
  'taking a role': (as: As) => house.when(withdrawRole, new WithdrawRole({ person: bo, role: 'auditor' }), as),
  'removing a person': (as: As) => house.when(removePerson, new RemovePerson({ person: bo }), as),
  'resetting a second factor': (as: As) =>
    house.when(resetSecondFactor, new ResetSecondFactor({ person: bo, reason: 'Tabte telefonen i toget' }), as),
  'inviting somebody': (as: As) =>
    house.when(invitePerson, new InvitePerson({ invitation: 'i1', roles: ['administrator'] }), as),
  'sending an invitation again': (as: As) =>
    house.when(resendInvitation, new ResendInvitation({ invitation: 'i0' }), as),
  'issuing a token': (as: As) =>
    house.when(
      issueServiceToken,
      new IssueServiceToken({ token: 't1', name: 'SIEM', roles: ['auditor'], expiresInDays: 30 }),
      as,
    ),
};

describe.each(Object.entries(acts))('giving or taking access by %s', (_, act) => {
  const asked = (secondFactor: SecondFactor | undefined, change: Partial<Actor> = {}) =>
    act({ actor: { ...actor, ...change } as Actor, secondFactor });

  it('takes a code given for the session within five minutes', () => {
    expect(asked({ at: instant('2026-11-22T07:55:00Z'), boundTo: null })).toHaveLength(1);
  });

  it('is refused without one, with an older one, and with one that was given for a vote', () => {
    const refused = { code: 'STEP_UP_REQUIRED', basis: { provision: '§ 6, stk. 1, nr. 10' } };
    expect(asked(undefined)).toMatchObject(refused);
    expect(asked({ at: instant('2026-11-22T07:54:59.999Z'), boundTo: null })).toMatchObject(refused);
    expect(asked({ at: instant('2026-11-22T07:59:00Z'), boundTo: 'decision-1:1:9f41' })).toMatchObject(refused);
  });

  it('is refused to a program: it gives no code', () => {
    const fresh = { at: instant('2026-11-22T07:59:00Z'), boundTo: null };
    expect(asked(fresh, { kind: 'service', id: 'token-1' })).toHaveProperty('kind', 'rejection');
  });
});
