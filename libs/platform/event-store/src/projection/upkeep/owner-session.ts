import type { Sql, TenantId } from '@varsel/tenancy';
import { tenantId } from '@varsel/tenancy';
import pg from 'pg';

const INT8 = 20;

/** One connection of the owner of the tables: views are kept up as they are made, by nobody who serves people. */
export class OwnerSession {
  readonly #client: pg.Client;
  readonly sql: Sql;

  private constructor(client: pg.Client) {
    this.#client = client;
    this.sql = {
      query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
        (await client.query<Row>(text, [...values])).rows,
    };
  }

  static async open(adminUrl: string): Promise<OwnerSession> {
    const client = new pg.Client({ connectionString: adminUrl, application_name: 'varsel views', types });
    await client.connect();
    await client.query('set role varsel_owner');
    return new OwnerSession(client);
  }

  /** One transaction as this tenant, all or nothing. `one snapshot`: what others commit meanwhile is not seen. */
  async inTenant<Value>(
    tenant: TenantId,
    isolation: 'as committed' | 'one snapshot',
    work: (sql: Sql) => Promise<Value>,
  ): Promise<Value> {
    const level = isolation === 'one snapshot' ? 'repeatable read' : 'read committed';
    await this.#client.query(
      `begin isolation level ${level}; select set_config('app.tenant', '${tenantId(tenant)}', true)`,
    );
    try {
      const value = await work(this.sql);
      await this.#client.query('commit');
      return value;
    } catch (error) {
      await this.#client.query('rollback');
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#client.end();
  }
}

/** Positions are numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : (pg.types.getTypeParser as (oid: number, format?: string) => never)(oid, format),
};
