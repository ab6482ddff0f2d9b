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

  it('a browser runs no document of its own', async () => {
    const { visitor } = ada.signedIn;
    const reply = await visitor.post('/graphql', { query: '{ organisation { name } }' });
    expect((reply.body as GraphqlReply).errors?.[0]?.extensions.code).toBe('REGISTERED_ONLY');
    const unknown = await visitor.post('/graphql', { operation: 'f'.repeat(64) });
    expect((unknown.body as GraphqlReply).errors?.[0]?.extensions.code).toBe('OPERATION_UNKNOWN');
  });
});
