import { correctClock } from '../design/now.ts';
import { type Failure, failureFrom, offline } from './failure.ts';

export type Answer<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly failure: Failure };

/** The server's own time is in every answer; a laptop that is an hour off must not show another deadline. */
export const readClock = (response: Response): void => {
  const date = Date.parse(response.headers.get('date') ?? '');
  // Half a second, because the header is cut to whole seconds.
  if (!Number.isNaN(date)) correctClock(date + 500);
};

const bodyOf = async (response: Response): Promise<unknown> => {
  const body = await response.text();
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    // Not ours (a proxy's page): the status alone speaks.
    return undefined;
  }
};

const send = async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    readClock(response);
    const data = await bodyOf(response);
    return response.ok ? { ok: true, data: data as T } : { ok: false, failure: failureFrom(response.status, data) };
  } catch {
    return { ok: false, failure: offline };
  }
};

/** The JSON routes: sign-in, codes, invitations. Everything else is GraphQL. */
export const api = {
  get: <T>(path: string) => send<T>('GET', path),
  post: <T>(path: string, body: unknown = {}) => send<T>('POST', path, body),
  put: <T>(path: string, body: unknown = {}) => send<T>('PUT', path, body),
};
