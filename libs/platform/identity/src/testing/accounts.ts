import type { Server } from 'node:http';
import type { Clock } from '@varsel/event-sourcing';
import type { Response } from 'supertest';
import { Authenticator } from './authenticator.ts';
import { Visitor } from './visitor.ts';

/** Where the application under test listens and what time it is there. */
export interface Place {
  readonly server: Server | string;
  readonly clock: Clock;
  /** The public URL; `http://127.0.0.1:3000` when left out. */
  readonly origin?: string;
}

/** A person signed in with both factors. */
export interface SignedIn {
  readonly visitor: Visitor;
  readonly cookie: string;
  readonly email: string;
  readonly password: string;
  readonly app: Authenticator;
  readonly recoveryCodes: readonly string[];
  readonly personId: string;
  readonly organisationId: string;
}

export const goodPassword = 'hane-tirsdag-kobber-92-vifte';

let number = 0;

/** Founds an organisation and signs its first administrator in, over HTTP. */
export async function foundOrganisation(
  place: Place,
  wishes: Partial<{
    organisationName: string;
    cvr: string;
    personName: string;
    email: string;
    password: string;
    language: string;
  }> = {},
): Promise<SignedIn> {
  number += 1;
  const form = {
    organisationName: `Nordhavn Sygehuse ${String(number)}`,
    cvr: String(10_000_000 + number),
    personName: 'Ada Holm',
    email: `ada${String(number)}-${crypto.randomUUID().slice(0, 8)}@example.dk`,
    password: goodPassword,
    language: 'da',
    ...wishes,
  };
  const visitor = visitorAt(place);
  expectStatus(await visitor.post('/api/organisations', form), 201);
  return enrol(place, visitor, form.email, form.password);
}

/** Connects an app at the first sign-in and goes on into the organisation. */
export async function enrol(place: Place, visitor: Visitor, email: string, password: string): Promise<SignedIn> {
  const { secret } = expectStatus(await visitor.post('/api/totp/enrolment'), 200).body as { secret: string };
  const app = new Authenticator(secret, place.clock);
  const { recoveryCodes } = expectStatus(await visitor.post('/api/totp/enrolment/confirm', { code: app.code() }), 200)
    .body as {
    recoveryCodes: readonly string[];
  };
  return { visitor, email, password, app, recoveryCodes, ...(await whoAmI(visitor)) };
}

/** Signs a person in again, in a browser of its own. */
export async function signInAgain(place: Place, person: SignedIn): Promise<SignedIn> {
  const visitor = visitorAt(place);
  expectStatus(await visitor.post('/api/sign-in', { email: person.email, password: person.password }), 200);
  expectStatus(await visitor.post('/api/sign-in/totp', { code: person.app.code() }), 200);
  return { ...person, visitor, ...(await whoAmI(visitor)) };
}

/** Accepts an invitation with a new account and connects an app. */
export async function acceptInvitation(
  place: Place,
  token: string,
  name: string,
  password = goodPassword,
): Promise<SignedIn> {
  const visitor = visitorAt(place);
  const { email } = expectStatus(await visitor.post('/api/invitations/look', { token }), 200).body as { email: string };
  expectStatus(await visitor.post('/api/invitations/accept', { token, name, password }), 200);
  return enrol(place, visitor, email, password);
}

export function visitorAt({ server, origin }: Place): Visitor {
  return new Visitor(server, origin);
}

async function whoAmI(visitor: Visitor): Promise<Pick<SignedIn, 'cookie' | 'personId' | 'organisationId'>> {
  const { person, organisation } = expectStatus(await visitor.get('/api/session'), 200).body as {
    person?: { id: string };
    organisation?: { id: string };
  };
  return { cookie: visitor.cookie, personId: person?.id ?? '', organisationId: organisation?.id ?? '' };
}

function expectStatus(response: Response, status: number): Response {
  if (response.status === status) return response;
  throw new Error(`Expected ${String(status)}, got ${String(response.status)}: ${response.text}`);
}
