import type { SaveState } from '../design/autosave-status.tsx';
import type { Bilingual } from '../language/language.ts';
import { parsed, readValues, sameValues, type Values } from './draft-values.ts';
import type { DraftShelf } from './draft-shelf.ts';

export interface ServerDraft {
  readonly content: string;
  readonly version: number;
  readonly editedAt: string;
}

export type Saved =
  | { readonly kind: 'saved'; readonly version: number; readonly editedAt: string }
  /** Somebody saved in between; nothing was changed. */
  | { readonly kind: 'conflict'; readonly theirs: ServerDraft }
  /** Nothing came back, or a refusal that says why. */
  | { readonly kind: 'failed'; readonly why?: Bilingual };

/** Where drafts are kept for the organisation. `read` answers `null` for none, `undefined` when it cannot be known. */
export interface DraftServer {
  readonly read: () => Promise<ServerDraft | null | undefined>;
  readonly save: (content: string, baseVersion: number) => Promise<Saved>;
  readonly discard: () => Promise<void>;
}

export interface Conflict<V> {
  readonly theirs: V;
  readonly version: number;
  readonly editedAt: string;
}

export interface Keeping<V> {
  readonly values: V;
  readonly save: SaveState;
  readonly conflict: Conflict<V> | undefined;
  /** The first look at the server is over; until then a form may still fill itself. */
  readonly looked: boolean;
}

interface Parts<V> {
  readonly initial: V;
  readonly server: DraftServer;
  readonly shelf: DraftShelf;
}

const SAVE_AFTER_MS = 1200;
const RETRY_AFTER_MS = 5000;

/**
 * Keeps what is typed: at once in this browser, within two seconds on the server.
 *
 * A lost connection, a reload or a second person saving first never loses a letter: the browser's copy stays until the
 * form has been submitted, and two texts are both kept until a person has chosen.
 */
export class DraftKeeper<V extends Values> {
  #state: Keeping<V>;
  #version = 0;
  #dirty = false;
  #saving = false;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #parts: Parts<V>;

  constructor(parts: Parts<V>) {
    this.#parts = parts;
    const shelved = parts.shelf.read();
    this.#version = shelved?.baseVersion ?? 0;
    this.#dirty = shelved?.unsaved ?? false;
    this.#state = {
      values: readValues(parts.initial, shelved?.values),
      save: { state: 'idle' },
      conflict: undefined,
      looked: false,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Keeping<V> => this.#state;

  /** The first look: the server's text wins over an older copy here, but never over letters it has not seen. */
  readonly open = async (): Promise<void> => {
    this.#closed = false;
    const found = await this.#parts.server.read();
    if (this.#isClosed()) return;
    if (found) this.#meet(found);
    else if (found === null && !this.#dirty && this.#version > 0) this.#forget();
    this.#set({ looked: true });
    if (this.#dirty && this.#state.conflict === undefined) this.#schedule(0);
  };

  readonly change = (patch: Partial<V>): void => {
    this.#dirty = true;
    this.#set({ values: { ...this.#state.values, ...patch } });
    this.#shelve();
    this.#schedule(SAVE_AFTER_MS);
  };

  readonly keepMine = (): void => {
    this.#version = this.#state.conflict?.version ?? this.#version;
    this.#dirty = true;
    this.#set({ conflict: undefined });
    this.#schedule(0);
  };

  readonly takeTheirs = (): void => {
    const { conflict } = this.#state;
    if (conflict === undefined) return;
    this.#version = conflict.version;
    this.#dirty = false;
    this.#set({ values: conflict.theirs, conflict: undefined, save: { state: 'saved', at: conflict.editedAt } });
    this.#shelve();
  };

  /** After submission: nothing of it stays here or on the server. */
  readonly clear = async (): Promise<void> => {
    this.close();
    this.#dirty = false;
    this.#parts.shelf.clear();
    await this.#parts.server.discard();
  };

  /** Leaving the page: what is not saved yet is sent once more, and stays in this browser anyway. */
  readonly close = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#closed = true;
  };

  readonly flush = (): Promise<void> => this.#save();

  #isClosed(): boolean {
    return this.#closed;
  }

  #isDirty(): boolean {
    return this.#dirty;
  }

  #meet(found: ServerDraft): void {
    const theirs = readValues(this.#parts.initial, parsed(found.content));
    if (!this.#dirty || sameValues(theirs, this.#state.values)) {
      this.#version = found.version;
      this.#dirty = false;
      this.#set({ values: theirs, save: { state: 'saved', at: found.editedAt } });
      this.#shelve();
    } else if (found.version !== this.#version) {
      this.#set({ conflict: { theirs, version: found.version, editedAt: found.editedAt } });
    }
  }

  #forget(): void {
    this.#version = 0;
    this.#parts.shelf.clear();
    this.#set({ values: this.#parts.initial });
  }

  #schedule(after: number): void {
    if (this.#timer !== undefined || this.#closed || this.#state.conflict !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#save();
    }, after);
  }

  async #save(): Promise<void> {
    if (!this.#dirty || this.#saving || this.#state.conflict !== undefined) return;
    this.#saving = true;
    this.#dirty = false;
    this.#set({ save: { state: 'saving' } });
    const saved = await this.#parts.server.save(JSON.stringify(this.#state.values), this.#version);
    this.#saving = false;
    if (this.#isClosed()) return;
    this.#after(saved);
    this.#shelve();
    if (this.#isDirty()) this.#schedule(saved.kind === 'failed' ? RETRY_AFTER_MS : SAVE_AFTER_MS);
  }

  #after(saved: Saved): void {
    if (saved.kind === 'saved') {
      this.#version = saved.version;
      this.#set({ save: { state: 'saved', at: saved.editedAt } });
      return;
    }
    this.#dirty = true;
    this.#set({
      save:
        saved.kind === 'failed' && saved.why !== undefined ? { state: 'failed', why: saved.why } : { state: 'failed' },
    });
    if (saved.kind === 'conflict') this.#meet(saved.theirs);
  }

  #shelve(): void {
    this.#parts.shelf.write({
      values: this.#state.values,
      baseVersion: this.#version,
      unsaved: this.#dirty || this.#saving,
    });
  }

  #set(patch: Partial<Keeping<V>>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}
