import { opaqueId } from '@varsel/graphql-vocabulary';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  anOrganisation,
  aProgram,
  ask,
  type Person,
  type Program,
  refusalOf,
  startApp,
  type TestApp,
} from '../harness/index.ts';

const NUL_CURSOR = Buffer.from('k:a\u0000').toString('base64url');
const INSIDE = /statusCode|FST_|invalid byte|is not a function|stack/;

interface Token {
  readonly id: string;
  readonly revoked: boolean;
}

describe('send what no page of ours would', () => {
  let app: TestApp;
  let ada: Person;
  let program: Program;

  beforeAll(async () => {
    app = await startApp();
    ada = await anOrganisation(app);
    program = await aProgram(app, ada, 'security-lead');
  });
  afterAll(() => app.close());

  it.each(['//', '//[', '/%zz', '/%', '/%00', `/api/session/${'x'.repeat(200)}`])(
    'the address %s is answered in our own words and headers',
    async (path) => {
      const reply = await request(app.server).get(path);
      expect(reply.status).toBeLessThan(500);
      expect(reply.text).not.toMatch(INSIDE);
      expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    },
  );

  it('a body that is no JSON, or poisons objects, is answered in both languages', async () => {
    for (const body of ['{"email":', '{"__proto__":{"a":1},"email":"a","password":"b"}']) {
      const reply = await request(app.server).post('/api/sign-in').set('content-type', 'application/json').send(body);
      expect([reply.status, reply.text]).toEqual([400, expect.stringMatching(/BAD_INPUT.+"da":.+"en":/)]);
    }
  });

  it.each(['text=%00', 'record=%00', 'category=a%00', 'text=a&text=b', 'record=a&record=b', 'from=a&from=b'])(
    'an export with %s is refused before it begins',
    async (query) => {
      for (const format of ['jsonl', 'csv']) {
        const reply = await ada.get(`/api/history.${format}?${query}`);
        expect([reply.status, reply.text]).toEqual([400, expect.not.stringMatching(INSIDE)]);
      }
    },
  );

  it('a session id with characters that are no text is refused', async () => {
    expect((await ada.signedIn.visitor.delete('/api/session/%00')).status).toBe(400);
  });

  it.each([
    [`{ incidents(after: "${NUL_CURSOR}") { edges { cursor } } }`],
    [`{ people(after: "${NUL_CURSOR}") { edges { cursor } } }`],
    [`{ history(after: "${NUL_CURSOR}") { edges { cursor } } }`],
    ['{ incidents(filter: { search: "a\\u0000" }) { edges { cursor } } }'],
    ['{ incidents(asOf: "0000-01-01T00:00:00Z") { edges { cursor } } }'],
    ['{ incidents(asOf: "9999-12-31T23:59:59-23:59") { edges { cursor } } }'],
    ['{ openClocks(asOf: "9999-12-31T23:59:59Z") { incident { id } } }'],
  ])('%s cannot be read', async (query) => {
    expect((await program.send(query)).status).toBe(400);
  });

  it('five different moments in one request are refused, four are answered', async () => {
    app.clock.advance(10_000);
    const asking = (count: number) =>
      `{ ${Array.from({ length: count }, (_, day) => `m${String(day)}: openClocks(asOf: "2026-11-22T08:00:0${String(day + 1)}Z") { incident { id } }`).join(' ')} }`;
    expect((await program.send(asking(5))).body).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    expect((await program.send(asking(4))).body).toMatchObject({ data: { m0: [], m3: [] } });
  });

  it('a draft of a version beyond all numbers is refused', async () => {
    const reply = await program.send(
      'mutation { saveDraft(input: { kind: "a-kind", subject: "new", content: "{}", baseVersion: 2147483647 }) { ... on Rejection { code } } }',
    );
    expect(reply.body).toMatchObject({ data: { saveDraft: { code: 'DRAFT_VERSION' } } });
  });

  it('variables nested without end are refused, also by anyone', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const reply = await request(app.server)
      .post('/graphql')
      .set('content-type', 'application/json')
      .send(`{"query":"{ entityTypes { __typename } }","variables":{"deep":${deep}}}`);
    expect(reply.status).toBe(400);
  });

  it('an id named like what every object has is nobody’s, and what is there is read and ended as before', async () => {
    const [person, invitation, token] = ['Person', 'Invitation', 'ServiceToken'].map((type) =>
      opaqueId(type, 'constructor'),
    );
    const asked = [
      ['revokeServiceToken', { token }, 'TOKEN_UNKNOWN'],
      ['resendInvitation', { invitation }, 'INVITATION_UNKNOWN'],
      ['withdrawInvitation', { invitation }, 'INVITATION_UNKNOWN'],
      ['grantRole', { person, role: 'AUDITOR' }, 'PERSON_UNKNOWN'],
      ['withdrawRole', { person, role: 'AUDITOR' }, 'PERSON_UNKNOWN'],
      ['removePerson', { person }, 'PERSON_UNKNOWN'],
      ['erasePerson', { person, ground: 'OBJECTION' }, 'PERSON_UNKNOWN'],
    ] as const;
    for (const [name, input, code] of asked) expect([name, await refusalOf(ada, name, input)]).toEqual([name, code]);
    const tokens = async () =>
      (await ask<{ serviceTokens: readonly Token[] }>(ada, '{ serviceTokens { id revoked } }')).serviceTokens;
    const [mine] = await tokens();
    expect(mine).toMatchObject({ revoked: false });
    await act(ada, 'revokeServiceToken', { token: mine?.id });
    expect(await tokens()).toMatchObject([{ revoked: true }]);
  });

  it('a foreign name that points at this machine reads nothing', async () => {
    expect((await request(app.server).get('/api/session').set('host', 'evil.example')).status).toBe(421);
  });
});
