import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { opaqueId, plainId } from '@varsel/graphql-vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aColleague,
  act,
  anOrganisation,
  aProgram,
  ask,
  type GraphqlReply,
  type Person,
  startApp,
  type TestApp,
} from '../harness/index.ts';

const HISTORY = `query History($filter: HistoryFilter) {
  history(first: 50, filter: $filter) { edges { node {
    type title { da en } actor { kind name } record { category } changes { field label { da } before after }
  } } } }`;

interface Entry {
  readonly type: string;
  readonly title: { readonly da: string };
  readonly actor: { readonly kind: string; readonly name: string | null };
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

interface Tokens {
  readonly serviceTokens: readonly { readonly id: string; readonly roles: readonly string[] }[];
}

interface Told {
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  readonly incident: { readonly timeline: readonly { readonly by: string }[] };
}

interface Areas {
  readonly historyAreas: readonly { readonly kinds: readonly { readonly category: string }[] }[];
}

async function historyOf(person: Person, filter: object | null = null, position?: string): Promise<readonly Entry[]> {
  const headers: Record<string, string> = position === undefined ? {} : { 'varsel-min-position': position };
  const { history } = await ask<{ history: { edges: readonly { node: Entry }[] } }>(
    person,
    HISTORY,
    { filter },
    headers,
  );
  return history.edges.map(({ node }) => node);
}

describe.each(['inside', 'apart'] as const)('found an organisation and look back (worker %s)', (worker) => {
  let app: TestApp;
  let ada: Person;
  let bent: Person;

  beforeAll(async () => {
    app = await startApp({ worker });
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse', personName: 'Ada Holm' });
    bent = await anOrganisation(app, { organisationName: 'Sydhavn Vand', personName: 'Bent Krag' });
  });
  afterAll(() => app.close());

  it('the administrator sees her organisation', async () => {
    const data = await ask(ada, 'query Organisation { organisation { name } }');
    expect(data).toEqual({ organisation: { name: 'Nordhavn Sygehuse' } });
  });

  it('the history tells who founded it, in both languages', async () => {
    const invited = await act(ada, 'invitePerson', { email: 'carla@example.dk', roles: ['AUDITOR'], language: 'DA' });
    const entries = await historyOf(ada, null, invited.receipt.position);
    expect(entries.map(({ type }) => type)).toEqual(expect.arrayContaining(['OrganisationCreated', 'PersonInvited']));
    expect(entries[0]).toMatchObject({
      title: { da: 'Person inviteret' },
      actor: { kind: 'person', name: 'Ada Holm' },
    });
  });

  it('the history can be narrowed to one kind of thing and to words', async () => {
    expect((await historyOf(ada, { types: ['OrganisationCreated'] })).map(({ type }) => type)).toEqual([
      'OrganisationCreated',
    ]);
    expect((await historyOf(ada, { text: 'inviteret' })).every(({ type }) => type === 'PersonInvited')).toBe(true);
    expect(await historyOf(ada, { text: 'nobody wrote this' })).toEqual([]);
  });

  it('each role given and taken is told whole: who and which, whoever had it before', async () => {
    await aColleague(app, ada, 'Gro Lind', 'board-member');
    await aColleague(app, ada, 'Hans Juhl', 'auditor');
    const { people } = await ask<{ people: { edges: readonly { node: { id: string; name: string } }[] } }>(
      ada,
      'query Named { people(first: 20) { edges { node { id name } } } }',
    );
    const [gro, hans] = ['Gro Lind', 'Hans Juhl'].map(
      (name) => people.edges.find(({ node }) => node.name === name)?.node.id,
    );
    for (const person of [gro, hans]) await act(ada, 'grantRole', { person, role: 'SUPPLIER_MANAGER' });
    const last = await act(ada, 'withdrawRole', { person: hans, role: 'SUPPLIER_MANAGER' });
    const told = await historyOf(ada, { types: ['RoleGranted', 'RoleWithdrawn'] }, last.receipt.position);
    const whole = [
      { field: 'person', before: null },
      { field: 'role', before: null, after: 'supplier-manager' },
    ];
    expect(told.slice(0, 3)).toMatchObject([
      { type: 'RoleWithdrawn', changes: whole },
      { type: 'RoleGranted', changes: whole },
      { type: 'RoleGranted', changes: whole },
    ]);
    const [taken, given, before] = told.map(({ changes }) => changes[0]?.after);
    expect(taken).toBe(given);
    expect(before).not.toBe(given);
  });

  it('the history is as it was at a moment', async () => {
    const before = app.clock.now();
    app.clock.advance(60_000);
    await act(ada, 'invitePerson', { email: 'dan@example.dk', roles: ['AUDITOR'], language: 'EN' });
    const document = 'query Then($asOf: DateTime) { history(first: 1, asOf: $asOf) { edges { node { at } } } }';
    const then = await ask<{ history: { edges: { node: { at: string } }[] } }>(ada, document, { asOf: before });
    expect(then.history.edges[0]?.node.at.slice(0, 19)).toBe(before.slice(0, 19));
  });

  it('the administrator of another organisation sees nothing of it', async () => {
    const entries = await historyOf(bent);
    expect(JSON.stringify(entries)).not.toContain('Ada Holm');
    expect(JSON.stringify(entries)).not.toContain('Nordhavn');
    expect(entries.some(({ actor }) => actor.name === 'Bent Krag')).toBe(true);
  });

  it('an auditor exports it as JSON lines and as a table, a board member does not', async () => {
    const auditor = await aColleague(app, ada, 'Eva Lund', 'auditor');
    const board = await aColleague(app, ada, 'Finn Dahl', 'board-member');
    const lines = await auditor.get('/api/history.jsonl');
    expect(lines.status).toBe(200);
    expect(
      lines.text
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Entry).type),
    ).toContain('OrganisationCreated');
    const table = await auditor.get('/api/history.csv');
    expect(table.text).toContain('"OrganisationCreated"');
    expect(table.headers['content-disposition']).toContain('history.csv');
    expect((await board.get('/api/history.csv')).status).toBe(403);
  });

  it('a program reads with its token, and sees the schema', async () => {
    const program = await aProgram(app, ada, 'auditor');
    expect(await ask(program, '{ organisation { name } }')).toEqual({ organisation: { name: 'Nordhavn Sygehuse' } });
    expect(await ask(program, '{ __schema { queryType { name } } }')).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });

  it('what a program did stands under its name on every page, also when its token is revoked', async () => {
    const program = await aProgram(app, ada, 'incident-lead');
    const report = {
      title: 'Mange fejl i logfilerne',
      description: 'Fundet af overvågningen.',
      detectedAt: app.clock.now(),
    };
    const reported = await act(program, 'reportIncident', { ...report, awareAt: app.clock.now() });
    const [mine] = (await ask<Tokens>(ada, '{ serviceTokens { id name roles } }')).serviceTokens.filter(({ roles }) =>
      roles.includes('INCIDENT_LEAD'),
    );
    const revoked = await act(ada, 'revokeServiceToken', { token: mine?.id });
    const seen = { 'varsel-min-position': revoked.receipt.position };
    const [entry] = await historyOf(ada, { actor: mine?.id, area: 'incidents' }, revoked.receipt.position);
    expect(entry).toMatchObject({ type: 'IncidentReported', actor: { kind: 'service', name: 'Test' } });
    const document = 'query Told($id: ID!) { programs { id name } incident(id: $id) { timeline { by } } }';
    const told = await ask<Told>(ada, document, { id: reported.id }, seen);
    const called = new Map(told.programs.map(({ id, name }) => [plainId('ServiceToken', id), name]));
    expect(told.incident.timeline.map(({ by }) => called.get(plainId('Person', by)))).toEqual(['Test']);
    expect((await ask<Told>(bent, '{ programs { id name } }')).programs).toEqual([]);
  });

  it('an export is of the part that was asked for, and the trail says which', async () => {
    const part = new URLSearchParams({ area: 'identity', actor: opaqueId('Person', ada.signedIn.personId) });
    const { text } = await ada.get(`/api/history.jsonl?${part.toString()}`);
    const types = text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as Entry).type);
    expect(types).toContain('PersonInvited');
    expect(types).not.toContain('IncidentReported');
    const chosen = async () => {
      const [exported] = await historyOf(ada, { types: ['HistoryExported'], area: 'audit-ledger' });
      return exported?.changes.map(({ field, after }) => `${field}: ${String(after)}`);
    };
    await expect
      .poll(chosen, { timeout: 60_000, interval: 200 })
      .toEqual(expect.arrayContaining(['area: identity', `actor: ${ada.signedIn.personId}`]));
  });

  it('the history can be narrowed to every kind of record there is', async () => {
    const { historyAreas } = await ask<Areas>(ada, '{ historyAreas { name title { da } kinds { category } } }');
    const offered = historyAreas.flatMap(({ kinds }) => kinds.map(({ category }) => category));
    const libs = join(import.meta.dirname, '../../../../libs');
    const written = readdirSync(libs, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?!kernel).*\/src\/(?!.*testing\/).*(?<!\.spec)\.ts$/.test(file))
      .map((file) => readFileSync(join(libs, file), 'utf8'))
      .flatMap((text) => [...text.matchAll(/ = aggregate<[^>]+>\(\{\s+name: '(\w+)'/g)].map(([, name]) => name));
    expect(written.length).toBeGreaterThan(10);
    expect(offered.toSorted()).toEqual(written.toSorted());
  });

  it('a browser runs no document of its own', async () => {
    const { visitor } = ada.signedIn;
    const reply = await visitor.post('/graphql', { query: '{ organisation { name } }' });
    expect((reply.body as GraphqlReply).errors?.[0]?.extensions.code).toBe('REGISTERED_ONLY');
    const unknown = await visitor.post('/graphql', { operation: 'f'.repeat(64) });
    expect((unknown.body as GraphqlReply).errors?.[0]?.extensions.code).toBe('OPERATION_UNKNOWN');
  });
});
