import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { aggregate, instantOf } from '@varsel/event-sourcing';
import { EventCodec, MasterKey, PostgresSubjectKeys } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import {
  originOf,
  parseNote,
  signatureLine,
  signRotation,
  witnessSigner,
  writeVerifierKey,
} from '@varsel/transparency-log';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SealedHouse } from '../testing/sealed-house.ts';
import { checkLog } from '../verification/check-log.ts';
import { Bundles } from './bundles.ts';

const root = join(import.meta.dirname, '../../../../..');
const witness = witnessSigner('vidne.example', new Uint8Array(32).fill(7), () => 1_795_000_000);
const run = promisify(execFile);

const words = { da: 'Notat', en: 'Note' };
interface NoteTaken {
  readonly type: 'NoteTaken';
  readonly text: string;
  readonly phone: string;
  readonly person: string;
}
const notebook = aggregate<object, NoteTaken>({
  name: 'notebook',
  title: words,
  initial: {},
  evolve: (state) => state,
  events: { NoteTaken: { title: words, fields: {}, personal: { text: 'stream', phone: 'person' } } },
  acts: [],
});

let house: SealedHouse;
let folder: string;
let subjects: PostgresSubjectKeys;
beforeAll(async () => {
  house = await SealedHouse.build();
  folder = await mkdtemp(join(tmpdir(), 'varsel-bundle-'));
  subjects = new PostgresSubjectKeys(house.database.pool, MasterKey.load(house.folder));
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

async function exported(tenant: TenantId, disclosures: 'complete' | 'withheld' = 'complete'): Promise<Buffer> {
  const sealer = house.sealer();
  const { database, store, keys } = house;
  const clock = { now: () => instantOf(Date.parse('2026-11-22T08:00:00Z')) };
  const bundles = new Bundles({ database, store, subjects, keys, clock, seal: (one) => sealer.sealNow(one) });
  const pieces: Uint8Array[] = [];
  for await (const piece of await bundles.write(tenant, disclosures)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Runs a program on the bundle as a stranger would; what it says and how it ends. */
async function check(bundle: Uint8Array, program: string, ...words: readonly string[]) {
  const file = join(folder, `${randomUUID()}.zip`);
  await writeFile(file, bundle);
  try {
    const { stdout } = await run(process.execPath, [join(root, program), file, ...words]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as {
      readonly code: number;
      readonly stdout: string;
      readonly stderr: string;
    };
    return { code, said: stdout + stderr };
  }
}

async function report(bundle: Uint8Array, ...words: readonly string[]) {
  const { code, said } = await check(bundle, 'tools/verify.ts', '--json', ...words);
  return { ...(JSON.parse(said) as Partial<Record<string, unknown>>), code };
}

async function noted(tenant: TenantId, person: string): Promise<void> {
  const codec = new EventCodec([notebook], subjects);
  const stream = { category: 'notebook', id: randomUUID() };
  const event = { type: 'NoteTaken', text: 'Ringede til Åse', phone: '+45 12 34 56 78', person };
  const meta = { commandId: randomUUID() } as never;
  const [encoded] = await codec.encode(tenant, stream, [{ id: randomUUID(), event, meta }]);
  if (encoded) await house.store.append(tenant, `notebook-${stream.id}`, 'absent', [encoded]);
}

async function witnessed(tenant: TenantId): Promise<void> {
  const head = (await house.heads(tenant)).at(-1);
  if (head === undefined) throw new Error('Nothing is sealed');
  const line = signatureLine(parseNote(head.note).text, witness);
  await house.database.inTenant(tenant, (sql) =>
    sql.query('insert into log_witnessed (tenant, epoch, size, witness, line, at) values ($1, $2, $3, $4, $5, now())', [
      tenant,
      head.epoch,
      head.size,
      writeVerifierKey(witness.key),
      line,
    ]),
  );
}

const aRestore = {
  ...{ epoch: 2, lastKnownRoot: null, lostFrom: null, lostTo: null, damagedFrom: null, damagedTo: null },
  reason: 'Disken gik i stykker.',
};

const logKeyText = () => writeVerifierKey(house.keys.current.key);

describe('export a log', () => {
  it('that anybody can verify: our program, another implementation, an ordinary unzip', async () => {
    const tenant = await house.tenantWith(2_300);
    const bundle = await exported(tenant);
    await witnessed(tenant);
    const again = await exported(tenant);
    expect(await report(bundle)).toMatchObject({ code: 0, verdict: 'consistent', events: 2_300, heads: 3 });
    const anchors = ['--key', logKeyText(), '--witness', writeVerifierKey(witness.key)];
    expect(await report(again, ...anchors)).toMatchObject({ code: 0, verdict: 'anchored', intact: 2_300 });
    expect(await check(again, 'docs/reference/bundle-v1.example.mjs', logKeyText())).toEqual({
      code: 0,
      said: '2300 events, 3 heads: intact\n',
    });
    expect(Object.keys(unzipSync(again))).toEqual([
      'README.txt',
      'events.jsonl',
      'keys.json',
      'checkpoints/1-1000.note',
      'checkpoints/1-2000.note',
      'checkpoints/1-2300.note',
      'disclosures.jsonl',
      'manifest.json',
      'manifest.sig',
    ]);
  });

  it('whose damage a restore declared: what was altered stands as it is, and everything else as it was sealed', async () => {
    const tenant = await house.tenantWith(10);
    await house.sealer().sealNow(tenant);
    await witnessed(tenant);
    await house.tamper("update event set data = data || ' ' where tenant = $1 and seq = 3", [tenant]);
    for await (const read of checkLog(house.parts, tenant)) expect(read).toBeGreaterThan(0);
    await house.told(tenant, 'LogRestored', {
      ...aRestore,
      lastKnownSize: 10,
      keptSize: 10,
      damagedFrom: 3,
      damagedTo: 3,
    });
    await house.append(tenant, 4);
    const bundle = await exported(tenant);
    expect(await report(bundle, '--key', logKeyText())).toMatchObject({ code: 0, verdict: 'anchored', intact: 15 });
    expect(await check(bundle, 'docs/reference/bundle-v1.example.mjs', logKeyText())).toMatchObject({ code: 0 });
    const notes = Object.keys(unzipSync(bundle)).filter((name) => name.endsWith('.note'));
    expect(notes).toEqual(['checkpoints/2-15.note']);
  });

  it('so that one changed byte is found by both', async () => {
    const bundle = await exported(await house.tenantWith(20));
    const at = bundle.indexOf('"type":"IncidentReported"');
    bundle[at + 10] = (bundle[at + 10] ?? 0) ^ 1;
    const found: Readonly<Record<string, unknown>> = await report(bundle);
    expect(found['code']).toBe(1);
    expect(found['findings']).toContainEqual({ code: 'EVENT_DIFFERS', seq: 1 });
    expect(await check(bundle, 'docs/reference/bundle-v1.example.mjs', logKeyText())).toMatchObject({ code: 1 });
  });

  it('with what was written about people, until they are erased; the proofs hold before and after', async () => {
    const tenant = await house.tenantWith(3);
    await noted(tenant, 'person-7');
    await noted(tenant, 'person-8');
    expect(await report(await exported(tenant))).toMatchObject({ personal: { readable: 4, erased: 0, withheld: 0 } });
    await subjects.erase(tenant, 'person-7');
    const after = await exported(tenant);
    expect(await report(after)).toMatchObject({ code: 0, personal: { readable: 3, erased: 1, withheld: 0 } });
    expect(after.includes('Ringede')).toBe(false);
  });

  it('without the keys of people where they are not to be handed out', async () => {
    const tenant = await house.tenantWith(1);
    await noted(tenant, 'person-7');
    const bundle = await exported(tenant, 'withheld');
    expect(Object.keys(unzipSync(bundle))).not.toContain('disclosures.jsonl');
    expect(await report(bundle)).toMatchObject({ code: 0, personal: { readable: 0, erased: 0, withheld: 2 } });
  });

  it('across a change of the log’s key', async () => {
    const tenant = await house.tenantWith(4);
    await house.sealer().sealNow(tenant);
    const first = house.keys.current;
    const next = house.keys.begin();
    const [from, to] = [writeVerifierKey(first.key), writeVerifierKey(next.key)];
    await house.told(tenant, 'LogKeyRotated', { from, to, note: signRotation(originOf(tenant), first, next) });
    await house.append(tenant, 3);
    const bundle = await exported(tenant);
    const { 'keys.json': ring } = unzipSync(bundle);
    expect(JSON.parse(strFromU8(ring ?? new Uint8Array()))).toEqual({ log: [from, to], witnesses: [] });
    for (const key of [from, to]) {
      expect(await report(bundle, '--key', key)).toMatchObject({ code: 0, verdict: 'anchored', events: 8 });
      expect(await check(bundle, 'docs/reference/bundle-v1.example.mjs', key)).toMatchObject({ code: 0 });
    }
  });

  describe('over two epochs', () => {
    const loss = {
      ...{ epoch: 2, lastKnownSize: 10, lastKnownRoot: null, keptSize: 7, lostFrom: 8, lostTo: 10 },
      ...{ damagedFrom: null, damagedTo: null, reason: 'Disken gik i stykker.' },
    };

    /** A log that was sealed and witnessed at its seventh event, brought back, and went on. */
    async function restored(told: object): Promise<Buffer> {
      const tenant = await house.tenantWith(7);
      await house.sealer().sealNow(tenant);
      await witnessed(tenant);
      await house.tamper('update log_standing set broken = true where tenant = $1', [tenant]);
      await house.told(tenant, 'LogRestored', told);
      await house.append(tenant, 3);
      return exported(tenant);
    }

    it('that anybody can verify, with the heads of both and the loss', async () => {
      const bundle = await restored(loss);
      expect(Object.keys(unzipSync(bundle)).filter((name) => name.startsWith('checkpoints/'))).toEqual([
        'checkpoints/1-7.note',
        'checkpoints/2-11.note',
      ]);
      expect(await report(bundle, '--key', logKeyText())).toMatchObject({
        ...{ code: 0, verdict: 'anchored', intact: 11, findings: [] },
        remarks: expect.arrayContaining([{ code: 'LOG_RESTORED', seq: 8, kept: 7, known: 10 }]) as unknown,
      });
      expect(await check(bundle, 'docs/reference/bundle-v1.example.mjs', logKeyText())).toMatchObject({ code: 0 });
    });

    it.each([
      ['hides it', { lostFrom: null, lostTo: null }],
      ['speaks of less than the witness has signed', { keptSize: 5, lostFrom: 6 }],
    ])('and is refused when the record of the loss %s', async (_, change) => {
      expect(await report(await restored({ ...loss, ...change }))).toMatchObject({
        code: 1,
        findings: [{ code: 'RESTORE_BROKEN', seq: 8 }],
      });
    });
  });

  it('with a head every so often of a log that was sealed many times, and always the newest', async () => {
    const tenant = await house.tenantWith(1);
    const sealer = house.sealer();
    for (let more = 0; more < 70; more++) {
      await sealer.sealNow(tenant);
      await house.append(tenant, 1);
    }
    const names = Object.keys(unzipSync(await exported(tenant))).filter((name) => name.startsWith('checkpoints/'));
    expect(names).toHaveLength(61);
    expect(names.at(-1)).toBe('checkpoints/1-71.note');
  });

  it('of nobody but the organisation asked for, and not at all where nothing is sealed', async () => {
    const [mine, hers] = [await house.tenantWith(2), await house.tenantWith(2)];
    const bundle = await exported(mine);
    for (const event of await house.events(hers)) expect(bundle.includes(event.id)).toBe(false);
    expect(await report(bundle, '--organisation', mine)).toMatchObject({ code: 0 });
    expect(await report(bundle, '--organisation', hers)).toMatchObject({
      code: 1,
      findings: [{ code: 'OTHER_ORGANISATION' }],
    });
    await expect(exported(await house.tenantWith(0))).rejects.toThrow(/no signed head/);
  });

  it('that was tampered with in the database as it stands: the reader finds what we could not hide', async () => {
    const tenant = await house.tenantWith(20);
    await house.sealer().sealNow(tenant);
    await house.tamper('update event set data = $2 where tenant = $1 and seq = 7', [tenant, '{"number":99}']);
    expect(await report(await exported(tenant))).toMatchObject({
      code: 1,
      findings: [{ code: 'EVENT_DIFFERS', seq: 7 }],
    });
  });
});
