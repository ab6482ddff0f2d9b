import { vi } from 'vitest';
import type { Operation } from '../graphql/operation.ts';

interface Sent {
  readonly name: string;
  readonly variables: unknown;
  readonly headers: Headers;
}

interface Reply {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  readonly extensions?: unknown;
}

/** One operation and what the server answers: a value, or a function of the variables that may also throw or give errors. */
export type AnsweredOperation = readonly [
  document: { readonly documentId: string; readonly operationName: string },
  reply: (variables: unknown) => Reply,
];

/** Typed: the data must be what the operation's result type says. */
export const answered = <Data, Variables>(
  document: Operation<Data, Variables>,
  data: Data | ((variables: Variables) => Data),
): AnsweredOperation => [
  document,
  (variables) => ({
    data: typeof data === 'function' ? (data as (given: Variables) => Data)(variables as Variables) : data,
  }),
];

/** Stands in for `POST /graphql` by operation; hands back what was sent, in order. */
export const answerOperations = (...answers: readonly AnsweredOperation[]): Sent[] => {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (_address: unknown, init: RequestInit = {}) => {
    const body = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as {
      readonly operation: string;
      readonly variables: unknown;
    };
    const found = answers.find(([document]) => document.documentId === body.operation);
    if (!found) return Promise.resolve(new Response('{"errors":[]}', { status: 400 }));
    const [document, reply] = found;
    sent.push({ name: document.operationName, variables: body.variables, headers: new Headers(init.headers) });
    return Promise.resolve(Response.json(reply(body.variables)));
  });
  return sent;
};

/** Of a list that ends here. */
export const lastPage = { __typename: 'PageInfo', hasNextPage: false, endCursor: null } as const;
