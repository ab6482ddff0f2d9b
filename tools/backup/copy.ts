import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BackupFile } from './manifest.ts';

/** Folders and files below a folder, with `/`; what `skip` names is left out with everything in it. */
export function below(folder: string, skip: (path: string) => boolean): { folders: string[]; files: string[] } {
  const found = { folders: [] as string[], files: [] as string[] };
  const walk = (inside: string): void => {
    for (const entry of entriesOf(join(folder, inside))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (skip(path)) continue;
      if (entry.isDirectory()) {
        found.folders.push(path);
        walk(path);
      } else if (entry.isFile()) found.files.push(path);
    }
  };
  walk('');
  return found;
}

/** A folder of a running server may go between two looks. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * Copies one file to disk and gives its hash, measured on the way. Undefined when it went away in the meantime: a
 * running server drops files, and what it needs of them stands in its log.
 */
export async function copyFile(from: string, folder: string, path: string): Promise<BackupFile | undefined> {
  if (!existsSync(from)) return undefined;
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(from), measure, createWriteStream(to, { mode: 0o600 }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT') || existsSync(from)) throw error;
    // The copy may have been begun.
    rmSync(to, { force: true });
    return undefined;
  }
  toDisk(to);
  return { path, bytes, sha256: hash.digest('hex') };
}

export function toDisk(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
