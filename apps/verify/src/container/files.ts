import { joined, textOf } from '@varsel/transparency-log';
import type { DeclaredFile } from '../format/manifest.ts';
import { Refused } from '../report/finding.ts';
import { type Entry, readEntry } from './container.ts';

/** Files that are read whole: a bundle's are far smaller. */
const MAX_SMALL_FILE = 64 << 20;

/** The files of the container; each is compared with the manifest as it is read, and all of them are read. */
export class Files {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #unread = new Set<string>();
  #declared: ReadonlyMap<string, DeclaredFile> = new Map();

  constructor(entries: readonly Entry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  /** From here on every file is what the manifest says of it, and there is no other. */
  declare(files: readonly DeclaredFile[]): void {
    this.#declared = new Map(files.map((file) => [file.name, file]));
    const names = [...files.map(({ name }) => name), 'manifest.json', 'manifest.sig'];
    const missing = names.find((name) => !this.#entries.has(name));
    if (missing !== undefined) throw new Refused({ code: 'FILE_MISSING', name: missing });
    const found = [...this.#entries.keys()];
    const undeclared = found.find((name) => !names.includes(name));
    if (undeclared !== undefined) throw new Refused({ code: 'FILE_UNDECLARED', name: undeclared });
    const misplaced = found.find((name, at) => name !== names[at]);
    if (misplaced !== undefined || names.length !== found.length)
      throw new Refused({ code: 'FILE_MALFORMED', name: misplaced ?? 'manifest.json', reason: 'not in its place' });
    for (const name of this.#declared.keys()) this.#unread.add(name);
  }

  async whole(name: string): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    const { size } = this.#entry(name);
    if (size > MAX_SMALL_FILE) throw new Refused({ code: 'FILE_MALFORMED', name, reason: 'larger than it can be' });
    await this.streamed(name, (piece) => void parts.push(piece));
    return joined(...parts);
  }

  async streamed(name: string, take: (piece: Uint8Array) => void | Promise<void>): Promise<void> {
    const entry = this.#entry(name);
    const declared = this.#declared.get(name);
    if (declared !== undefined && declared.bytes !== entry.size) throw new Refused({ code: 'FILE_DIFFERS', name });
    const digest = await readEntry(entry, take);
    if (declared !== undefined && declared.sha256 !== digest) throw new Refused({ code: 'FILE_DIFFERS', name });
    this.#unread.delete(name);
  }

  async readTheRest(): Promise<void> {
    for (const name of [...this.#unread]) {
      const bytes = await this.whole(name);
      if (name === 'README.txt' && textOf(bytes) === undefined)
        throw new Refused({ code: 'FILE_MALFORMED', name, reason: 'not UTF-8' });
    }
  }

  #entry(name: string): Entry {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new Refused({ code: 'FILE_MISSING', name });
    return entry;
  }
}
