import { randomUUID } from 'node:crypto';
import type { Instant } from '@varsel/event-sourcing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tools/testing/database.ts';
import { Database } from './database.ts';
import { type TenantId, tenantId } from './tenant-id.ts';
import { SessionClosed, TenantSession } from './tenant-session.ts';
import { DatabaseUnavailable } from './unavailable.ts';

const mine = tenantId(randomUUID());
const other = tenantId(randomUUID());
const theirs = tenantId(randomUUID());
const TENANT = `nullif(current_setting('app.tenant', true), '')::uuid`;

describe('speak to the database as one tenant', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await testDatabase();
    await test.admin.query(`create table slip (tenant uuid, id bigint, primary key (tenant, id));
      alter table slip enable row level security; alter table slip force row level security;
      create policy tenant on slip using (tenant = ${TENANT}) with check (tenant = ${TENANT}); grant all on slip to varsel_app`);
    database = await Database.open({ url: test.url, entities: [], poolSize: 3 });
  });
  beforeEach(async () => {
    for (const tenant of [mine, theirs]) await database.inTenant(tenant, (sql) => sql.query('delete from slip'));
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const put = (tenant: TenantId, id: number): Promise<unknown> =>
    database.inTenant(tenant, (sql) => sql.query('insert into slip values ($1, $2)', [tenant, id]));
  const ids = (tenant: TenantId): Promise<readonly object[]> =>
    database.inTenant(tenant, (sql) => sql.query('select id from slip order by id'));

  it('sees and changes its own rows and nobody else has them', async () => {
    await put(mine, 1);
    await put(theirs, 2);
    expect(await ids(mine)).toEqual([{ id: 1 }]);
    expect(await ids(theirs)).toEqual([{ id: 2 }]);
    await expect(
      database.inTenant(mine, (sql) => sql.query('insert into slip values ($1, 3)', [theirs])),
    ).rejects.toThrow(/row-level security/);
  });

  it('sees nothing without a tenant, on a connection that had one', async () => {
    await put(mine, 1);
    for (let again = 0; again < 6; again += 1) {
      expect(await ids(mine)).toHaveLength(1);
      expect(await database.global((sql) => sql.query('select id from slip'))).toEqual([]);
      expect(await database.globalOne('slips', 'select id from slip where id > $1', [0])).toEqual([]);
      expect((await database.pool.query('select id from slip')).rows).toEqual([]);
    }
  });

  it('undoes everything when the work fails, and when a failed statement was passed over', async () => {
    await expect(
      database.inTenant(mine, async (sql) => {
        await sql.query('insert into slip values ($1, 1)', [mine]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await expect(
      database.inTenant(mine, async (sql) => {
        await sql.query('insert into slip values ($1, 1)', [mine]);
        await sql.query('select 1/0').catch(() => undefined);
      }),
    ).rejects.toThrow(/passed over/);
    expect(await ids(mine)).toEqual([]);
    await put(mine, 1);
    expect(await ids(mine)).toEqual([{ id: 1 }]);
  });

  it('takes no query after the work has ended', async () => {
    const kept = await database.inTenant(mine, async (sql) => sql);
    await expect(kept.query('select 1')).rejects.toThrow(/must not be kept/);
  });

  it('gives whole numbers as numbers, refuses to round and leaves the driver as it was', async () => {
    const [row] = await database.inTenant(mine, (sql) =>
      sql.query(`select 9007199254740991::bigint as large, date '2026-11-22' as day`),
    );
    expect(row).toEqual({ large: 9007199254740991, day: '2026-11-22' });
    await expect(database.global((sql) => sql.query('select 9007199254740993::bigint'))).rejects.toThrow(/Too large/);
    expect((await test.pool.query('select 1::bigint as one')).rows).toEqual([{ one: '1' }]);
  });

  it('says that the database does not answer, and serves again when it does', async () => {
    await expect(Database.open({ url: 'postgres://nobody:x@127.0.0.1:1/none', entities: [] })).rejects.toThrow(
      DatabaseUnavailable,
    );
    const [own] = await database.global((sql) => sql.query<{ name: string }>('select current_database() as name'));
    await expect(
      database.inTenant(mine, async (sql) => {
        const [self] = await sql.query<{ pid: number }>('select pg_backend_pid() as pid');
        await terminate(test, self?.pid ?? 0, own?.name ?? '');
        return sql.query('select 1');
      }),
    ).rejects.toThrow(DatabaseUnavailable);
    expect(await ids(mine)).toEqual([]);
  });
});

describe('read through a tenant session', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await testDatabase();
    database = await Database.open({ url: test.url, entities: [], poolSize: 2 });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const idle = (): number => database.busy;

  it('takes no connection before its first finder and gives it back at the end', async () => {
    const session = new TenantSession(database, mine);
    expect(idle()).toBe(0);
    await session.open();
    expect(idle()).toBe(1);
    await session.close();
    expect(idle()).toBe(0);
  });

  it('knows its tenant, reads one snapshot, writes nothing and has limits', async () => {
    const session = new TenantSession(database, mine);
    const manager = await session.open();
    const [row] = await manager.query<
      object[]
    >(`select current_setting('app.tenant') as tenant, current_setting('transaction_isolation') as isolation,
      current_setting('transaction_read_only') as reads, current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`);
    expect(row).toEqual({ tenant: mine, isolation: 'repeatable read', reads: 'on', statement: '5s', idle: '10s' });
    await session.close();
    const left = await database.dataSource.query<object[]>('select current_setting($1, true) as tenant', [
      'app.tenant',
    ]);
    expect(left).toEqual([{ tenant: '' }]);
  });

  it('uses one transaction for all finders, one after the other', async () => {
    const session = new TenantSession(database, mine);
    const managers = await Promise.all([session.open(), session.open()]);
    const answers = await Promise.all(
      managers.map((manager) => manager.query<object[]>('select pg_backend_pid() as pid, now() as at, pg_sleep(0.01)')),
    );
    expect(answers[0]).toEqual(answers[1]);
    await session.close();
  });

  it('throws at a finder that comes after the end', async () => {
    const session = new TenantSession(database, mine);
    const manager = await session.open();
    await session.close();
    await session.close();
    await expect(manager.query('select 1')).rejects.toThrow(/released/);
    await expect(session.open()).rejects.toThrow(SessionClosed);
  });

  it('takes one connection for all moments of a request, and ends them together', async () => {
    const session = new TenantSession(database, mine);
    const past = new TenantSession(database, mine, { asOf: '2026-01-01T00:00:00.000Z' as Instant, beside: session });
    const [now, then] = await Promise.all([session.open(), past.open()]);
    expect(await then.query('select pg_backend_pid()')).toEqual(await now.query('select pg_backend_pid()'));
    expect(idle()).toBe(1);
    await session.close();
    await expect(past.open()).rejects.toThrow(SessionClosed);
    expect(idle()).toBe(0);
  });

  it('answers every one of many requests that read and ask something else meanwhile', async () => {
    const request = async (tenant: TenantId) => {
      const session = new TenantSession(database, tenant, { inTurn: true });
      try {
        await (await session.open()).query('select 1');
        await database.inTenant(tenant, (sql) => sql.query('select 1'));
        await database.pool.query('select 1');
        return tenant;
      } finally {
        await session.close();
      }
    };
    const asked = Array.from({ length: 30 }, (_, n) => (n % 10 === 0 ? other : mine));
    expect(await Promise.all(asked.map(request))).toEqual(asked);
    expect(idle()).toBe(0);
  });

  it('leaves room for the others, however much one organisation reads at once', async () => {
    const held = Array.from({ length: 3 }, () => new TenantSession(database, mine, { inTurn: true }));
    const opened = held.map((session) => session.open().catch(() => undefined));
    await opened[0];
    const theirs = new TenantSession(database, other, { inTurn: true });
    expect(await (await theirs.open()).query('select 1 as one')).toEqual([{ one: 1 }]);
    await theirs.close();
    await Promise.all(held.map((session) => session.close()));
  });

  it('takes nothing but a tenant id for a tenant', () => {
    expect(() => new TenantSession(database, `${mine}'` as TenantId)).toThrow(RangeError);
    expect(new TenantSession(database, mine).tenant).toBe(mine);
  });

  it('ends when the person goes', async () => {
    const gone = new AbortController();
    const session = new TenantSession(database, mine, { signal: gone.signal });
    await session.open();
    gone.abort();
    await expect(session.open()).rejects.toThrow(SessionClosed);
    await expect.poll(idle).toBe(0);
  });

  it('gives back no connection whose transaction could not be ended', async () => {
    const pidOf = async (session: TenantSession): Promise<number> => {
      const rows = await (await session.open()).query<{ pid: number }[]>('select pg_backend_pid() as pid');
      return rows[0]?.pid ?? 0;
    };
    const session = new TenantSession(database, mine);
    const pid = await pidOf(session);
    const runner = (await session.open()).queryRunner;
    const client = (await runner?.connect()) as { query(text: string): Promise<unknown> };
    const query = client.query.bind(client);
    client.query = (text) => query(text === 'rollback' ? 'select 1 / 0' : text);
    await session.close();
    for (let again = 0; again < 6; again += 1) {
      const next = new TenantSession(database, mine);
      expect(await pidOf(next)).not.toBe(pid);
      await next.close();
    }
    expect(idle()).toBe(0);
  });

  it('says that the database does not answer when its connection is taken away', async () => {
    const session = new TenantSession(database, mine);
    const manager = await session.open();
    const [row] = await manager.query<{ pid: number; name: string }[]>(
      'select pg_backend_pid() as pid, current_database() as name',
    );
    await terminate(test, row?.pid ?? 0, row?.name ?? '');
    await expect(manager.query('select 1')).rejects.toThrow();
    // The statement hears of it a moment before the connection itself has ended.
    const opened = (): Promise<unknown> => session.open().catch((error: unknown) => error);
    await expect.poll(opened).toBeInstanceOf(DatabaseUnavailable);
    await session.close();
    expect(idle()).toBe(0);
    const next = new TenantSession(database, mine);
    expect(await (await next.open()).query('select 1 as one')).toEqual([{ one: 1 }]);
    await next.close();
  });
});

/** Ends a connection of the application as an operator would, and returns when it has gone. */
async function terminate(test: TestDatabase, pid: number, database: string): Promise<void> {
  await test.pool.query('select pg_terminate_backend($1, 5000) from pg_stat_activity where pid = $1 and datname = $2', [
    pid,
    database,
  ]);
}
