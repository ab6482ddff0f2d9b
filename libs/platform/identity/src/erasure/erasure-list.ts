import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Lost } from '../organisation/repeat-erasure.ts';

/** One erasure, as the list beside the database keeps it: opaque ids and nothing of whom they mean. */
export interface ListedErasure {
  readonly tenant: string;
  readonly at: string;
  readonly erased: Lost;
}

/** The person's id, or the record's stream. */
export function nameOfErased(erased: Lost): string {
  return erased.kind === 'record' ? erased.record : erased.person;
}

/**
 * Who was erased, beside the database and never in a copy of it: a restored backup is older than some erasures, and
 * this list says which. Lines are only ever added; the file lies with the keys (0600) and has their backup policy.
 */
export class ErasureList {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Everything on the list. Throws when a line in its midst is not one; a last line cut short by a crash was never acted on. */
  all(): readonly ListedErasure[] {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n');
    const whole = lines.slice(0, -1).filter((line) => line !== '');
    return whole.map((line, index) => {
      const read = readLine(line);
      if (read === undefined)
        throw new Error(
          `${this.file}, line ${String(index + 1)}, is no erasure. Restore the file from your backup of keys.`,
        );
      return read;
    });
  }

  /** Adds what is not on it and waits until that is on the disk: only then may a key be destroyed. */
  async add(entries: readonly ListedErasure[]): Promise<void> {
    const known = new Set(this.all().map(nameOn));
    const lines = entries
      .filter((entry) => !known.has(nameOn(entry)))
      .map((entry) => JSON.stringify({ v: 1, ...entry }));
    if (lines.length === 0) return;
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    const file = await open(this.file, 'a', 0o600);
    try {
      // What a crash cut short was never acted on: it goes.
      await file.truncate(this.#wholeBytes());
      await file.write(`${lines.join('\n')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  #wholeBytes(): number {
    return readFileSync(this.file).lastIndexOf('\n') + 1;
  }
}

function nameOn({ tenant, erased }: ListedErasure): string {
  return `${tenant} ${nameOfErased(erased)}`;
}

/** The list of an installation: in its folder of keys, which has its own backup. */
export function erasureListIn(keysDirectory: string): ErasureList {
  return new ErasureList(join(keysDirectory, 'erasures.jsonl'));
}

function readLine(line: string): ListedErasure | undefined {
  try {
    const read = JSON.parse(line) as Partial<ListedErasure>;
    return typeof read.tenant === 'string' && typeof read.erased === 'object' ? (read as ListedErasure) : undefined;
  } catch {
    return undefined;
  }
}
