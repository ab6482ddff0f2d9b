import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import type { TenantId } from '@varsel/tenancy';
import { aStream, aTenant, someEvents, wholeFeed } from '../testing/index.ts';
import { asSuperuser } from '../testing/superuser.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

const changes = [
  ['an update of an event', `update event set data = '{}'`],
  ['a deletion of an event', 'delete from event'],
  ['emptying the events', 'truncate event'],
  ['a head that goes back', 'update stream_head set seq = seq - 1'],
  ['a head whose time goes back', `update stream_head set at = at - interval '1 microsecond'`],
  ['a deletion of a head', 'delete from stream_head'],
  ['emptying the heads', 'truncate stream_head'],
] as const;

describe('protecting what is recorded', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let tenant: TenantId;
  beforeAll(async () => {
    database = await testDatabase();
    store = new PostgresEventStore({ pool: database.pool });
  });
  beforeEach(async () => {
    tenant = aTenant();
    await store.append(tenant, aStream(), 'absent', someEvents(2));
  });
  afterAll(() => database.drop());

  const asTenant = (who: 'pool' | 'admin', statement: string): Promise<unknown> =>
    database[who]
      .query(`begin; select set_config('app.tenant', '${tenant}', true); ${statement}; commit`)
      .finally(() => database[who].query('rollback'));

  it.each(changes)(
    'refuses %s, to the application, the owner, and a superuser whose triggers rest',
    async (_what, statement) => {
      await expect(asTenant('pool', statement)).rejects.toThrow(/permission denied|is refused/);
      await expect(asTenant('admin', statement)).rejects.toThrow(/what is recorded stays/);
      const restoring = asSuperuser(database, (client) =>
        client.query(`begin; set local session_replication_role = replica; ${statement}; commit`),
      );
      await expect(restoring).rejects.toThrow(/what is recorded stays/);
      expect(await wholeFeed(store, tenant)).toHaveLength(2);
    },
  );

  it('lets the head grow', async () => {
    await expect(asTenant('pool', 'update stream_head set seq = seq + 0')).resolves.toBeDefined();
    expect(await store.append(tenant, aStream(), 'absent', someEvents(1))).toMatchObject({ position: '3' });
  });

  it('shows nothing and takes nothing where the tenant was forgotten; shows it where it is set', async () => {
    for (const setting of ['', 'reset app.tenant;', `set local app.tenant = '';`]) {
      const rows = await Promise.all(
        ['event', 'stream_head', 'subject_key'].map((table) => asForgotten(setting, `select * from ${table}`)),
      );
      expect(rows).toEqual([0, 0, 0]);
      const head = `insert into stream_head values ('${tenant}', 9, now()) on conflict (tenant) do update set seq = 9`;
      await expect(asForgotten(setting, head)).rejects.toThrow(/row-level security/);
    }
    expect(await wholeFeed(store, tenant)).toHaveLength(2);
  });

  it('takes no event for a tenant other than the one that is set', async () => {
    const insert = (into: string) =>
      `insert into event values ('${into}', 3, 's-1', 1, gen_random_uuid(), 'T', '{}', '{}', sha256(''), now())`;
    await expect(asTenant('pool', insert(aTenant()))).rejects.toThrow(/row-level security/);
    await expect(asTenant('pool', `${insert(tenant)}; update stream_head set seq = 3`)).resolves.toBeDefined();
  });

  async function asForgotten(setting: string, statement: string): Promise<number | null> {
    const client = await database.pool.connect();
    try {
      await client.query(`begin; ${setting}`);
      return (await client.query(statement)).rowCount;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
});
