import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type TenantId, tenantId } from '@varsel/tenancy';
import { isSha256 } from '../stored-file.ts';
import { FileStore, type IncomingFile } from './file-store.ts';

const INCOMING = 'incoming';
/** Older ones were left behind by a process that died: no upload takes so long. */
const FORGOTTEN_AFTER_MS = 3_600_000;

/** Files on the disk of this machine: `<directory>/<organisation>/<two digits>/<hash>`, readable by this program alone. */
export class LocalFileStore extends FileStore {
  readonly #directory: string;

  constructor(directory: string) {
    super();
    this.#directory = directory;
  }

  async begin(): Promise<IncomingFile> {
    const folder = join(this.#directory, INCOMING);
    await makeFolder(folder);
    const path = join(folder, randomUUID());
    const place = (tenant: TenantId, sha256: string) => this.#pathOf(tenant, sha256);
    return new LocalIncoming(path, await open(path, 'wx', 0o600), place);
  }

  async read(tenant: TenantId, sha256: string): Promise<Readable | undefined> {
    try {
      return (await open(this.#pathOf(tenant, sha256), 'r')).createReadStream();
    } catch (fault) {
      if (hasCode(fault, 'ENOENT')) return undefined;
      throw fault;
    }
  }

  /** Takes away what a process that died left half-written. */
  async tidy(now = Date.now()): Promise<void> {
    const folder = join(this.#directory, INCOMING);
    const names = await readdir(folder).catch((): readonly string[] => []);
    for (const path of names.map((name) => join(folder, name))) {
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
      if (now - mtimeMs > FORGOTTEN_AFTER_MS) await rm(path, { force: true });
    }
  }

  #pathOf(tenant: TenantId, sha256: string): string {
    if (!isSha256(sha256)) throw new Error('Not a SHA-256');
    return join(this.#directory, tenantId(tenant), sha256.slice(0, 2), sha256);
  }
}

class LocalIncoming implements IncomingFile {
  readonly path: string;
  readonly #file: FileHandle;
  readonly #placeOf: (tenant: TenantId, sha256: string) => string;
  #state: 'open' | 'closed' | 'kept' = 'open';

  constructor(path: string, file: FileHandle, placeOf: (tenant: TenantId, sha256: string) => string) {
    this.path = path;
    this.#file = file;
    this.#placeOf = placeOf;
  }

  write(chunk: Uint8Array): Promise<void> {
    return this.#file.writeFile(chunk);
  }

  /** On disk before it has its name, and its name on disk before anybody is told. */
  async keep(tenant: TenantId, sha256: string): Promise<void> {
    await this.#file.sync();
    await this.#close();
    const place = this.#placeOf(tenant, sha256);
    await makeFolder(dirname(place));
    await rename(this.path, place);
    this.#state = 'kept';
    await syncFolder(dirname(place));
  }

  async discard(): Promise<void> {
    if (this.#state === 'kept') return;
    await this.#close();
    await rm(this.path, { force: true });
  }

  async #close(): Promise<void> {
    if (this.#state !== 'open') return;
    this.#state = 'closed';
    await this.#file.close();
  }
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** Windows has no folder to sync; there the rename itself is all there is. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export function hasCode(fault: unknown, ...codes: readonly string[]): boolean {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && codes.includes(fault.code);
}
