import type { SaveState } from '../../design/autosave-status.tsx';
import type { Bilingual } from '../../language/language.ts';
import { type Answer, noAnswer, sameAnswer } from '../../questions/answer.ts';
import type { AnswerShelf } from './answer-shelf.ts';

export interface KeptAnswer {
  readonly answer: Answer;
  readonly version: number;
}

export type Sent =
  | { readonly kind: 'saved'; readonly version: number; readonly at: string; readonly remarks: readonly Bilingual[] }
  /** Somebody answered in between; nothing was changed. */
  | { readonly kind: 'conflict'; readonly theirs: KeptAnswer }
  /** This answer cannot be kept as it is; the words say what to mend. */
  | { readonly kind: 'refused'; readonly message: Bilingual }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'failed' };

export interface Entry extends KeptAnswer {
  readonly unsaved: boolean;
  readonly refusal?: Bilingual;
  /** What the customer will look at twice; the answer is kept all the same. */
  readonly remarks?: readonly Bilingual[];
  /** A colleague's answer that came first; a person chooses. */
  readonly theirs?: KeptAnswer;
}

export interface Keeping {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly save: SaveState;
  /** The way in has run out; what is written stays here until a new code has been given. */
  readonly signedOut: boolean;
}

interface Parts {
  readonly known: ReadonlyMap<string, KeptAnswer>;
  readonly shelf: AnswerShelf;
  readonly send: (question: string, kept: KeptAnswer) => Promise<Sent>;
}

const SAVE_AFTER_MS = 800;
const RETRY_AFTER_MS = 4000;

const empty: Entry = { answer: noAnswer, version: 0, unsaved: false };

/**
 * Keeps what a respondent writes: at once in this browser, within two seconds with the customer's questionnaire.
 *
 * Each question is its own queue place: an hour without a network is an hour of answers waiting here, and they go in the
 * order they were written as soon as somebody answers at the other end. Nothing is dropped before it has been confirmed.
 */
export class AnswerKeeper {
  #state: Keeping;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  readonly #queue = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    const entries = new Map<string, Entry>(
      [...parts.known].map(([question, kept]) => [question, { ...kept, unsaved: false }]),
    );
    for (const [question, shelved] of parts.shelf.read()) {
      const met = this.#meet(entries.get(question) ?? empty, { answer: shelved.answer, version: shelved.baseVersion });
      entries.set(question, met);
      if (!met.unsaved) parts.shelf.drop(question);
      else if (met.theirs === undefined) this.#queue.add(question);
    }
    this.#state = { entries, save: { state: 'idle' }, signedOut: false };
    if (this.#queue.size > 0) this.#schedule(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Keeping => this.#state;

  readonly entry = (question: string): Entry => this.#state.entries.get(question) ?? empty;

  readonly change = (question: string, patch: Partial<Answer>): void => {
    const { answer, version, theirs, remarks = [] } = this.entry(question);
    this.#put(question, {
      answer: { ...answer, ...patch },
      version,
      remarks,
      unsaved: true,
      ...(theirs === undefined ? {} : { theirs }),
    });
    if (theirs === undefined) this.#enqueue(question, SAVE_AFTER_MS);
  };

  readonly keepMine = (question: string): void => {
    const { answer, version, theirs } = this.entry(question);
    this.#put(question, { answer, version: theirs?.version ?? version, unsaved: true });
    this.#enqueue(question, 0);
  };

  readonly takeTheirs = (question: string): void => {
    const { theirs } = this.entry(question);
    if (theirs === undefined) return;
    this.#queue.delete(question);
    this.#put(question, { ...theirs, unsaved: false });
  };

  /** Sends what waits now; answers when everything has been tried once. True when nothing waits any more. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#sending;
    await this.#run();
    return [...this.#state.entries.values()].every(({ unsaved }) => !unsaved);
  };

  /** A new code has been given: go on where the way in had closed. */
  readonly resume = (): void => {
    this.#set({ signedOut: false });
    this.#schedule(0);
  };

  /** After submission nothing of it stays in this browser. */
  readonly forget = (): void => {
    this.close();
    this.#queue.clear();
    this.#parts.shelf.clear();
  };

  readonly close = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  };

  #meet(server: Entry, mine: KeptAnswer): Entry {
    if (sameAnswer(server.answer, mine.answer)) return server;
    if (server.version === mine.version) return { ...mine, unsaved: true };
    return { ...mine, unsaved: true, theirs: { answer: server.answer, version: server.version } };
  }

  #enqueue(question: string, after: number): void {
    // A later change of the same question keeps its place: what was written first goes first.
    this.#queue.add(question);
    this.#schedule(after);
  }

  #schedule(after: number): void {
    if (this.#timer !== undefined || this.#state.signedOut) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, after);
  }

  async #run(): Promise<void> {
    if (this.#sending !== undefined) return;
    this.#sending = this.#sendAll();
    await this.#sending;
    this.#sending = undefined;
    if (this.#queue.size > 0) this.#schedule(this.#state.save.state === 'failed' ? RETRY_AFTER_MS : SAVE_AFTER_MS);
  }

  async #sendAll(): Promise<void> {
    for (const question of [...this.#queue]) {
      if (!(await this.#sendOne(question))) return;
    }
  }

  /** False when nothing more can be sent now. */
  async #sendOne(question: string): Promise<boolean> {
    const { answer, version } = this.entry(question);
    this.#set({ save: { state: 'saving' } });
    const sent = await this.#parts.send(question, { answer, version });
    if (sent.kind === 'failed' || sent.kind === 'signed-out') {
      this.#set({ save: { state: 'failed' }, signedOut: sent.kind === 'signed-out' });
      return false;
    }
    this.#settle(question, answer, sent);
    return true;
  }

  #settle(question: string, sentAnswer: Answer, sent: Exclude<Sent, { kind: 'failed' | 'signed-out' }>): void {
    const now = this.entry(question);
    const changedSince = now.answer !== sentAnswer;
    if (!changedSince) this.#queue.delete(question);
    if (sent.kind === 'saved') {
      this.#put(question, { answer: now.answer, version: sent.version, unsaved: changedSince, remarks: sent.remarks });
      this.#set({ save: this.#blocked() ? { state: 'failed' } : { state: 'saved', at: sent.at } });
    } else if (sent.kind === 'conflict') {
      this.#queue.delete(question);
      this.#put(question, this.#meet({ ...sent.theirs, unsaved: false }, now));
      this.#set({ save: { state: this.#blocked() ? 'failed' : 'idle' } });
    } else {
      this.#put(question, { ...now, unsaved: true, ...(changedSince ? {} : { refusal: sent.message }) });
      this.#set({ save: { state: 'failed' } });
    }
  }

  /** Something waits for a person, not for the network. */
  #blocked(): boolean {
    return [...this.#state.entries.values()].some(
      ({ refusal, theirs }) => refusal !== undefined || theirs !== undefined,
    );
  }

  #put(question: string, entry: Entry): void {
    if (entry.unsaved) this.#parts.shelf.keep(question, { answer: entry.answer, baseVersion: entry.version });
    else this.#parts.shelf.drop(question);
    this.#set({ entries: new Map(this.#state.entries).set(question, entry) });
  }

  #set(patch: Partial<Keeping>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}
