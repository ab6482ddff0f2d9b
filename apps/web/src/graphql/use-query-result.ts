import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import type { Failure } from '../session/failure.ts';
import { graphqlFailure } from './graphql-failure.ts';
import type { Operation } from './operation.ts';

interface Around {
  /** Being fetched again behind what is shown. */
  readonly refreshing: boolean;
  readonly reload: () => void;
}

export type QueryResult<Data> = Around &
  (
    | { readonly state: 'loading' }
    | { readonly state: 'failed'; readonly failure: Failure }
    /** With a failure beside it the data is the last that came, with its age to be told. */
    | { readonly state: 'ready'; readonly data: Data; readonly failure?: Failure }
  );

const retryStaleAfterMs = 1500;

interface Options {
  readonly pause?: boolean;
}

/** Reads, shows what it has at once, and reads again while the server says its lists have not caught up. */
export const useQueryResult = <Data, Variables>(
  document: Operation<Data, Variables>,
  variables: NoInfer<Variables>,
  { pause = false }: Options = {},
): QueryResult<Data> => {
  const [{ data, error, fetching, stale, extensions }, again] = useQuery<Data, Variables & object>({
    query: document,
    variables: variables as Variables & object,
    pause,
  });
  const reload = useCallback(() => {
    again({ requestPolicy: 'network-only' });
  }, [again]);
  useReloadWhileBehind(Boolean(extensions?.['stale']) && !fetching, reload);
  return resultOf(data ?? undefined, error && graphqlFailure(error), { refreshing: fetching || stale, reload });
};

const resultOf = <Data>(data: Data | undefined, failure: Failure | undefined, around: Around): QueryResult<Data> => {
  if (data !== undefined) return { state: 'ready', data, ...around, ...(failure ? { failure } : {}) };
  return failure ? { state: 'failed', failure, ...around } : { state: 'loading', ...around };
};

const useReloadWhileBehind = (behind: boolean, reload: () => void) => {
  useEffect(() => {
    if (!behind) return undefined;
    const timer = setTimeout(reload, retryStaleAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [behind, reload]);
};
