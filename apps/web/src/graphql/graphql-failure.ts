import type { CombinedError } from '@urql/core';
import { type Failure, failureFrom, offline } from '../session/failure.ts';

const statusOf = (error: CombinedError): number => {
  const response: unknown = error.response;
  return response instanceof Response ? response.status : 0;
};

/** A failed request in the words the server gave, or ours when it gave none. */
export const graphqlFailure = (error: CombinedError): Failure => {
  const [first] = error.graphQLErrors;
  const status = statusOf(error);
  if (first) return failureFrom(status === 0 ? 200 : status, first.extensions);
  return status === 0 ? offline : failureFrom(status, undefined);
};
