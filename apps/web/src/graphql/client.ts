import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core';
import { notePosition, receiptsIn } from './positions.ts';
import { noteStale } from './stale.ts';
import { transport } from './transport.ts';

/** One client per person, organisation and moment: a cache never outlives the door it was filled behind, nor its time. */
export const makeClient = (organisation: string, asOf: string | null = null): Client =>
  new Client({
    url: '/graphql',
    fetch: transport(organisation, asOf),
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      mapExchange({
        onOperation: ({ kind, key }) => {
          // A page that was left no longer waits for its list.
          if (kind === 'teardown') noteStale(key, false);
        },
        onResult: ({ data, extensions, operation }) => {
          for (const position of receiptsIn(data)) notePosition(organisation, position);
          if (operation.kind === 'query') noteStale(operation.key, Boolean(extensions?.['stale']));
        },
      }),
      fetchExchange,
    ],
  });
