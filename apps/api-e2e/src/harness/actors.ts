import { acceptInvitation, foundOrganisation, type SignedIn } from '@varsel/identity/testing';
import type { Role } from '@varsel/tenancy';
import request, { type Response } from 'supertest';
import type { TestApp } from './app.ts';
import type { MailServer } from './mail-server.ts';

export type Headers = Readonly<Record<string, string>>;
type Variables = Readonly<Record<string, unknown>>;

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly text: { readonly da: string; readonly en: string } };
}

export interface GraphqlReply<Data = Readonly<Record<string, unknown>>> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlError[];
  readonly extensions: { readonly requestId: string; readonly stale?: boolean };
}

/** Somebody who talks to the GraphQL address. */
export interface Speaker {
  /** The reply and its status, whatever it is. */
  send(document: string, variables?: Variables, headers?: Headers): Promise<Response>;
}

/** A code of the app counts for half a minute, once. */
const NEXT_CODE_MS = 31_000;

/** A person in a browser: a cookie, and registered operations only. */
export class Person implements Speaker {
  readonly signedIn: SignedIn;
  readonly #app: TestApp;

  constructor(app: TestApp, signedIn: SignedIn) {
    this.#app = app;
    this.signedIn = signedIn;
  }

  async send(document: string, variables: Variables = {}, headers: Headers = {}): Promise<Response> {
    const body = { operation: this.#app.register(document), variables };
    return through(this.#app, document, headers, (each) =>
      request(this.#app.server)
        .post('/graphql')
        .set({ cookie: this.signedIn.visitor.cookie, ...each })
        .send(body),
    );
  }

  /** A GET of a JSON or file route. */
  async get(path: string): Promise<Response> {
    return this.signedIn.visitor.get(path);
  }

  /** A fresh code, as weighty acts ask for it: for the session, or for the one thing it is bound to. */
  async stepUp(boundTo?: string): Promise<void> {
    const { visitor, app } = this.signedIn;
    const { status, text } = await visitor.post('/api/step-up', { code: app.code(), boundTo: boundTo ?? null });
    if (status !== 200) throw new Error(`Step-up gave ${String(status)}: ${text}`);
  }

  /** As the portal does when an act asks for it: waits for the next code of the app, and gives it. */
  async confirm(boundTo?: string): Promise<void> {
    this.#app.clock.advance(NEXT_CODE_MS);
    await this.stepUp(boundTo);
  }
}

async function through(
  { ordeal }: TestApp,
  document: string,
  headers: Headers,
  send: (headers: Headers) => Promise<Response>,
): Promise<Response> {
  return ordeal === undefined ? send(headers) : ordeal.through(document, headers, send);
}

/** A program with a service token: any document within the limits. */
export class Program implements Speaker {
  readonly secret: string;
  readonly #app: TestApp;

  constructor(app: TestApp, secret: string) {
    this.#app = app;
    this.secret = secret;
  }

  async send(query: string, variables: Variables = {}, headers: Headers = {}): Promise<Response> {
    const authorization = `Bearer ${this.secret}`;
    return through(this.#app, query, headers, (each) =>
      request(this.#app.server)
        .post('/graphql')
        .set({ authorization, ...each })
        .send({ query, variables }),
    );
  }

  async get(path: string): Promise<Response> {
    return request(this.#app.server).get(path).set('authorization', `Bearer ${this.secret}`);
  }
}

/** The data of a reply that must be free of errors. */
export async function ask<Data>(
  speaker: Speaker,
  document: string,
  variables: Variables = {},
  headers: Headers = {},
): Promise<Data> {
  const reply = await speaker.send(document, variables, headers);
  const { data, errors } = reply.body as GraphqlReply<Data>;
  if (errors !== undefined || data === undefined || data === null)
    throw new Error(`${String(reply.status)}: ${reply.text}`);
  return data;
}

interface Done {
  readonly __typename: string;
  readonly id: string;
  readonly receipt: { readonly position: string; readonly version: number; readonly repeated: boolean };
  readonly code: string;
}

/**
 * Does an act that must succeed; gives the id acted on and the position to read from. A person who is asked for a fresh
 * code gives it and goes on.
 */
export async function act(speaker: Speaker, name: string, input: Variables, headers: Headers = {}): Promise<Done> {
  let done = await tried(speaker, name, input, headers);
  if (done.code === 'STEP_UP_REQUIRED' && speaker instanceof Person) {
    await speaker.confirm();
    done = await tried(speaker, name, input, headers);
  }
  if (done.__typename === 'Rejection') throw new Error(`${name} was refused: ${JSON.stringify(done)}`);
  return done;
}

async function tried(speaker: Speaker, name: string, input: Variables, headers: Headers): Promise<Done> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const document = `mutation Act($input: ${INPUT_OF[name] ?? `${type}Input`}!) {
    ${name}(input: $input) { __typename ... on ${type}Result { id receipt { position version repeated } } ... on Rejection { code message { en } } } }`;
  const done = (await ask<Readonly<Record<string, Done>>>(speaker, document, { input }, headers))[name];
  if (done === undefined) throw new Error(`${name} gave no answer`);
  return done;
}

/** The code an act that must be refused is refused with. */
export async function refusalOf(
  speaker: Speaker,
  name: string,
  input: Variables,
  headers: Headers = {},
): Promise<string> {
  const { __typename, code } = await tried(speaker, name, input, headers);
  if (__typename !== 'Rejection') throw new Error(`${name} was not refused`);
  return code;
}

/** Acts that share an input type. */
const INPUT_OF: Readonly<Record<string, string>> = {
  grantRole: 'RoleInput',
  withdrawRole: 'RoleInput',
  resendInvitation: 'InvitationInput',
  withdrawInvitation: 'InvitationInput',
};

/** Founds an organisation; its first administrator is signed in with both factors. */
export async function anOrganisation(
  app: TestApp,
  wishes: Parameters<typeof foundOrganisation>[1] = {},
): Promise<Person> {
  return new Person(app, await foundOrganisation(app, wishes));
}

/** Invites a person with the roles, who accepts and signs in with both factors. */
export async function aColleague(
  app: TestApp,
  administrator: Person,
  name: string,
  ...roles: readonly Role[]
): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}-${crypto.randomUUID().slice(0, 8)}@example.dk`;
  await act(administrator, 'invitePerson', { email, roles: roles.map(enumName), language: 'DA' });
  const { invitations } = await ask<{ invitations: readonly { email: string; link: string | null }[] }>(
    administrator,
    'query Invitations { invitations { email link } }',
  );
  const link = invitations.find((each) => each.email === email)?.link;
  if (link === undefined || link === null) throw new Error('The invitation has no link to hand over');
  return new Person(app, await acceptInvitation(app, new URL(link).hash.slice(1), name));
}

/** Invites a person by mail, who opens the link in the letter, accepts and signs in with both factors. */
export async function aColleagueByMail(
  app: TestApp,
  mail: MailServer,
  administrator: Person,
  { name, role }: { readonly name: string; readonly role: Role },
): Promise<Person> {
  const email = `${role}-${crypto.randomUUID().slice(0, 8)}@example.dk`;
  await act(administrator, 'invitePerson', { email, roles: [enumName(role)], language: 'DA' });
  const { text } = await mail.letterTo(email);
  return new Person(app, await acceptInvitation(app, linkIn(text), name));
}

/** The secret of the link in a letter. */
export function linkIn(text: string): string {
  return /\/invitation#([\w-]{43})/.exec(text)?.[1] ?? '';
}

/** As long as a token may live. */
const TOKEN_DAYS = 90;

/** A program of the organisation; the administrator steps up and issues its token. */
export async function aProgram(app: TestApp, administrator: Person, ...roles: readonly Role[]): Promise<Program> {
  await administrator.stepUp();
  const document = `mutation Issue($input: IssueServiceTokenInput!) { issueServiceToken(input: $input) {
    __typename ... on IssueServiceTokenResult { secret } ... on Rejection { code } } }`;
  const input = { name: 'Test', roles: roles.map(enumName), expiresInDays: TOKEN_DAYS };
  const { issueServiceToken } = await ask<{ issueServiceToken: { secret?: string } }>(administrator, document, {
    input,
  });
  if (issueServiceToken.secret === undefined) throw new Error(`No token: ${JSON.stringify(issueServiceToken)}`);
  return new Program(app, issueServiceToken.secret);
}

/** `security-lead` as the schema writes it. */
function enumName(role: Role): string {
  return role.toUpperCase().replaceAll('-', '_');
}
