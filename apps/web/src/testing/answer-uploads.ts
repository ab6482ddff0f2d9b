import { vi } from 'vitest';

/** An upload the page has begun; the test says how it goes on. */
export interface BegunUpload {
  readonly url: string;
  readonly name: string;
  readonly body: unknown;
  readonly isStopped: () => boolean;
  readonly progress: (share: number) => void;
  readonly answer: (status: number, body: unknown) => void;
  /** The line is gone before an answer. */
  readonly lose: () => void;
}

/** Stands in for the browser's way of sending bytes; hands back what was begun, in order. */
export const answerUploads = (): readonly BegunUpload[] => {
  const begun: BegunUpload[] = [];
  class Request {
    status = 0;
    responseText = '';
    readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    onabort?: () => void;
    readonly #headers = new Map<string, string>();
    #url = '';
    #stopped = false;

    open(_method: string, url: string): void {
      this.#url = url;
    }

    setRequestHeader(name: string, value: string): void {
      this.#headers.set(name, value);
    }

    abort(): void {
      this.#stopped = true;
      this.onabort?.();
    }

    send(body: unknown): void {
      begun.push({
        url: this.#url,
        name: decodeURIComponent(this.#headers.get('x-file-name') ?? ''),
        body,
        isStopped: () => this.#stopped,
        progress: (share) => this.upload.onprogress?.({ loaded: share * 100, total: 100 }),
        answer: (status, said) => {
          this.status = status;
          this.responseText = JSON.stringify(said);
          this.onload?.();
        },
        lose: () => this.onerror?.(),
      });
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request);
  return begun;
};
