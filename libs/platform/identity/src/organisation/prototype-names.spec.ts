import { fold } from '@varsel/event-sourcing';
import { confirmed, given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { boundToErasure, ErasePerson, erasePerson } from './erase-person.ts';
import { GrantRole, grantRole } from './grant-role.ts';
import { JoinOrganisation, joinOrganisation } from './join-organisation.ts';
import { ada, anOrganisation, bo } from './organisation.fixtures.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import { organisation } from './organisation.ts';
import { RemovePerson, removePerson } from './remove-person.ts';
import { ResendInvitation, resendInvitation } from './resend-invitation.ts';
import { ResetSecondFactor, resetSecondFactor } from './reset-second-factor.ts';
import { RevokeServiceToken, revokeServiceToken } from './revoke-service-token.ts';
import { WithdrawInvitation, withdrawInvitation } from './withdraw-invitation.ts';
import { WithdrawRole, withdrawRole } from './withdraw-role.ts';

const history = anOrganisation().with(bo, 'auditor').inviting('i1').issuing('t1').events();
const house = given(organisation, history);
const eraser = {
  actor: { kind: 'person', id: ada, permissions: new Set<never>() },
  secondFactor: (person: string) => ({ ...confirmed.secondFactor, boundTo: boundToErasure(person) }),
} as const;

const onPeople = {
  'a role granted': (person: string) =>
    house.when(grantRole, new GrantRole({ person, role: 'board-member' }), confirmed),
  'a role taken': (person: string) =>
    house.when(withdrawRole, new WithdrawRole({ person, role: 'auditor' }), confirmed),
  'a removal': (person: string) => house.when(removePerson, new RemovePerson({ person }), confirmed),
  'a reset': (person: string) =>
    house.when(resetSecondFactor, new ResetSecondFactor({ person, reason: 'Tabte telefonen i toget' }), confirmed),
  'an erasure': (person: string) =>
    house.when(erasePerson, new ErasePerson({ person, kind: 'person', subjects: [person], ground: 'objection' }), {
      actor: eraser.actor,
      secondFactor: eraser.secondFactor(person),
    }),
};
const onInvitations = {
  'sent again': (invitation: string) => house.when(resendInvitation, new ResendInvitation({ invitation }), confirmed),
  withdrawn: (invitation: string) => house.when(withdrawInvitation, new WithdrawInvitation({ invitation })),
  used: (invitation: string) =>
    house.when(joinOrganisation, new JoinOrganisation({ invitation, person: 'person-eve' })),
};
const revoke = (token: string) => house.when(revokeServiceToken, new RevokeServiceToken({ token }));

const inherited = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];

describe('know nobody by a name that every object has', () => {
  it.each(Object.entries(onPeople))('%s names a person who is there', (_, act) => {
    expect(act(bo)).toBeInstanceOf(Array);
    for (const id of inherited) expect(act(id)).toMatchObject({ code: 'PERSON_UNKNOWN' });
  });

  it.each(Object.entries(onInvitations))('an invitation is %s only when it was made', (_, act) => {
    expect(act('i1')).toBeInstanceOf(Array);
    for (const id of inherited) expect(act(id)).toMatchObject({ code: 'INVITATION_UNKNOWN' });
  });

  it('a token is revoked only when it was issued', () => {
    expect(revoke('t1')).toHaveLength(1);
    for (const id of inherited) expect(revoke(id)).toMatchObject({ code: 'TOKEN_UNKNOWN' });
  });
});

describe('read a log that holds facts about such names', () => {
  const after = (events: readonly OrganisationEvent[]) => fold(organisation, events);
  const sound = after(history);

  it.each(inherited)('passes over what is said of %s', (id) => {
    const poisoned: readonly OrganisationEvent[] = [
      { type: 'ServiceTokenRevoked', token: id },
      { type: 'InvitationRenewed', invitation: id, expiresAt: '2026-12-01T08:00:00.000Z' as never },
      { type: 'InvitationWithdrawn', invitation: id },
      { type: 'RoleGranted', person: id, role: 'auditor' },
      { type: 'RoleWithdrawn', person: id, role: 'auditor' },
      { type: 'PersonRemoved', person: id },
    ];
    for (const event of poisoned) expect(after([...history, event])).toEqual(sound);
  });

  it('takes what is said of those who are there', () => {
    expect(after([...history, { type: 'ServiceTokenRevoked', token: 't1' }]).tokens).toMatchObject({
      t1: { revoked: true },
    });
    expect(after([...history, { type: 'RoleGranted', person: bo, role: 'board-member' }]).people[bo]).toEqual([
      'auditor',
      'board-member',
    ]);
  });
});
