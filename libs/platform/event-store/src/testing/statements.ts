import type pg from 'pg';

/** Stands between a pool and its connections: sees every statement and sends it, or does not. */
export type Interceptor = (statement: Statement) => Promise<unknown>;

export interface Statement {
  /** As it would be sent. */
  readonly text: string;
  send(): Promise<unknown>;
  /** Sends another text in its place. */
  sendInstead(text: string): Promise<unknown>;
  /** Tears the connection, as a lost network does. */
  tear(): void;
}

type Callback = (error: Error | undefined, result?: unknown) => void;
type Query = (...asked: readonly unknown[]) => Promise<unknown>;
interface Torn {
  readonly connection: { readonly stream: { destroy(): void } };
}

/** Every connection the pools hand out from now on asks the interceptor first. */
export function intercept(pools: readonly pg.Pool[], interceptor: Interceptor): void {
  for (const pool of pools) interceptOne(pool, interceptor);
}

function interceptOne(pool: pg.Pool, interceptor: Interceptor): void {
  const known = new WeakSet<pg.PoolClient>();
  const prepare = (client: pg.PoolClient): void => {
    if (known.has(client)) return;
    known.add(client);
    wrap(client, interceptor);
  };
  const connect = pool.connect.bind(pool);
  type Given = Parameters<typeof connect>[0];
  const wrapped = (callback?: Given): unknown => {
    if (callback === undefined)
      return connect().then((client) => {
        prepare(client);
        return client;
      });
    connect((error, client, done) => {
      if (client !== undefined) prepare(client);
      callback(error, client, done);
    });
    return undefined;
  };
  Object.assign(pool, { connect: wrapped });
}

function wrap(client: pg.PoolClient, interceptor: Interceptor): void {
  const query = client.query.bind(client) as unknown as Query;
  const intercepted = (...asked: readonly unknown[]): unknown => {
    const callback = asked.findLast((each): each is Callback => typeof each === 'function');
    const given = asked.filter((each) => typeof each !== 'function');
    const answer = interceptor({
      text: textOf(given[0]),
      send: () => query(...given),
      sendInstead: (text) => query(text),
      tear: () => {
        (client as unknown as Torn).connection.stream.destroy();
      },
    });
    if (callback === undefined) return answer;
    answer.then(
      (result) => {
        callback(undefined, result);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)));
      },
    );
    return undefined;
  };
  Object.assign(client, { query: intercepted });
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  return typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : '';
}
