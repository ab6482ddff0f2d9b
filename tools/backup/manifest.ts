import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../launcher/problem.mjs';

/** One file of a backup: path with `/`, below the backup's folder. */
export interface BackupFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup holds; written last, so a folder without it is a backup that was broken off. */
export interface BackupManifest {
  readonly format: 'varsel-backup-1';
  /** When the copy ended. */
  readonly at: string;
  readonly database: string;
  readonly postgresMajor: number;
  /** Which cluster it is, of all there ever were. */
  readonly systemIdentifier: string;
  /** First and last segment of the log that the copy needs to be whole. */
  readonly firstWal: string;
  readonly lastWal: string;
  /** Folders of the cluster, the empty ones too. */
  readonly folders: readonly string[];
  readonly files: readonly BackupFile[];
  readonly withKeys: boolean;
}

export const MANIFEST = 'manifest.json';

/** Throws `Problem` for a folder that is no finished backup. */
export function readManifest(folder: string): BackupManifest {
  if (!existsSync(folder)) throw new Problem(`There is no folder ${folder}.`, 2);
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) throw new Problem(`${folder} holds no finished backup: ${MANIFEST} is missing.`, 2);
  const manifest = parsed(readFileSync(file, 'utf8'));
  if (manifest?.format !== 'varsel-backup-1') throw new Problem(`${file} is not the manifest of a Varsel backup.`, 2);
  return manifest;
}

function parsed(text: string): BackupManifest | undefined {
  try {
    return JSON.parse(text) as BackupManifest;
  } catch {
    return undefined;
  }
}

/**
 * Reads every file again. Throws `Problem` that names the first one that is missing or has changed, lies outside the
 * backup, or lies in it without being listed: nothing else is put back.
 */
export async function checkFiles(folder: string, { files, folders }: BackupManifest): Promise<void> {
  const outside = [...folders, ...files.map(({ path }) => path)].find(leadsOut);
  if (outside !== undefined)
    throw new Problem(`The manifest names ${outside}, outside the backup: this was not written by npm run backup.`);
  const listed = new Set([MANIFEST, ...files.map(({ path }) => path)]);
  const unlisted = everythingIn(folder).find((path) => !listed.has(path));
  if (unlisted !== undefined)
    throw new Problem(
      `The backup holds ${unlisted}, which its manifest does not name: remove it, or ask who put it there.`,
    );
  for (const { path, sha256 } of files) {
    const file = join(folder, path);
    if (!existsSync(file)) throw new Problem(`The backup is damaged: ${path} is missing. Take another backup.`);
    if ((await hashOfFile(file)) !== sha256)
      throw new Problem(`The backup is damaged: ${path} is not what was written. Take another backup.`);
  }
}

/** `base/../../etc` does, and so does `/etc`. */
function leadsOut(path: string): boolean {
  return normalize(path) !== path || path.startsWith('..') || path.startsWith('/');
}

/** Whatever is no folder, links among them, by paths with `/`. */
function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
