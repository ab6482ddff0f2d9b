import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import pg from 'pg';
import { Problem } from '../launcher/problem.mjs';
import { below, copyFile, toDisk } from './copy.ts';
import { type BackupFile, type BackupManifest, MANIFEST } from './manifest.ts';
import { sealKeys } from './sealed-keys.ts';

export interface BackupOrder {
  /** Connection string of the cluster's superuser. */
  readonly superuserUrl: string;
  /** Folder of the cluster that runs. */
  readonly cluster: string;
  readonly database: string;
  readonly filesDir: string;
  readonly keysDir: string;
  /** Left out: the keys are not in the backup. */
  readonly passphrase?: string;
  /** A folder that is not there yet, or is empty. */
  readonly into: string;
  readonly say?: (sentence: string) => void;
}

/** What a copy of a cluster leaves out (PostgreSQL, section 25.3.4): it is made anew at the start. */
const LEFT_OUT =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/|(^|\/)(pgsql_tmp|pg_internal\.init)|^(postmaster\.(pid|opts)|backup_label|tablespace_map)$/;

interface Begun {
  readonly systemIdentifier: string;
  readonly firstWal: string;
}

interface Ended {
  readonly label: string;
  readonly lastWal: string;
}

/**
 * A physical backup of a server that goes on serving: the cluster's files between `pg_backup_start` and
 * `pg_backup_stop`, the log written meanwhile, the uploaded files, and the keys under a passphrase.
 */
export async function takeBackup(order: BackupOrder): Promise<BackupManifest> {
  const { into, cluster, database, say = () => undefined } = order;
  const keys = order.passphrase === undefined ? undefined : sealKeys(order.keysDir, order.passphrase);
  for (const source of [cluster, order.filesDir]) refuseInside(into, source);
  makeEmpty(into);
  const client = new pg.Client({ connectionString: order.superuserUrl, application_name: 'varsel backup' });
  await client.connect();
  try {
    const begun = await begin(client);
    say('Copying the database.');
    const { folders, files: paths } = below(cluster, (path) => LEFT_OUT.test(path));
    const files: BackupFile[] = [];
    const copy = async (from: string, path: string): Promise<void> => {
      const copied = await copyFile(from, into, path);
      if (copied !== undefined) files.push(copied);
    };
    for (const path of paths.filter((each) => each !== 'global/pg_control'))
      await copy(join(cluster, path), `cluster/${path}`);
    // Last, so that it is no older than what it speaks of.
    await copy(join(cluster, 'global/pg_control'), 'cluster/global/pg_control');
    const ended = await end(client);
    for (const segment of segmentsBetween(join(cluster, 'pg_wal'), begun.firstWal, ended.lastWal))
      await copy(join(cluster, 'pg_wal', segment), `wal/${segment}`);
    files.push(written(into, 'backup_label', ended.label));
    // After the database: every file an event names is there by now.
    say('Copying the files.');
    for (const path of below(order.filesDir, () => false).files)
      await copy(join(order.filesDir, path), `files/${path}`);
    if (keys !== undefined) files.push(written(into, 'keys.sealed', keys));
    const manifest: BackupManifest = {
      format: 'varsel-backup-1',
      at: new Date().toISOString(),
      database,
      postgresMajor: Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10),
      ...begun,
      lastWal: ended.lastWal,
      folders,
      files,
      withKeys: keys !== undefined,
    };
    writeFileSync(join(into, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
    toDisk(join(into, MANIFEST));
    return manifest;
  } finally {
    await client.end();
  }
}

/** A backup below what it copies would copy itself. */
function refuseInside(into: string, source: string): void {
  const way = relative(source, into);
  if (way !== '' && (way.startsWith('..') || isAbsolute(way))) return;
  throw new Problem(`${into} lies inside ${source}, which is copied: choose a folder elsewhere.`, 2);
}

function makeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Problem(`${folder} is not empty; a backup wants a folder of its own.`, 2);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** A slot of this session keeps the log until it is copied, however much is written meanwhile. */
async function begin(client: pg.Client): Promise<Begun> {
  await client.query("select pg_create_physical_replication_slot('varsel_backup', true, true)");
  const { rows } = await client.query<Begun>(
    `select pg_walfile_name(pg_backup_start('varsel', true)) as "firstWal",
       (select system_identifier::text from pg_control_system()) as "systemIdentifier"`,
  );
  const [row] = rows;
  if (row === undefined) throw new Problem('The database did not begin a backup.');
  return row;
}

async function end(client: pg.Client): Promise<Ended> {
  const { rows } = await client.query<Ended>(
    `select labelfile as label, pg_walfile_name(lsn) as "lastWal" from pg_backup_stop(false)`,
  );
  const [row] = rows;
  if (row === undefined) throw new Problem('The database did not end the backup.');
  // The segment of the last record is closed, so that what is copied is whole.
  await client.query('select pg_switch_wal()');
  return row;
}

function segmentsBetween(folder: string, first: string, last: string): string[] {
  return readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
}

/** What the backup itself wrote, as one of its files. */
function written(folder: string, path: string, content: string): BackupFile {
  writeFileSync(join(folder, path), content, { mode: 0o600 });
  return { path, bytes: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex') };
}
