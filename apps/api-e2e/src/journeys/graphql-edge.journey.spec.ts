import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  anOrganisation,
  aProgram,
  ask,
  type GraphqlReply,
  type Person,
  type Program,
  startApp,
  type TestApp,
} from '../harness/index.ts';

const REPORT = `mutation Report($input: ReportIncidentInput!) { reportIncident(input: $input) {
  __typename ... on ReportIncidentResult { id receipt { position repeated } } ... on Rejection { code message { da en } } } }`;

const incident = {
  title: 'Journalsystemet er nede',
  description: 'Journalsystemet svarer ikke på nogen afdeling.',
  detectedAt: '2026-11-22T07:00:00Z',
  awareAt: '2026-11-22T07:00:00Z',
};

interface Reported {
  readonly reportIncident: {
    readonly __typename: string;
    readonly id: string;
    readonly code?: string;
    readonly receipt: { readonly position: string; readonly repeated: boolean };
  };
}

const firstError = (body: unknown) => (body as GraphqlReply).errors?.[0];

describe('talk to the GraphQL address', () => {
  let app: TestApp;
  let ada: Person;
  let program: Program;

  beforeAll(async () => {
    app = await startApp();
    ada = await anOrganisation(app);
    program = await aProgram(app, ada, 'security-lead');
  });
  afterAll(() => app.close());

  it('answers to POST alone', async () => {
    const reply = await request(app.server).get('/graphql?query={organisation{name}}');
    expect([reply.status, reply.headers['allow']]).toEqual([405, 'POST']);
  });

  it('takes JSON alone, and only from its own pages', async () => {
    const post = () => request(app.server).post('/graphql');
    expect((await post().type('text/plain').send('{"query":"{entityTypes{__typename}}"}')).status).toBe(415);
    expect(
      (await post().set('origin', 'https://evil.example').send({ query: '{ organisation { name } }' })).status,
    ).toBe(403);
    expect((await post().set('sec-fetch-site', 'cross-site').send({ query: '{ organisation { name } }' })).status).toBe(
      403,
    );
    expect(
      (await post().set('origin', 'http://127.0.0.1:3000').send({ query: '{ entityTypes { __typename } }' })).status,
    ).toBe(200);
  });

  it.each([
    ['{"query":'],
    ['[]'],
    ['"text"'],
    ['{}'],
    ['{"query":1}'],
    ['{"query":"{a}","operation":"b"}'],
    ['{"query":"{a}","variables":[]}'],
    ['{"query":"{"}'],
  ])('says in both languages why it cannot read %s', async (text) => {
    const reply = await request(app.server).post('/graphql').set('content-type', 'application/json').send(text);
    expect(reply.status).toBe(400);
    expect(JSON.stringify(reply.body)).toMatch(/"da":".+","en":".+"/);
  });

  it('names the field whose value is wrong', async () => {
    const reply = await program.send(REPORT, { input: { ...incident, detectedAt: '2026-11-22T07:00:00' } });
    expect(reply.status).toBe(400);
    expect(firstError(reply.body)?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      path: 'input.detectedAt',
      text: { da: expect.stringContaining('tidszone') as string },
    });
  });

  it('does the same act once when it is sent twice with one key', async () => {
    const key = { 'idempotency-key': 'night-of-the-22nd' };
    const first = await ask<Reported>(ada, REPORT, { input: incident }, key);
    const again = await ask<Reported>(ada, REPORT, { input: incident }, key);
    expect(again.reportIncident.id).toBe(first.reportIncident.id);
    expect([first, again].map(({ reportIncident }) => reportIncident.receipt.repeated)).toEqual([false, true]);
    const other = await ask<Reported>(ada, REPORT, { input: { ...incident, title: 'Noget andet er nede' } }, key);
    expect(other.reportIncident.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const reply = await ada.send(REPORT, { input: incident }, { 'idempotency-key': 'a key with spaces' });
    expect(firstError(reply.body)?.extensions.code ?? (reply.body as { code: string }).code).toBe('BAD_INPUT');
  });

  it('shows what was just done, and says when it cannot yet', async () => {
    const { receipt } = await act(ada, 'reportIncident', { ...incident, title: 'Lige nu' });
    const titles = 'query Titles { incidents(first: 50) { edges { node { title } } } }';
    const reply = await ada.send(titles, {}, { 'varsel-min-position': receipt.position });
    expect(JSON.stringify(reply.body)).toContain('Lige nu');
    expect((reply.body as GraphqlReply).extensions.stale).toBeUndefined();
    const future = await ada.send(titles, {}, { 'varsel-min-position': String(Number(receipt.position) + 1_000) });
    expect((future.body as GraphqlReply).extensions.stale).toBe(true);
  });

  it('refuses a page of none or of too many, a cursor that is not ours, and what is too large', async () => {
    const page =
      'query Page($first: Int!, $after: String) { incidents(first: $first, after: $after) { edges { cursor } } }';
    for (const variables of [{ first: 0 }, { first: 101 }, { first: 10, after: 'x' }]) {
      expect(firstError((await program.send(page, variables)).body)?.extensions.code).toBe('BAD_INPUT');
    }
    expect(await ask(program, page, { first: 100 })).toHaveProperty('incidents');
    const large = await request(app.server)
      .post('/graphql')
      .send({ query: '{ entityTypes { __typename } }', variables: { x: 'x'.repeat(600_000) } });
    expect(large.status).toBe(413);
  });

  it('lets anyone ask what is open, a limited number of times', async () => {
    const narrow = await startApp({ limitsTimes: 1 });
    const ask = (query = '{ entityTypes { __typename } }') => request(narrow.server).post('/graphql').send({ query });
    const often = async (times: number, query?: string) =>
      new Set((await Promise.all(Array.from({ length: times }, () => ask(query)))).map(({ status }) => status));
    try {
      const first = await ask();
      expect([first.status, first.headers['retry-after']]).toEqual([200, undefined]);
      expect(await often(130)).toContain(429);
      expect((await ask()).headers['retry-after']).toBe('60');
      expect((await ask('{ no document')).status).toBe(400);
      expect(await often(130, '{ no document')).toContain(429);
    } finally {
      await narrow.close();
    }
  });

  it('tells a program that its token opens nothing', async () => {
    const reply = await request(app.server)
      .post('/graphql')
      .set('authorization', 'Bearer vsl_unknown')
      .send({ query: '{ entityTypes { __typename } }' });
    expect([reply.status, firstError(reply.body)?.extensions.code]).toEqual([401, 'TOKEN_REFUSED']);
    expect((await request(app.server).get('/api/history.csv').set('authorization', 'Bearer vsl_unknown')).status).toBe(
      401,
    );
    expect((await program.send('{ entityTypes { __typename } }')).status).toBe(200);
  });

  it('gives no hint of names to anyone without an account', async () => {
    const reply = await request(app.server).post('/graphql').send({ query: '{ entityType { __typename } }' });
    expect(reply.text).not.toContain('Did you mean');
    expect((await program.send('{ entityType { __typename } }')).text).toContain('Did you mean');
  });

  it('answers one who asks much at once, and everybody else meanwhile', async () => {
    const past = new Date(app.clock.now()).toISOString();
    const much = `{ incidents(first: 5) { edges { node { title } } } people(first: 5) { edges { node { name } } }
      earlier: incidents(first: 5, asOf: "${past}") { edges { node { title } } } organisation { name } }`;
    const asked = Array.from({ length: 40 }, () => program.send(much));
    const ready = await request(app.server).get('/health/ready');
    const replies = await Promise.all(asked);
    expect(ready.status).toBe(200);
    expect(replies.map(({ status, body }) => [status, firstError(body)])).toEqual(replies.map(() => [200, undefined]));
  });

  it('sends every answer with the headers that keep browsers strict', async () => {
    for (const path of ['/', '/api/session', '/health/live', '/api/nothing']) {
      const { headers } = await request(app.server).get(path);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'no-referrer']);
    }
  });

  it('writes no secret, address or text of a person to its log', async () => {
    await ada.send(REPORT, { input: { ...incident, title: 'Fortroligt navn' } });
    await request(app.server).get('/api/nothing?token=hemmeligt');
    const log = app.log.join('');
    expect(log).toContain('"route":"/graphql"');
    for (const secret of [
      'Fortroligt',
      'hemmeligt',
      ada.signedIn.password,
      ada.signedIn.email,
      program.secret,
      ada.signedIn.cookie,
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});
