import { aggregate, type Instant, own } from '@varsel/event-sourcing';
import type { Role } from '@varsel/tenancy';
import { createOrganisation } from './create-organisation.ts';
import { erasePerson } from './erase-person.ts';
import { eraseRecord } from './erase-record.ts';
import { grantRole } from './grant-role.ts';
import { invitePerson } from './invite-person.ts';
import { issueServiceToken } from './issue-service-token.ts';
import { joinOrganisation } from './join-organisation.ts';
import { organisationEvents, type OrganisationEvent } from './organisation.events.ts';
import { organisationPrivacy } from './organisation.privacy.ts';
import { words } from './organisation.words.ts';
import { removePerson } from './remove-person.ts';
import { repeatErasure } from './repeat-erasure.ts';
import { resendInvitation } from './resend-invitation.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { revokeServiceToken } from './revoke-service-token.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';
import { withdrawRole } from './withdraw-role.ts';

export interface Invitation {
  readonly status: 'open' | 'accepted' | 'withdrawn';
  readonly roles: readonly Role[];
  readonly expiresAt: Instant;
}

export interface ServiceToken {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly expiresAt: Instant;
  readonly revoked: boolean;
}

/** Who may do what, at one version of the stream. One stream a tenant; its id is the tenant's id. */
export interface Organisation {
  readonly status: 'absent' | 'created';
  readonly name: string;
  readonly cvr: string;
  /** Present people and the roles they hold, by person id. */
  readonly people: Readonly<Record<string, readonly Role[]>>;
  /** Everybody who ever was here, by person id. */
  readonly known: readonly string[];
  /** People and records that were erased. */
  readonly erased: readonly string[];
  readonly invitations: Readonly<Record<string, Invitation>>;
  readonly tokens: Readonly<Record<string, ServiceToken>>;
}

export const organisation = aggregate<Organisation, OrganisationEvent>({
  name: 'organisation',
  title: { da: 'Organisation', en: 'Organisation' },
  initial: { status: 'absent', name: '', cvr: '', people: {}, known: [], erased: [], invitations: {}, tokens: {} },
  evolve,
  words,
  events: organisationEvents,
  privacy: organisationPrivacy,
  acts: [
    createOrganisation,
    invitePerson,
    resendInvitation,
    withdrawInvitation,
    joinOrganisation,
    grantRole,
    withdrawRole,
    removePerson,
    erasePerson,
    eraseRecord,
    repeatErasure,
    resetSecondFactor,
    issueServiceToken,
    revokeServiceToken,
  ],
});

function evolve(state: Organisation, event: OrganisationEvent): Organisation {
  if ('ground' in event) return { ...state, erased: [...state.erased, erasedBy(event)] };
  if ('token' in event) return { ...state, tokens: evolveTokens(state.tokens, event) };
  switch (event.type) {
    case 'OrganisationCreated':
      return { ...state, status: 'created', name: event.name, cvr: event.cvr };
    case 'PersonInvited':
    case 'InvitationRenewed':
    case 'InvitationWithdrawn':
      return { ...state, invitations: evolveInvitations(state.invitations, event) };
    default:
      return evolvePeople(state, event);
  }
}

function erasedBy(event: Of<'PersonErased'> | Of<'RecordErased'>): string {
  return event.type === 'PersonErased' ? event.person : event.record;
}

type Of<Type extends OrganisationEvent['type']> = Extract<OrganisationEvent, { type: Type }>;

type OfPeople = Of<'PersonJoined' | 'RoleGranted' | 'RoleWithdrawn' | 'PersonRemoved' | 'SecondFactorReset'>;

function evolvePeople(state: Organisation, event: OfPeople): Organisation {
  const held = own(state.people, event.person);
  // Of somebody who is not there nothing is true.
  if (held === undefined && event.type !== 'PersonJoined') return state;
  return withPerson(state, event, held ?? []);
}

function withPerson(state: Organisation, event: OfPeople, held: readonly Role[]): Organisation {
  switch (event.type) {
    case 'PersonJoined':
      return {
        ...state,
        people: { ...state.people, [event.person]: held },
        known: [...state.known, event.person],
        invitations:
          event.invitation === null ? state.invitations : settle(state.invitations, event.invitation, 'accepted'),
      };
    case 'RoleGranted':
      return {
        ...state,
        people: { ...state.people, [event.person]: [...held.filter((role) => role !== event.role), event.role] },
      };
    case 'RoleWithdrawn':
      return { ...state, people: { ...state.people, [event.person]: held.filter((role) => role !== event.role) } };
    case 'SecondFactorReset':
      return state;
    case 'PersonRemoved':
      return {
        ...state,
        people: Object.fromEntries(Object.entries(state.people).filter(([id]) => id !== event.person)),
      };
  }
}

type Invitations = Organisation['invitations'];

function evolveInvitations(
  all: Invitations,
  event: Of<'PersonInvited' | 'InvitationRenewed' | 'InvitationWithdrawn'>,
): Invitations {
  switch (event.type) {
    case 'PersonInvited':
      return { ...all, [event.invitation]: { status: 'open', roles: event.roles, expiresAt: event.expiresAt } };
    case 'InvitationRenewed': {
      const known = own(all, event.invitation);
      return known === undefined ? all : { ...all, [event.invitation]: { ...known, expiresAt: event.expiresAt } };
    }
    case 'InvitationWithdrawn':
      return settle(all, event.invitation, 'withdrawn');
  }
}

function settle(all: Invitations, id: string, status: Invitation['status']): Invitations {
  const known = own(all, id);
  return known === undefined ? all : { ...all, [id]: { ...known, status } };
}

function evolveTokens(
  all: Organisation['tokens'],
  event: Of<'ServiceTokenIssued' | 'ServiceTokenRevoked'>,
): Organisation['tokens'] {
  if (event.type === 'ServiceTokenIssued') {
    const { name, roles, expiresAt } = event;
    return { ...all, [event.token]: { name, roles, expiresAt, revoked: false } };
  }
  const known = own(all, event.token);
  return known === undefined ? all : { ...all, [event.token]: { ...known, revoked: true } };
}
