import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TenantId, tenantId } from '@varsel/tenancy';
import pg from 'pg';
import { migrate } from '../../libs/platform/event-store/src/migrator/migrate.ts';
import { StoreUnavailable } from '../../libs/platform/event-store/src/port.ts';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres-event-store.ts';
import { databaseUrl } from '../launcher/bootstrap.mjs';
import { databasePasswords } from '../launcher/database-keys.mjs';
import { startEmbedded } from '../launcher/embedded.mjs';
import { nativeBinaries } from '../launcher/native.mjs';
import { placeCluster } from '../launcher/placement.mjs';
import { openTemporaryFolder } from '../launcher/temporary.mjs';
import { root } from '../source/files.ts';
import { flawsIn } from './inspect.ts';

const DATABASE = 'varsel_torture';
const WRITERS = 4;
const EVENT_BYTES = 4_096;
const SMALL = '8m';
const LARGER = '96m';

/** Which folder of the database has 8 MB: the one its tables lie in, or its write-ahead log. */
export type Shortage = 'tables' | 'log';

export type Filled =
  | { readonly kind: 'skipped'; readonly reason: string }
  | {
      readonly kind: 'sound' | 'failed';
      readonly shortage: Shortage;
      readonly told: string;
      readonly acknowledged: number;
      readonly after: number;
      readonly wrong: readonly string[];
    };

interface Writer {
  readonly tenant: TenantId;
  readonly acknowledged: string[];
}

/**
 * Writes until no space is left, then gives space back. A whole cluster needs some 40 MB, so what is small is the part
 * that grows: a file system of 8 MB under the tables, or under the write-ahead log (segments of 1 MB, none recycled).
 */
export async function fillDisk(shortage: Shortage): Promise<Filled> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { kind: 'skipped', reason: 'only root on Linux can mount a file system of 8 MB' };
  const folder = openTemporaryFolder('varsel-disk-');
  const small = join(folder, 'small');
  mkdirSync(small);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL},mode=0755`, 'tmpfs', small]);
  try {
    if (mounted.status !== 0) return { kind: 'skipped', reason: `mount refuses: ${String(mounted.stderr).trim()}` };
    return await (shortage === 'tables' ? underTables(folder, small) : underLog(folder, small));
  } finally {
    spawnSync('umount', ['--lazy', small]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function underTables(folder: string, small: string): Promise<Filled> {
  const server = await start(folder);
  try {
    const user = placeOf(folder).user;
    const place = join(small, 'tables');
    mkdirSync(place, { mode: 0o700 });
    if (user !== undefined) chownSync(place, user.uid, user.gid);
    await asSuperuser(server, [
      `create tablespace small location '${place}'`,
      'grant create on tablespace small to varsel_owner',
      `alter database ${DATABASE} set default_tablespace = small`,
    ]);
    await prepare(server);
    const writers = aFewWriters();
    const told = await writeUntilFull(server, writers);
    const readable = await judge(server, writers);
    enlarge(small);
    return await goOn(server, writers, { shortage: 'tables', told, wrong: readable });
  } finally {
    await server.stop();
  }
}

async function underLog(folder: string, small: string): Promise<Filled> {
  createWithLogIn(folder, small);
  const few = { max_wal_size: '4MB', min_wal_size: '2MB' };
  let server = await start(folder, few);
  try {
    await prepare(server);
    // Somebody who never fetches it: the log is kept from here on.
    await asSuperuser(server, [`select pg_create_physical_replication_slot('kept', true)`]);
    const writers = aFewWriters();
    const told = await writeUntilFull(server, writers);
    await Promise.race([server.ended, sleep(20_000)]);
    await server.stop();
    enlarge(small);
    server = await start(folder, few);
    return await goOn(server, writers, { shortage: 'log', told, wrong: [] });
  } finally {
    await server.stop();
  }
}

type Server = Awaited<ReturnType<typeof startEmbedded>>;

function start(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Server> {
  const places = { dataDir: join(folder, 'data'), keysDir: join(folder, 'keys') };
  return startEmbedded({ root, ...places, database: DATABASE, settings });
}

function placeOf(folder: string) {
  return placeCluster({ dataDir: join(folder, 'data'), native: nativeBinaries(root) });
}

function createWithLogIn(folder: string, small: string): void {
  const { home, user, native } = placeOf(folder);
  const { superuser } = databasePasswords(join(folder, 'keys'), false);
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, superuser, { mode: 0o600 });
  if (user !== undefined) {
    chownSync(passwordFile, user.uid, user.gid);
    chownSync(small, user.uid, user.gid);
  }
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions'];
  const made = spawnSync(
    join(native.folder, 'bin', 'initdb'),
    [
      `--pgdata=${join(home, 'made')}`,
      `--waldir=${join(small, 'wal')}`,
      '--wal-segsize=1',
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      ...flags,
    ],
    { ...user, cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  renameSync(join(home, 'made'), join(home, 'data'));
}

async function prepare(server: Server): Promise<void> {
  const adminUrl = databaseUrl(server.port, 'varsel_owner', server.passwords.owner, DATABASE);
  await migrate({ adminUrl, contexts: [], simulatedClock: false });
}

async function asSuperuser({ port, passwords }: Server, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(port, 'postgres', passwords.superuser, DATABASE) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function aFewWriters(): readonly Writer[] {
  return Array.from({ length: WRITERS }, () => ({ tenant: tenantId(randomUUID()), acknowledged: [] }));
}

async function withStore<Value>(server: Server, work: (store: PostgresEventStore) => Promise<Value>): Promise<Value> {
  const url = databaseUrl(server.port, 'varsel_app', server.passwords.app, DATABASE);
  const pool = new pg.Pool({ connectionString: url, max: WRITERS });
  pool.on('error', () => undefined);
  try {
    return await work(new PostgresEventStore({ pool }));
  } finally {
    await pool.end();
  }
}

/** What the database said when it could take no more. */
function writeUntilFull(server: Server, writers: readonly Writer[]): Promise<string> {
  return withStore(server, async (store) => {
    const told = await Promise.all(writers.map((writer) => writeUntilRefused(store, writer)));
    return told.find((each) => each.includes('space')) ?? told[0] ?? '';
  });
}

async function writeUntilRefused(store: PostgresEventStore, { tenant, acknowledged }: Writer): Promise<string> {
  for (;;) {
    const id = randomUUID();
    try {
      await store.append(tenant, `incident-${id}`, 'absent', [anEvent(id)]);
      acknowledged.push(id);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return error.cause instanceof Error ? error.cause.message : error.message;
    }
  }
}

function anEvent(id: string) {
  const data = JSON.stringify({ text: randomBytes(EVENT_BYTES / 2).toString('hex') });
  return { id, type: 'DiskFilled', data, meta: '{"commandId":"","shape":1}' };
}

function enlarge(small: string): void {
  const grown = spawnSync('mount', ['-o', `remount,size=${LARGER}`, small]);
  if (grown.status !== 0) throw new Error(`mount: ${String(grown.stderr)}`);
}

/** Acknowledged and not there, or there and not whole. */
function judge(server: Server, writers: readonly Writer[]): Promise<readonly string[]> {
  return withStore(server, async (store) => {
    const wrong: string[] = [];
    for (const { tenant, acknowledged } of writers) {
      const events = await store.feed(tenant, null, 100_000);
      const ids = new Set(events.map(({ id }) => id));
      wrong.push(...flawsIn(events), ...acknowledged.filter((id) => !ids.has(id)).map((id) => `${id} is lost`));
    }
    return wrong;
  });
}

async function goOn(
  server: Server,
  writers: readonly Writer[],
  { shortage, told, wrong }: { readonly shortage: Shortage; readonly told: string; readonly wrong: readonly string[] },
): Promise<Filled> {
  const acknowledged = writers.reduce((sum, each) => sum + each.acknowledged.length, 0);
  const after = await withStore(server, async (store) => {
    for (const { tenant, acknowledged: mine } of writers) {
      const id = randomUUID();
      await store.append(tenant, `incident-${id}`, 'absent', [anEvent(id)]);
      mine.push(id);
    }
    return writers.length;
  });
  const found = [...wrong, ...(await judge(server, writers))];
  const clear = told.includes('No space left') || shortage === 'log';
  const kind = found.length === 0 && clear && acknowledged > 0 ? 'sound' : 'failed';
  return { kind, shortage, told, acknowledged, after, wrong: found };
}
