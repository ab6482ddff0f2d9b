import { useEffect, useState } from 'react';
import { type Client, useClient } from 'urql';
import type { Failure } from '../session/failure.ts';
import { graphqlFailure } from './graphql-failure.ts';
import type { Operation } from './operation.ts';
import { type QueryResult, useQueryResult } from './use-query-result.ts';

interface Page<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type Paged<Data> = Operation<Data, { readonly after?: string | null }>;

interface Wanted<Data, Edge> {
  /** Declared outside the component: another function is another list. */
  readonly pageIn: (data: Data) => Page<Edge>;
  readonly pause?: boolean;
}

interface Beyond<Edge> {
  readonly edges: readonly Edge[];
  readonly failure?: Failure;
}

/**
 * A list from its first page to its last: loading until all is there, so that a part is never taken for the whole. For
 * lists as long as an organisation, not as long as its history.
 */
export const useEveryPage = <Data, Edge>(
  document: Paged<Data>,
  { pageIn, pause = false }: Wanted<Data, Edge>,
): QueryResult<{ readonly first: Data; readonly edges: readonly Edge[] }> => {
  const client = useClient();
  const result = useQueryResult(document, {}, { pause });
  const first = result.state === 'ready' ? result.data : undefined;
  const [known, setKnown] = useState<{ readonly first: Data; readonly beyond: Beyond<Edge> }>();
  useEffect(() => {
    if (first === undefined || !pageIn(first).pageInfo.hasNextPage) return undefined;
    let left = false;
    void beyondOf(client, document, pageIn, pageIn(first)).then((beyond) => {
      if (!left) setKnown({ first, beyond });
    });
    return () => {
      left = true;
    };
  }, [client, document, first, pageIn]);
  if (result.state !== 'ready') return result;
  const { data, ...around } = result;
  const { edges, pageInfo } = pageIn(data);
  if (!pageInfo.hasNextPage) return { ...around, data: { first: data, edges } };
  if (known?.first !== data) return { ...around, state: 'loading' };
  const { beyond } = known;
  if (beyond.failure !== undefined) return { ...around, state: 'failed', failure: beyond.failure };
  return { ...around, data: { first: data, edges: [...edges, ...beyond.edges] } };
};

const beyondOf = async <Data, Edge>(
  client: Client,
  document: Paged<Data>,
  pageIn: (data: Data) => Page<Edge>,
  { pageInfo }: Page<Edge>,
): Promise<Beyond<Edge>> => {
  const edges: Edge[] = [];
  for (let { hasNextPage, endCursor } = pageInfo; hasNextPage;) {
    const { data, error } = await client.query(document, { after: endCursor }).toPromise();
    if (error !== undefined) return { edges, failure: graphqlFailure(error) };
    if (data === undefined) return { edges };
    const page = pageIn(data);
    edges.push(...page.edges);
    ({ hasNextPage, endCursor } = page.pageInfo);
  }
  return { edges };
};
