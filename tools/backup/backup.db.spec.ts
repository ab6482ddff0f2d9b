import 'reflect-metadata';
import { createHash, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeFoundation, contexts, openFoundation, readSettings, type Settings } from '@varsel/api';
import { AuditLog, LogKeys } from '@varsel/audit-ledger';
import { type EventStore, migrate } from '@varsel/event-store';
import { tenantId } from '@varsel/tenancy';
import { writeVerifierKey } from '@varsel/transparency-log';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookThrough } from '../../apps/upkeep/src/restored/look-through.ts';
import { databaseUrl } from '../launcher/bootstrap.mjs';
import { startCluster } from '../launcher/cluster.mjs';
import { databasePasswords } from '../launcher/database-keys.mjs';
import { startEmbedded } from '../launcher/embedded.mjs';
import { nativeBinaries } from '../launcher/native.mjs';
import { placeCluster } from '../launcher/placement.mjs';
import { openTemporaryFolder } from '../launcher/temporary.mjs';
import { startWitness, type RunningWitness } from '../testing/witness.ts';
import { putBack } from './put-back.ts';
import { takeBackup } from './take.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATABASE = 'varsel';
const PASSPHRASE = 'tolv-hvide-skyer-over-havnen';
const TENANT = tenantId(randomUUID());
const FILE = Buffer.from('Beredskabsplan, udgave 4');
const SHA256 = createHash('sha256').update(FILE).digest('hex');
const LONG_MS = 120_000;

let folder: string;
let witness: RunningWitness | undefined;
/** Positions whose append was answered: before the backup began, and up to the death of the server. */
const acknowledged = { before: 0, all: 0 };

const keysDir = () => join(folder, 'keys');
const backup = () => join(folder, 'backup');
const deadWal = () => join(folder, 'dead-wal');

beforeAll(async () => {
  folder = openTemporaryFolder('varsel-drill-');
  const server = await startEmbedded({
    root: ROOT,
    dataDir: join(folder, 'first'),
    keysDir: keysDir(),
    database: DATABASE,
  });
  const { app, owner, superuser } = server.passwords;
  await migrate({
    adminUrl: databaseUrl(server.port, 'varsel_owner', owner, DATABASE),
    contexts,
    simulatedClock: false,
  });
  const settings = settingsOf(databaseUrl(server.port, 'varsel_app', app, DATABASE), 'first');
  const foundation = await openFoundation(settings);
  const keys = LogKeys.load(keysDir());
  witness = await startWitness({ logKeys: [writeVerifierKey(keys.current.key)] });
  const { database, store, clock } = foundation;
  await database.inTenant(TENANT, (sql) =>
    sql.query(
      `insert into file (tenant, sha256, name, type, size_bytes, uploaded_by, uploaded_at) values ($1, $2, 'plan.pdf', 'application/pdf', $3, 'somebody', $4)`,
      [TENANT, SHA256, FILE.length, clock.now()],
    ),
  );
  const place = join(settings.files.directory, TENANT, SHA256.slice(0, 2));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, SHA256), FILE);
  await writeSome(store, 50);
  acknowledged.before = acknowledged.all;

  const writing = writeUntil(store);
  await takeBackup({
    superuserUrl: databaseUrl(server.port, 'postgres', superuser, DATABASE),
    cluster: join(server.place.home, 'data'),
    database: DATABASE,
    filesDir: settings.files.directory,
    keysDir: keysDir(),
    passphrase: PASSPHRASE,
    into: backup(),
  });
  await writing.stop();
  await writeSome(store, 30);
  const log = new AuditLog(
    { witness: { url: witness.url, key: witness.key }, runs: false, onProblem: () => undefined },
    { database, store, keys, clock },
  );
  await log.sealNow(TENANT);
  expect(await log.witnessNow()).toBe(true);
  await closeFoundation(foundation);
  process.kill(server.process.pid, 'SIGKILL');
  await server.ended;
  cpSync(join(server.place.home, 'data', 'pg_wal'), deadWal(), { recursive: true });
}, LONG_MS);

afterAll(async () => {
  await witness?.remove();
  rmSync(folder, { recursive: true, force: true });
});

function settingsOf(url: string, name: string): Settings {
  return readSettings({
    DATABASE_URL: url,
    VARSEL_DATA_DIR: join(folder, name),
    VARSEL_KEYS_DIR: keysDir(),
    WITNESS_URL: witness?.url,
    WITNESS_KEY: witness?.key,
  });
}

async function writeSome(store: EventStore, count: number): Promise<void> {
  for (let written = 0; written < count; written += 1) {
    const event = { id: randomUUID(), type: 'SomethingHappened', data: '{"note":"æøå"}', meta: '{}' };
    const answer = await store.append(TENANT, `thing-${randomUUID()}`, 'absent', [event]);
    if (answer.kind === 'appended') acknowledged.all = Number(answer.position);
  }
}

function writeUntil(store: EventStore): { stop(): Promise<void> } {
  const ending = new AbortController();
  const writing = (async () => {
    while (!ending.signal.aborted) await writeSome(store, 1);
  })();
  return {
    stop: () => {
      ending.abort();
      return writing;
    },
  };
}

interface Restored {
  readonly numbers: readonly number[];
  readonly sentences: readonly string[];
  readonly isWhole: boolean;
}

/** Puts the backup back beside the place of the first server, starts it, looks through it and stops it again. */
async function restored(name: string, wal: readonly string[], from = backup()): Promise<Restored> {
  const native = nativeBinaries(ROOT);
  const { place } = await putBack({
    from,
    native,
    placed: () => placeCluster({ dataDir: join(folder, name), native }),
    filesDir: join(folder, name, 'files'),
    keysDir: keysDir(),
    passphrase: PASSPHRASE,
    wal,
  });
  const server = await startCluster(place);
  try {
    const { app } = databasePasswords(keysDir(), true);
    const settings = settingsOf(databaseUrl(server.port, 'varsel_app', app, DATABASE), name);
    const foundation = await openFoundation(settings);
    const sentences: string[] = [];
    try {
      const [found] = await lookThrough({ ...foundation, settings }, (sentence) => sentences.push(sentence));
      const events = await foundation.store.feed(TENANT, null, 10_000);
      return { numbers: events.map(({ seq }) => seq), sentences, isWhole: found?.isWhole ?? false };
    } finally {
      await closeFoundation(foundation);
    }
  } finally {
    await server.stop();
  }
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

describe('put a backup back into an empty place', () => {
  it('brings every acknowledged event when the log of the lost server is whole', { timeout: LONG_MS }, async () => {
    const { numbers, sentences, isWhole } = await restored('whole', [deadWal()]);
    expect(numbers).toEqual(upTo(acknowledged.all));
    expect(sentences).toEqual([`Organisation ${TENANT}: ${String(acknowledged.all)} events, 1 files.`]);
    expect(isWhole).toBe(true);
  });

  it('tells the loss by position when it is not, from what the witness has seen', { timeout: LONG_MS }, async () => {
    const { numbers, sentences, isWhole } = await restored('short', []);
    expect(numbers).toEqual(upTo(numbers.length));
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged.before);
    expect(numbers.length).toBeLessThan(acknowledged.all);
    expect(sentences).toContain(
      `  Lost, although a witness has seen them: events ${String(numbers.length + 1)} to ${String(acknowledged.all)}.`,
    );
    expect(isWhole).toBe(false);
  });

  it('names a file that is not what its hash says', { timeout: LONG_MS }, async () => {
    const other = join(folder, 'other-backup');
    cpSync(backup(), other, { recursive: true });
    const place = join(TENANT, SHA256.slice(0, 2), SHA256);
    appendFileSync(join(other, 'files', place), '!');
    const manifest = readFileSync(join(other, 'manifest.json'), 'utf8');
    const changed = createHash('sha256').update(`${FILE.toString()}!`).digest('hex');
    const entry = new RegExp(`("path": "files/${place}",\\s+"bytes": \\d+,\\s+"sha256": )"[0-9a-f]+"`);
    writeFileSync(join(other, 'manifest.json'), manifest.replace(entry, `$1"${changed}"`));
    const { sentences } = await restored('files', [deadWal()], other);
    expect(sentences).toContain(`  Changed file ${SHA256}.`);
  });
});

describe('refuse a backup before anything is written', () => {
  const order = () => {
    const place = join(folder, 'source');
    const [cluster, filesDir] = [join(place, 'data'), join(place, 'files')];
    return { superuserUrl: 'postgres://127.0.0.1:1/x', cluster, database: DATABASE, filesDir, keysDir: keysDir() };
  };

  it.each(['files', 'files/night', 'data/night'])('into %s, which it copies', async (into) => {
    const refused = takeBackup({ ...order(), into: join(folder, 'source', into) });
    await expect(refused).rejects.toThrow(/lies inside .*, which is copied/);
    expect(existsSync(join(folder, 'source'))).toBe(false);
  });

  it('under a passphrase that is too short', async () => {
    const into = join(folder, 'under-a-short-one');
    await expect(takeBackup({ ...order(), into, passphrase: 'kort' })).rejects.toThrow(/15/);
    expect(existsSync(into)).toBe(false);
  });
});

describe('refuse what cannot be put back, before anything is written', () => {
  const into = (name: string, changes: Partial<Parameters<typeof putBack>[0]> = {}) => {
    const native = nativeBinaries(ROOT);
    const dataDir = join(folder, name);
    const placed = () => placeCluster({ dataDir, native });
    const order = { from: backup(), native, placed, filesDir: join(dataDir, 'files'), keysDir: join(dataDir, 'keys') };
    return putBack({ ...order, passphrase: PASSPHRASE, wal: [], ...changes });
  };

  it('a byte that changed in the backup', async () => {
    const damaged = join(folder, 'damaged');
    cpSync(backup(), damaged, { recursive: true });
    appendFileSync(join(damaged, 'cluster/PG_VERSION'), ' ');
    await expect(into('a', { from: damaged })).rejects.toThrow(/cluster\/PG_VERSION is not what was written/);
  });

  it('a backup that was broken off', async () => {
    const half = join(folder, 'half');
    cpSync(backup(), half, { recursive: true });
    rmSync(join(half, 'manifest.json'));
    await expect(into('b', { from: half })).rejects.toThrow(/holds no finished backup/);
    expect(existsSync(join(folder, 'b'))).toBe(false);
  });

  it('a passphrase that opens nothing, or none', async () => {
    await expect(into('c', { passphrase: 'en helt anden sætning' })).rejects.toThrow(/does not open the keys/);
    const native = nativeBinaries(ROOT);
    const dataDir = join(folder, 'd');
    const order = { from: backup(), native, placed: () => placeCluster({ dataDir, native }), wal: [] };
    const withoutPhrase = putBack({ ...order, filesDir: join(dataDir, 'files'), keysDir: join(dataDir, 'keys') });
    await expect(withoutPhrase).rejects.toThrow(/BACKUP_PASSPHRASE is missing/);
    expect([existsSync(join(folder, 'c')), existsSync(dataDir)]).toEqual([false, false]);
  });

  it('keys that stand there and are others: they may be the only ones', async () => {
    const keys = join(folder, 'f', 'keys');
    mkdirSync(keys, { recursive: true });
    writeFileSync(join(keys, 'log-keys.json'), '{"mine":1}');
    await expect(into('f')).rejects.toThrow(/log-keys\.json is there and is not the backup's/);
    expect(readFileSync(join(keys, 'log-keys.json'), 'utf8')).toBe('{"mine":1}');
    expect(existsSync(join(folder, 'f', 'postgres'))).toBe(false);
  });

  it('a folder that is not there', async () => {
    await expect(into('g', { from: join(folder, 'nowhere') })).rejects.toThrow(/There is no folder/);
    expect(existsSync(join(folder, 'g'))).toBe(false);
  });

  it('a folder for later segments that is not there', async () => {
    await expect(into('h', { wal: [join(folder, 'nowhere')] })).rejects.toThrow(/nowhere is not there: no log/);
    expect(existsSync(join(folder, 'h'))).toBe(false);
  });

  it('a file or a link that the manifest does not name', async () => {
    for (const [name, lay] of [
      [
        'cluster/postgresql.auto.conf.bak',
        (path: string) => {
          writeFileSync(path, 'archive_command = 1');
        },
      ],
      [
        'files/link',
        (path: string) => {
          symlinkSync('/etc', path);
        },
      ],
    ] as const) {
      const other = join(folder, `with-${name.replace('/', '-')}`);
      cpSync(backup(), other, { recursive: true });
      lay(join(other, name));
      await expect(into('i', { from: other })).rejects.toThrow(`The backup holds ${name}, which its manifest`);
    }
    expect(existsSync(join(folder, 'i', 'postgres', 'data.unfinished'))).toBe(false);
  });

  it.each([
    ['folders', '../../outside'],
    ['files', { path: '/outside', bytes: 0, sha256: '' }],
  ] as const)('a manifest whose %s lead out of the backup', async (field, entry) => {
    const other = join(folder, `${field}-lead-out`);
    cpSync(backup(), other, { recursive: true });
    const file = join(other, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<typeof field, unknown[]>;
    manifest[field].push(entry);
    writeFileSync(file, JSON.stringify(manifest));
    await expect(into('j', { from: other })).rejects.toThrow(/outside, outside the backup/);
    expect(existsSync(join(folder, 'outside'))).toBe(false);
  });

  it('a place where something lies already', async () => {
    mkdirSync(join(folder, 'e', 'files'), { recursive: true });
    writeFileSync(join(folder, 'e', 'files', 'x'), 'x');
    await expect(into('e')).rejects.toThrow(/is not empty/);
  });
});
