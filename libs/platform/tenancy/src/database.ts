import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { ConnectionSql, type Sql } from './sql.ts';
import { StatementNames } from './statement-names.ts';
import { type TenantId, tenantId } from './tenant-id.ts';
import { Turnstile } from './turnstile.ts';
import { classified, classifying } from './unavailable.ts';
import { valueTypes } from './value-types.ts';

/** A TypeORM entity class. */
export type Entity = (new () => object) | EntitySchema;

export interface DatabaseOptions {
  /** Connection string of the application role. */
  readonly url: string;
  readonly entities: readonly Entity[];
  /** So many requests read at once, so many transactions and so many single statements run; 10 when left out. */
  readonly poolSize?: number;
}

const CONNECT_WITHIN_MS = 5_000;
const STATEMENT_WITHIN_MS = 30_000;
const IDLE_IN_TRANSACTION_MS = 30_000;

const connectionSettings = {
  types: valueTypes,
  application_name: 'varsel',
  connectionTimeoutMillis: CONNECT_WITHIN_MS,
  statement_timeout: STATEMENT_WITHIN_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
};

interface Pools {
  readonly dataSource: DataSource;
  readonly transactions: pg.Pool;
  readonly statements: pg.Pool;
  readonly places: number;
}

/**
 * Everything this process asks of PostgreSQL. Whoever holds a connection and needs another takes it from a later pool,
 * in the order sessions, transactions, single statements: nobody waits for somebody who waits for him.
 */
export class Database {
  /** For the projection runner and the sessions alone: it hands out connections that know no tenant. */
  readonly dataSource: DataSource;
  /** For the event store and for whatever must speak to the driver itself: each takes one connection and asks for no other. */
  readonly pool: pg.Pool;
  /** What the sessions prepare, the same on every connection. */
  readonly statementNames = new StatementNames();
  /** Requests that read; some connections are left for what is read within an act or a policy. */
  readonly turnstile: Turnstile;
  readonly #transactions: pg.Pool;

  private constructor({ dataSource, transactions, statements, places }: Pools) {
    this.dataSource = dataSource;
    this.pool = statements;
    this.#transactions = transactions;
    const placesOfOne = Math.ceil(places / 2);
    this.turnstile = new Turnstile({ places, placesOfOne, waitMs: CONNECT_WITHIN_MS });
  }

  /** Connects. Throws `DatabaseUnavailable` when nobody answers. */
  static async open({ url, entities, poolSize: places = 10 }: DatabaseOptions): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      entities: [...entities],
      poolSize: places + Math.ceil(places / 2),
      synchronize: false,
      installExtensions: false,
      logging: false,
      // A connection that ends while idle is replaced at the next question; there is nobody to tell.
      poolErrorHandler: () => undefined,
      extra: connectionSettings,
    });
    await classifying(() => dataSource.initialize());
    const [transactions, statements] = [poolAt(url, places), poolAt(url, places)];
    return new Database({ dataSource, transactions, statements, places });
  }

  /** In the order in which they may be asked: for whatever watches every connection. */
  get pools(): readonly pg.Pool[] {
    return [poolOf(this.dataSource), this.#transactions, this.pool];
  }

  /** Connections that are at work now. */
  get busy(): number {
    return this.pools.reduce((sum, { totalCount, idleCount }) => sum + totalCount - idleCount, 0);
  }

  /** One transaction that reads and writes as this tenant: all of it or nothing. */
  inTenant<Value>(tenant: TenantId, work: (sql: Sql) => Promise<Value>): Promise<Value> {
    return this.#transaction(`begin; select set_config('app.tenant', '${tenantId(tenant)}', true)`, work);
  }

  /** One transaction without a tenant: sees the listed global tables and functions, and nobody's rows. */
  global<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value> {
    return this.#transaction(`begin; select set_config('app.tenant', '', true)`, work);
  }

  /**
   * One statement without a tenant, in one round trip: what every request asks first. A connection outside a
   * transaction has no tenant, because none is ever set beyond one.
   */
  async globalOne<Row extends object>(name: string, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    const { rows } = await classifying(() => this.pool.query<Row>({ name, text, values: [...values] }));
    return rows;
  }

  async close(): Promise<void> {
    if (!this.dataSource.isInitialized) return;
    await Promise.all([this.dataSource.destroy(), this.#transactions.end(), this.pool.end()]);
  }

  async #transaction<Value>(begin: string, work: (sql: Sql) => Promise<Value>): Promise<Value> {
    const client = await classifying(() => this.#transactions.connect());
    let lost: Error | undefined;
    const onLost = (error: Error): void => void (lost = error);
    client.on('error', onLost);
    const sql = new ConnectionSql(client);
    try {
      await client.query(begin);
      const value = await work(sql);
      await sql.end();
      const { command } = await client.query('commit');
      if (command === 'ROLLBACK')
        throw new Error('The transaction was rolled back: a failed statement in it was passed over');
      return value;
    } catch (error) {
      await sql.end();
      await client
        .query('rollback')
        .catch((failure: unknown) => (lost = failure instanceof Error ? failure : new Error('rollback failed')));
      throw classified(error);
    } finally {
      client.off('error', onLost);
      client.release(lost);
    }
  }
}

function poolAt(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, ...connectionSettings });
  pool.on('error', () => undefined);
  return pool;
}

function poolOf(dataSource: DataSource): pg.Pool {
  const driver: object = dataSource.driver;
  if ('master' in driver && driver.master instanceof pg.Pool) return driver.master;
  throw new Error('TypeORM no longer keeps its pool in driver.master');
}
