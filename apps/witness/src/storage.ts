import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { WitnessProblem } from './problem.ts';

/** What a witness remembers of one log: the largest head it signed, and the key that signs the log. */
export interface RememberedLog {
  readonly origin: string;
  /** Verifier key of the log. */
  readonly key: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The head with the log's signature and this witness's. */
  readonly note: string;
}

/** One folder, one witness. What `keep` has written is there after a kill and after a loss of power. */
export class Storage {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Throws `WitnessProblem` while another witness has the folder. */
  static open(folder: string): Storage {
    mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
    takeLock(join(folder, 'lock'));
    return new Storage(folder);
  }

  close(): void {
    rmSync(join(this.folder, 'lock'), { force: true });
  }

  async find(origin: string): Promise<RememberedLog | undefined> {
    return this.findHashed(nameOf(origin));
  }

  /** By the hexadecimal SHA-256 of the origin. */
  async findHashed(name: string): Promise<RememberedLog | undefined> {
    const text = await this.#read(join('logs', name));
    return text === undefined ? undefined : (JSON.parse(text) as RememberedLog);
  }

  async keep(log: RememberedLog): Promise<void> {
    await this.#write(join('logs', nameOf(log.origin)), `${JSON.stringify(log)}\n`);
  }

  /** Keys of logs this witness has learnt, by a file it was given or by a rotation. */
  async learntKeys(): Promise<readonly string[]> {
    return linesOf((await this.#read('log-keys')) ?? '');
  }

  async learn(keys: readonly string[]): Promise<void> {
    const all = [...new Set([...(await this.learntKeys()), ...keys])];
    await this.#write('log-keys', `${all.join('\n')}\n`);
  }

  async #read(name: string): Promise<string | undefined> {
    try {
      return await readFile(join(this.folder, name), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Written aside, put in place, and both on the disk before this resolves. */
  async #write(name: string, text: string): Promise<void> {
    const file = join(this.folder, name);
    const draft = `${file}.${randomUUID()}`;
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
      await handle.close();
      await rename(draft, file);
    } catch (error) {
      await handle.close().catch(() => undefined);
      await unlink(draft).catch(() => undefined);
      throw error;
    }
    const folder = await open(join(file, '..'), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function nameOf(origin: string): string {
  return createHash('sha256').update(origin).digest('hex');
}

function takeLock(file: string): void {
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  if (holder !== process.pid && runs(holder))
    throw new WitnessProblem(
      `Another witness, process ${String(holder)}, has this folder; two of them could sign two heads of one log. Stop it, or remove ${file} if it is none.`,
    );
  writeFileSync(file, String(process.pid), { mode: 0o600 });
}

function runs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
