import { type Failure, failureFrom, offline } from '../session/failure.ts';
import { isStoredFile, type StoredFile } from './stored-file.ts';

export interface Sending {
  readonly url: string;
  readonly file: File;
  readonly headers?: Readonly<Record<string, string>>;
  /** 0 to 1, of what has left this machine. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

export type Sent =
  | { readonly kind: 'stored'; readonly file: StoredFile }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'stopped' };

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours (a proxy's page): the status alone speaks.
    return undefined;
  }
};

const answerOf = (request: XMLHttpRequest): Sent => {
  const body = bodyOf(request.responseText);
  if (request.status === 201 && isStoredFile(body)) return { kind: 'stored', file: body };
  return { kind: 'failed', failure: failureFrom(request.status, body) };
};

/** Sends the raw bytes. `fetch` cannot tell how much has left; this can. Never rejects. */
export const sendFile = ({ url, file, headers = {}, onProgress, signal }: Sending): Promise<Sent> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const stop = () => {
      request.abort();
    };
    const end = (sent: Sent) => {
      signal.removeEventListener('abort', stop);
      resolve(sent);
    };
    signal.addEventListener('abort', stop);
    request.open('POST', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.normalize('NFC')));
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      end(answerOf(request));
    };
    request.onerror = () => {
      end({ kind: 'failed', failure: offline });
    };
    request.onabort = () => {
      end({ kind: 'stopped' });
    };
    request.send(file);
  });
