import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, tenantId } from '@varsel/tenancy';
import { unzipSync } from 'fflate';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aColleague,
  act,
  anOrganisation,
  aProgram,
  ask,
  bytesFrom,
  type Person,
  type Program,
  startApp,
  type TestApp,
} from '../harness/index.ts';

const verifier = join(import.meta.dirname, '../../../../tools/verify.ts');

describe('an auditor takes the log away and verifies it without us', () => {
  let app: TestApp;
  let folder: string;
  let ada: Person;
  let auditor: Person;
  let bent: Person;
  let bundle: Buffer;

  beforeAll(async () => {
    app = await startApp();
    folder = await mkdtemp(join(tmpdir(), 'varsel-auditor-'));
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse', personName: 'Ada Holm' });
    auditor = await aColleague(app, ada, 'Eva Lund', 'auditor');
    bent = await anOrganisation(app, { organisationName: 'Klintby Vandværk', personName: 'Bent Krag' });
    await act(ada, 'invitePerson', { email: 'dan@example.dk', roles: ['AUDITOR'], language: 'EN' });
    bundle = await bundleOf(auditor);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  async function bundleOf(person: Person | Program, query = ''): Promise<Buffer> {
    const reply = await bytesFrom(app, person, `/api/log-bundle.zip${query}`);
    expect([reply.status, reply.get('content-type')]).toEqual([200, 'application/zip']);
    return reply.body as Buffer;
  }

  /** The program on the auditor's own machine: exit code and what it says. */
  async function verify(bytes: Uint8Array, ...words: readonly string[]) {
    const file = join(folder, `${crypto.randomUUID()}.zip`);
    await writeFile(file, bytes);
    return new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
      execFile(process.execPath, [verifier, file, ...words], (error, said) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said });
      });
    });
  }

  function organisationIn(bytes: Uint8Array): string {
    const { 'manifest.json': manifest } = unzipSync(bytes);
    return (JSON.parse(Buffer.from(manifest ?? []).toString()) as { organisation: { id: string } }).organisation.id;
  }

  function keyIn(bytes: Uint8Array): string {
    const { 'keys.json': keys } = unzipSync(bytes);
    return (JSON.parse(Buffer.from(keys ?? []).toString()) as { log: [string] }).log[0];
  }

  it('the bundle holds every event and is intact, anchored by the key the organisation told', async () => {
    const anchors = ['--key', keyIn(bundle), '--organisation', organisationIn(bundle)];
    const { code, said } = await verify(bundle, ...anchors, '--language', 'da');
    expect(said).toMatch(/^Alt stemmer og er forankret i de nøgler, du stoler på\.\n/);
    expect(said).toContain(`Organisation: ${organisationIn(bundle)} (»Nordhavn Sygehuse`);
    expect(code).toBe(0);
  });

  it('without a key it says plainly what that is worth', async () => {
    const { code, said } = await verify(bundle);
    expect([code, said.split('\n')[0]]).toEqual([0, 'Consistent in itself, NOT anchored.']);
    expect(said).toContain(`Log: ${keyIn(bundle)}`);
  });

  it('one byte changed on the way is found, with the event', async () => {
    const changed = Buffer.from(bundle);
    const at = changed.indexOf('Nordhavn Sygehuse');
    changed[at] = 'M'.charCodeAt(0);
    const { code, said } = await verify(changed);
    expect(code).toBe(1);
    expect(said).toContain('Entry no. 1 was altered');
  });

  it('another organisation gets its own log and not a word of this one', async () => {
    const [theirs, hers] = [await bundleOf(bent), organisationIn(bundle)];
    expect(theirs.toString()).toContain('Klintby Vandværk');
    expect(theirs.toString()).not.toContain('Nordhavn');
    expect(theirs.toString()).not.toContain(hers);
    expect((await verify(theirs, '--organisation', hers)).code).toBe(1);
    expect((await verify(bundle, '--organisation', hers)).code).toBe(0);
  });

  it('who may not take the log away does not get it; a program with the role does', async () => {
    const board = await aColleague(app, ada, 'Finn Dahl', 'board-member');
    expect((await board.get('/api/log-bundle.zip')).status).toBe(403);
    const program = await aProgram(app, ada, 'auditor');
    expect((await verify(await bundleOf(program))).code).toBe(0);
  });

  it('keys of personal texts stay behind when they are not wanted', async () => {
    const without = await bundleOf(auditor, '?disclosures=withheld');
    expect(Object.keys(unzipSync(bundle))).toContain('disclosures.jsonl');
    expect(Object.keys(unzipSync(without))).not.toContain('disclosures.jsonl');
    expect((await verify(without)).code).toBe(0);
    for (const wish of [
      'disclosures=some',
      'disclosures[]=withheld',
      'Disclosures=withheld',
      'disclosures%20=withheld',
    ])
      expect((await auditor.get(`/api/log-bundle.zip?${wish}`)).status).toBe(400);
  });

  describe('every export is on record', () => {
    const document = `query Exports { history(first: 20, filter: { types: ["HistoryExported", "LogBundleExported"] }) {
      edges { node { title { da en } actor { kind name } changes { field label { da } after } } } } }`;
    interface Told {
      readonly title: { readonly da: string; readonly en: string };
      readonly actor: { readonly kind: string; readonly name: string | null };
      readonly changes: readonly { readonly field: string; readonly after: string }[];
    }
    const recorded = async (): Promise<readonly Told[]> => {
      const { history } = await ask<{ history: { edges: { node: Told }[] } }>(ada, document);
      return history.edges.map(({ node }) => node);
    };

    it('with who took it, in which form and which part of it, newest first', async () => {
      const from = '2026-01-01T00:00:00+01:00';
      expect(
        (await auditor.get(`/api/history.csv?category=organisation&from=${encodeURIComponent(from)}`)).status,
      ).toBe(200);
      const lines = await auditor.get('/api/history.jsonl?text=Nordhavn');
      expect(lines.text).not.toContain('"format":"jsonl"');
      const own = await bundleOf(ada, '?disclosures=withheld');
      await expect.poll(async () => (await recorded())[0]?.actor.name).toBe('Ada Holm');
      const [bundled, asLines, table] = await recorded();
      expect(bundled).toMatchObject({
        title: { da: 'Den underskrevne log eksporteret', en: 'Signed log exported' },
        actor: { kind: 'person', name: 'Ada Holm' },
        changes: [{ field: 'personalTexts', label: { da: 'Tekster om personer' }, after: 'withheld' }],
      });
      expect(asLines).toMatchObject({
        title: { da: 'Historikken eksporteret', en: 'History exported' },
        actor: { name: 'Eva Lund' },
      });
      const chosen = (told: Told | undefined) =>
        Object.fromEntries(told?.changes.map(({ field, after }) => [field, after]) ?? []);
      expect(chosen(asLines)).toEqual({ format: 'jsonl', searched: 'Nordhavn' });
      expect(chosen(table)).toEqual({ format: 'csv', from: '2025-12-31T23:00:00.000Z', category: 'organisation' });
      const { 'events.jsonl': events } = unzipSync(own);
      const last =
        Buffer.from(events ?? [])
          .toString()
          .trimEnd()
          .split('\n')
          .at(-1) ?? '';
      expect(JSON.parse(last)).toMatchObject({ type: 'LogBundleExported' });
    });

    it('and not one of a part that there is not, which would be empty', async () => {
      const before = await recorded();
      const refused = await auditor.get('/api/history.csv?area=accounting');
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('skal være en af disse: ')]);
      expect((await auditor.get('/api/history.csv?category=invoice')).status).toBe(400);
      expect(await recorded()).toEqual(before);
      expect((await auditor.get('/api/history.csv?area=incidents')).status).toBe(200);
      // The trail is a view and comes a moment later; the next test counts from where it stands.
      await expect.poll(recorded).toHaveLength(before.length + 1);
    });

    it('and not one of a single record without its kind, nor more than there can be in a day', async () => {
      const before = await recorded();
      const record = crypto.randomUUID();
      const refused = await auditor.get(`/api/history.csv?record=${record}`);
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Angiv også »category«')]);
      const taken = (count: number, actor: string) =>
        app.app
          .get(Database)
          .inTenant(tenantId(ada.signedIn.organisationId), (sql) =>
            sql.query(
              `insert into export_taken (tenant, id, actor, at) select $1, gen_random_uuid(), $2, $3 from generate_series(1, $4::integer)`,
              [ada.signedIn.organisationId, actor, app.clock.now(), count],
            ),
          );
      expect((await auditor.get(`/api/history.csv?category=incident&record=${record}`)).status).toBe(200);
      await taken(100, auditor.signedIn.personId);
      const held = await auditor.get('/api/history.jsonl');
      expect([held.status, held.headers['retry-after']]).toEqual([429, String(24 * 3_600)]);
      expect(held.text).toContain('Vent til ');
      await expect.poll(recorded).toHaveLength(before.length + 1);
    });

    it('and what nobody asked for is neither given nor put on record', async () => {
      const before = (await recorded()).length;
      const cookie = auditor.signedIn.visitor.cookie;
      for (const path of ['/api/log-bundle.zip', '/api/history.csv', '/api/history.jsonl']) {
        const asked = (headers: object) =>
          request(app.server)
            .get(path)
            .set({ cookie, ...headers });
        expect((await asked({ 'sec-fetch-site': 'cross-site' })).status).toBe(400);
        expect((await asked({ 'sec-purpose': 'prefetch' })).status).toBe(400);
        expect((await request(app.server).head(path).set({ cookie })).status).toBe(400);
      }
      expect(await recorded()).toHaveLength(before);
    });

    it('and the signed log is given whole or not at all: not as it stood before', async () => {
      const reply = await auditor.get(`/api/log-bundle.zip?asOf=${app.clock.now()}`);
      expect([reply.status, (reply.body as { message: { da: string } }).message.da]).toEqual([
        400,
        expect.stringContaining('altid hel'),
      ]);
    });
  });
});
