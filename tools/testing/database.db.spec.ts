import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from './database.ts';

describe('clone a test database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('serves as the application role, which bypasses nothing', async () => {
    const { rows } = await database.pool.query(
      'select current_user::text as name, rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([{ name: 'varsel_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false }]);
  });

  it('keeps a table closed to the application until a grant opens it', async () => {
    await database.admin.query('create table closed_at_first (id integer)');
    await expect(database.pool.query('select * from closed_at_first')).rejects.toThrow(/permission denied/);
    await database.admin.query('grant select on closed_at_first to varsel_app');
    expect((await database.pool.query('select * from closed_at_first')).rows).toEqual([]);
  });

  it('lets the application create nothing', async () => {
    await expect(database.pool.query('create table mine (id integer)')).rejects.toThrow(/permission denied/);
    await expect(database.pool.query('create temporary table mine (id integer)')).rejects.toThrow(/permission denied/);
  });

  it('writes text as UTF-8 and orders it the same on every machine', async () => {
    const { rows } = await database.pool.query<{ encoding: string; provider: string }>(
      'select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider from pg_database where datname = current_database()',
    );
    expect(rows).toEqual([{ encoding: 'UTF8', provider: 'b' }]);
  });
});
