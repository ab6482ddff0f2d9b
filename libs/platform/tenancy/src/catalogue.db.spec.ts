import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tools/testing/database.ts';
import { catalogueProblems } from './testing/catalogue.ts';

/** Runs on the whole product's database: whatever any context's migration made is looked at. */
describe('the catalogue of the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const problemsAfter = async (sql: string): Promise<readonly string[]> => {
    const before = await catalogueProblems(database.admin);
    await database.admin.query(sql);
    return (await catalogueProblems(database.admin)).filter((problem) => !before.includes(problem));
  };

  it('keeps tenants apart in every table, view and function', async () => {
    expect(await catalogueProblems(database.admin)).toEqual([]);
  });

  it('finds no fault in a table that is protected', async () => {
    expect(
      await problemsAfter(
        `create table guarded (tenant uuid, id uuid, primary key (tenant, id)); select app.protect_tenant_table('guarded')`,
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a table without tenant',
      'create table stray (id integer primary key)',
      ['stray: has no tenant and is not on the list of global tables'],
    ],
    [
      'a table without protection',
      'create table bare (tenant uuid primary key)',
      [
        'bare: has a tenant, but not exactly the tenant policy for everyone',
        'bare: has a tenant, but row-level security is not forced',
      ],
    ],
    [
      'an index over all tenants',
      `create table mixed (tenant uuid primary key, name text); select app.protect_tenant_table('mixed'); create index mixed_name on mixed (name)`,
      ['mixed: has an index that is not led by the tenant: mixed_name'],
    ],
    [
      'a tenant that may be missing',
      `create table loose (tenant uuid, id integer); create index on loose (tenant); select app.protect_tenant_table('loose')`,
      ['loose: may be empty of a tenant'],
    ],
    [
      'a second policy',
      `create table wide (tenant uuid primary key); select app.protect_tenant_table('wide'); create policy everyone on wide using (true)`,
      ['wide: has a policy that is not on the list: everyone'],
    ],
    [
      'a view',
      'create view peek as select 1 as one',
      ['peek: is a view that is not on the list', 'peek: is a view that reads with the rights of its owner'],
    ],
    [
      'a function',
      `create function app.leak() returns int language sql security definer as 'select 1'; grant execute on function app.leak() to varsel_app`,
      [
        'leak: may be called by the application, but is not on the list of functions',
        'leak: runs with the rights of its owner and with whatever search path the caller has',
        'leak: runs with the rights of its owner, but is not on the list of functions',
      ],
    ],
    [
      'a right to change events',
      'grant update (data) on event to varsel_app',
      ['event: what is recorded may be changed by the application'],
    ],
    [
      'a right to truncate',
      'grant truncate on stream_head to varsel_app',
      ['stream_head: may be truncated by the application: that knows no tenant'],
    ],
  ])('finds %s', async (_what, sql, problems) => {
    expect(await problemsAfter(sql)).toEqual(problems);
  });
});
