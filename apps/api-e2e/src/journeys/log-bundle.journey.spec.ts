import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aColleague,
  act,
  anOrganisation,
  aProgram,
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
    const { code, said } = await verify(bundle, '--key', keyIn(bundle), '--language', 'da');
    expect(said).toMatch(/^Alt stemmer og er forankret i de nøgler, du stoler på\.\n/);
    expect(said).toContain('Organisation: Nordhavn Sygehuse');
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
    expect(said).toContain('Event 1 was altered');
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
    expect((await auditor.get('/api/log-bundle.zip?disclosures=some')).status).toBe(400);
  });
});
