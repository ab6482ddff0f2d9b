import type { Failure } from '../session/failure.ts';
import type { Sending, Sent } from './send-file.ts';
import type { StoredFile } from './stored-file.ts';

/** A file on its way. `refused`: this file will never be taken as it is; `lost`: the same bytes may be sent again. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'lost' | 'refused';
  /** 0 to 1 while sending. */
  readonly share: number;
  readonly failure?: Failure;
}

export interface QueueWays {
  readonly send: (sending: Pick<Sending, 'file' | 'onProgress' | 'signal'>) => Promise<Sent>;
  readonly onStored: (file: StoredFile) => void;
  /** Resolves when a person whose session had ended is back; `undefined` where nobody signs in. */
  readonly onSignedOut?: () => Promise<void>;
}

/** What was lost is sent again by itself after so long, and at once when the browser says that the network is back. */
const againAfterMs = 10_000;
const lostKinds: readonly Failure['kind'][] = ['offline', 'unavailable'];

/** Sends one file after the other and keeps what failed, so that nothing has to be chosen twice. */
export class UploadQueue {
  #uploads: readonly Upload[] = [];
  #ways: QueueWays;
  #last = 0;
  #current: { readonly id: number; readonly stopping: AbortController } | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(ways: QueueWays) {
    this.#ways = ways;
  }

  /** The ways of the newest rendering. */
  use(ways: QueueWays): void {
    this.#ways = ways;
  }

  readonly uploads = (): readonly Upload[] => this.#uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  add(files: readonly File[]): void {
    const added = files.map((file): Upload => ({ id: (this.#last += 1), file, state: 'waiting', share: 0 }));
    this.#set([...this.#uploads, ...added]);
    this.#next();
  }

  retry(id: number): void {
    this.#change(id, { state: 'waiting', share: 0 });
    this.#next();
  }

  readonly retryLost = (): void => {
    clearTimeout(this.#again);
    for (const { id, state } of this.#uploads) if (state === 'lost') this.retry(id);
  };

  remove(id: number): void {
    this.#set(this.#uploads.filter((upload) => upload.id !== id));
    if (this.#current?.id === id) this.#current.stopping.abort();
  }

  /** The field is gone. */
  stop(): void {
    clearTimeout(this.#again);
    this.#set([]);
    this.#current?.stopping.abort();
  }

  #next(): void {
    const upload = this.#uploads.find(({ state }) => state === 'waiting');
    if (upload === undefined || this.#current !== undefined) return;
    const stopping = new AbortController();
    this.#current = { id: upload.id, stopping };
    this.#change(upload.id, { state: 'sending', share: 0 });
    const onProgress = (share: number) => {
      this.#change(upload.id, { share });
    };
    void this.#ways.send({ file: upload.file, onProgress, signal: stopping.signal }).then((sent) => {
      this.#current = undefined;
      this.#settle(upload.id, sent);
      this.#next();
    });
  }

  #settle(id: number, sent: Sent): void {
    if (sent.kind === 'stored') {
      const stillWanted = this.#uploads.some((upload) => upload.id === id);
      this.#set(this.#uploads.filter((upload) => upload.id !== id));
      if (stillWanted) this.#ways.onStored(sent.file);
    } else if (sent.kind === 'failed') this.#fail(id, sent.failure);
  }

  #fail(id: number, failure: Failure): void {
    const lost = lostKinds.includes(failure.kind) || failure.code === 'FILE_UPLOAD_BROKEN';
    const signedOut = failure.kind === 'signed-out' && this.#ways.onSignedOut;
    this.#change(id, { state: lost || signedOut ? 'lost' : 'refused', failure });
    if (signedOut) void signedOut().then(this.retryLost);
    else if (lost) {
      clearTimeout(this.#again);
      this.#again = setTimeout(this.retryLost, againAfterMs);
    }
  }

  #change(id: number, change: Partial<Upload>): void {
    this.#set(this.#uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }

  #set(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}
