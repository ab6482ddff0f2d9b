import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { ConnectionSql, type Sql } from './sql.ts';
import { StatementNames } from './statement-names.ts';
import { type TenantId, tenantId } from './tenant-id.ts';
import { classified, classifying } from './unavailable.ts';
import { valueTypes } from './value-types.ts';

/** A TypeORM entity class. */
export type Entity = (new () => object) | EntitySchema;

export interface DatabaseOptions {
  /** Connection string of the application role. */
  readonly url: string;
  readonly entities: readonly Entity[];
  /** At most so many connections; 10 when left out. */
  readonly poolSize?: number;
}

const CONNECT_WITHIN_MS = 5_000;
const STATEMENT_WITHIN_MS = 30_000;
const IDLE_IN_TRANSACTION_MS = 30_000;

/** One pool of connections for everything this process asks of PostgreSQL. */
export class Database {
  /** For the projection runner and the sessions alone: it hands out connections that know no tenant. */
  readonly dataSource: DataSource;
  /** For the event store and for whatever must speak to the driver itself. */
  readonly pool: pg.Pool;
  /** What the sessions prepare, the same on every connection. */
  readonly statementNames = new StatementNames();

  private constructor(dataSource: DataSource, pool: pg.Pool) {
    this.dataSource = dataSource;
    this.pool = pool;
  }

  /** Connects. Throws `DatabaseUnavailable` when nobody answers. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url: options.url,
      entities: [...options.entities],
      poolSize: options.poolSize ?? 10,
      synchronize: false,
      installExtensions: false,
      logging: false,
      // A connection that ends while idle is replaced at the next question; there is nobody to tell.
      poolErrorHandler: () => undefined,
      extra: {
        types: valueTypes,
        application_name: 'varsel',
        connectionTimeoutMillis: CONNECT_WITHIN_MS,
        statement_timeout: STATEMENT_WITHIN_MS,
        idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      },
    });
    await classifying(() => dataSource.initialize());
    return new Database(dataSource, poolOf(dataSource));
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
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  async #transaction<Value>(begin: string, work: (sql: Sql) => Promise<Value>): Promise<Value> {
    const client = await classifying(() => this.pool.connect());
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

function poolOf(dataSource: DataSource): pg.Pool {
  const driver: object = dataSource.driver;
  if ('master' in driver && driver.master instanceof pg.Pool) return driver.master;
  throw new Error('TypeORM no longer keeps its pool in driver.master');
}
