import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../launcher/placement.mjs';
import { Problem } from '../launcher/problem.mjs';
import { below } from './copy.ts';
import { checkFiles, readManifest, type BackupManifest } from './manifest.ts';
import { openKeys, putKeys } from './sealed-keys.ts';

export interface RestoreOrder {
  readonly from: string;
  readonly native: Place['native'];
  /** Makes the place where the cluster will live. */
  readonly placed: () => Place;
  readonly filesDir: string;
  readonly keysDir: string;
  readonly passphrase?: string;
  /** Folders with later segments of the log: the archive, and `pg_wal` of the server that was lost. */
  readonly wal: readonly string[];
  readonly say?: (sentence: string) => void;
}

export interface Restored {
  readonly manifest: BackupManifest;
  readonly place: Place;
}

/** Folders that a running server needs and a backup leaves empty. */
const EMPTY = [
  'pg_wal/archive_status',
  'pg_wal/summaries',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];

/**
 * Lays a backup out in an empty place: the next start replays the log to its end. Throws `Problem` before anything is
 * written when the backup is damaged, the place is taken, or the keys cannot be opened.
 */
export async function putBack(order: RestoreOrder): Promise<Restored> {
  const { from, native, filesDir, keysDir, say = () => undefined } = order;
  const manifest = readManifest(from);
  if (manifest.postgresMajor !== native.major)
    throw new Problem(
      `The backup is of PostgreSQL ${String(manifest.postgresMajor)}, this Varsel brings ${String(native.major)}.`,
      2,
    );
  refuseTaken(filesDir);
  refuseMissing(order.wal);
  const keys = keysOf(order, manifest);
  const place = order.placed();
  const data = join(place.home, 'data');
  refuseTaken(data);
  say('Checking every file of the backup.');
  await checkFiles(from, manifest);
  say('Putting the database back.');
  const unfinished = join(place.home, 'data.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  for (const folder of ['', ...manifest.folders, ...EMPTY])
    mkdirSync(join(unfinished, folder), { recursive: true, mode: 0o700 });
  cpSync(join(from, 'cluster'), unfinished, { recursive: true });
  cpSync(join(from, 'backup_label'), join(unfinished, 'backup_label'));
  for (const folder of [join(from, 'wal'), ...order.wal]) laySegments(folder, join(unfinished, 'pg_wal'), manifest);
  giveTo(unfinished, place.user);
  if (existsSync(join(from, 'files'))) cpSync(join(from, 'files'), filesDir, { recursive: true });
  putKeys(keysDir, keys);
  renameSync(unfinished, data);
  return { manifest, place };
}

function refuseTaken(...folders: readonly string[]): void {
  const taken = folders.find((folder) => existsSync(folder) && readdirSync(folder).length > 0);
  if (taken !== undefined)
    throw new Problem(
      `${taken} is not empty: a backup is put back into an empty place only. Choose another VARSEL_DATA_DIR.`,
      2,
    );
}

function refuseMissing(folders: readonly string[]): void {
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new Problem(`${missing} is not there: no log can be taken from it.`, 2);
}

function keysOf(
  { from, passphrase, keysDir }: RestoreOrder,
  { withKeys }: BackupManifest,
): ReadonlyMap<string, Buffer> {
  if (withKeys && passphrase !== undefined) {
    const keys = openKeys(readFileSync(join(from, 'keys.sealed'), 'utf8'), passphrase);
    refuseOtherKeys(keysDir, keys);
    return keys;
  }
  if (existsSync(join(keysDir, 'database.json'))) return new Map();
  throw new Problem(
    withKeys
      ? 'BACKUP_PASSPHRASE is missing: it opens the keys of this backup.'
      : `The backup holds no keys: put the folder of the keys back to ${keysDir} first.`,
    2,
  );
}

/** Keys that stand there may be newer than the backup's: the only ones there are. */
function refuseOtherKeys(keysDir: string, keys: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of keys) {
    const path = join(keysDir, name);
    if (name.endsWith('.jsonl') || !existsSync(path) || readFileSync(path).equals(content)) continue;
    throw new Problem(
      `${path} is there and is not the backup's: nothing is overwritten. Leave BACKUP_PASSPHRASE out to keep the keys that are there, or choose another VARSEL_KEYS_DIR.`,
      2,
    );
  }
}

/** A later folder may hold a segment whole that an earlier one holds in part. */
function laySegments(folder: string, into: string, { firstWal }: BackupManifest): void {
  const segments = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$|^[0-9A-F]{8}\.history$/.test(name));
  for (const name of segments)
    if (name >= firstWal || name.endsWith('.history')) cpSync(join(folder, name), join(into, name));
}

function giveTo(folder: string, user: Place['user']): void {
  const { folders, files } = below(folder, () => false);
  for (const path of ['', ...folders]) chmodSync(join(folder, path), 0o700);
  for (const path of files) chmodSync(join(folder, path), 0o600);
  if (user !== undefined)
    for (const path of ['', ...folders, ...files]) chownSync(join(folder, path), user.uid, user.gid);
}
