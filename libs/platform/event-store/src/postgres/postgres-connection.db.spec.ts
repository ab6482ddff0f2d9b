import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { MasterKey } from '../codec/master-key.ts';
import { EventIdTaken, StoreUnavailable } from '../port.ts';
import { aContext, counterActs } from '../testing/command-fixtures.ts';
import { startCounter, StartCounter } from '../testing/counter.ts';
import { aStream, aTenant, someEvents, upTo, wholeFeed } from '../testing/index.ts';
import { PostgresEventStore } from './postgres-event-store.ts';
import { PostgresSubjectKeys } from './postgres-subject-keys.ts';

describe('appending over pooled connections', () => {
  let database: TestDatabase;
  let one: pg.Pool;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase();
    one = new pg.Pool({ connectionString: database.url, max: 1 });
    one.on('error', () => undefined);
    store = new PostgresEventStore({ pool: one });
  });
  afterAll(async () => {
    await one.end();
    await database.drop();
  });

  it.each(['force_generic_plan', 'force_custom_plan', 'auto'])(
    'keeps alternating tenants apart on one connection under %s',
    async (mode) => {
      await one.query(`set plan_cache_mode = ${mode}`);
      await one.query('discard plans');
      const [tenants, stream] = [[aTenant(), aTenant(), aTenant()], aStream()];
      for (const round of upTo(12)) {
        for (const tenant of tenants) {
          expect(await store.append(tenant, stream, (round - 1) * 3 || 'absent', someEvents(1))).toMatchObject({
            position: String(round * 3 - 2),
          });
          expect(await store.append(tenant, stream, round * 3 - 2, someEvents(2))).toMatchObject({
            version: round * 3,
          });
          expect(await store.read(tenant, stream)).toHaveLength(round * 3);
          expect(await store.feed(tenant, null, 1000)).toHaveLength(round * 3);
        }
      }
    },
  );

  it('leaves no tenant on the connection, after success, conflict, abort, and «any»', async () => {
    const setting = async () =>
      (await one.query<{ tenant: string | null }>(`select nullif(current_setting('app.tenant', true), '') as tenant`))
        .rows[0]?.tenant;
    const [tenant, stream, events] = [aTenant(), aStream(), someEvents(1)];
    await store.append(tenant, stream, 'absent', events);
    expect(await setting()).toBeNull();
    await store.append(tenant, stream, 4, someEvents(1));
    expect(await setting()).toBeNull();
    await expect(store.append(tenant, aStream(), 'absent', events)).rejects.toThrow(EventIdTaken);
    expect(await setting()).toBeNull();
    await store.append(tenant, stream, 'any', someEvents(1));
    await store.read(tenant, stream);
    await store.feed(tenant, null, 1);
    expect(await setting()).toBeNull();
  });

  it('lets 40 writers through a pool of one, half of them aborted', async () => {
    const [tenant, taken] = [aTenant(), someEvents(1)];
    await store.append(tenant, aStream(), 'absent', taken);
    const work = upTo(40).map((n) =>
      store.append(tenant, aStream(), n % 4 === 0 ? 'any' : 'absent', n % 2 === 0 ? taken : someEvents(2)),
    );
    const answers = await Promise.allSettled(work);
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(20);
    expect((await wholeFeed(store, tenant)).map(({ seq }) => seq)).toEqual(upTo(41));
  });

  it('answers StoreUnavailable when its connection is ended, and goes on with the next', async () => {
    const tenant = aTenant();
    await store.append(tenant, aStream(), 'absent', someEvents(1));
    const ended = await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`);
    expect(ended.rowCount).toBeGreaterThan(0);
    const outcomes = await Promise.allSettled([
      store.append(tenant, aStream(), 'absent', someEvents(1)),
      store.read(tenant, aStream()),
    ]);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreUnavailable);
    expect(await store.append(tenant, aStream(), 'absent', someEvents(1))).toMatchObject({ kind: 'appended' });
  });

  it('answers StoreUnavailable where nobody listens', async () => {
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1, database: 'x', user: 'x', connectionTimeoutMillis: 2000 });
    const nowhere = new PostgresEventStore({ pool });
    await expect(nowhere.append(aTenant(), aStream(), 'absent', someEvents(1))).rejects.toThrow(StoreUnavailable);
    await expect(nowhere.append(aTenant(), aStream(), 'any', someEvents(1))).rejects.toThrow(StoreUnavailable);
    await expect(nowhere.read(aTenant(), aStream())).rejects.toThrow(StoreUnavailable);
    await expect(nowhere.feed(aTenant(), null, 1)).rejects.toThrow(StoreUnavailable);
    await pool.end();
  });

  it('is one success when the connection is lost between commit and answer', async () => {
    const deaf = new pg.Pool({ connectionString: database.url, max: 1 });
    const lost = { times: 0 };
    const query = deaf.query.bind(deaf) as (statement: pg.QueryConfig) => Promise<pg.QueryResult>;
    Object.assign(deaf, {
      query: async (statement: pg.QueryConfig) => {
        const answer = await query(statement);
        if (statement.name?.startsWith('append') !== true || lost.times > 0) return answer;
        lost.times += 1;
        throw new Error('Connection terminated unexpectedly');
      },
    });
    const keys = new PostgresSubjectKeys(deaf, new MasterKey(randomBytes(32)));
    const { acts } = counterActs({ store: new PostgresEventStore({ pool: deaf }), keys });
    const context = aContext();
    await expect(acts.run(startCounter, new StartCounter({ label: 'a' }), context)).rejects.toThrow(StoreUnavailable);
    expect(await acts.run(startCounter, new StartCounter({ label: 'a' }), context)).toMatchObject({
      version: 2,
      repeated: true,
    });
    await deaf.end();
  });

  it('tells other processes of new events over a connection of its own, and itself only once', async () => {
    const [here, there] = [database.url, database.url].map(
      (signalsUrl) => new PostgresEventStore({ pool: database.pool, signalsUrl }),
    );
    if (!here || !there) throw new Error('No stores');
    const tenant = aTenant();
    const told = { here: 0, there: 0 };
    here.subscribe((heard) => {
      if (heard === tenant) told.here += 1;
    });
    there.subscribe((heard) => {
      if (heard === tenant) told.there += 1;
    });
    const listening = async () =>
      (
        await database.pool.query(
          `select 1 from pg_stat_activity where application_name = 'varsel-signals' and query like 'listen%'`,
        )
      ).rowCount;
    await expect.poll(listening, { timeout: 10_000 }).toBe(2);
    await here.append(tenant, aStream(), 'absent', someEvents(1));
    await expect.poll(() => told.there, { timeout: 10_000 }).toBe(1);
    expect(told.here).toBe(1);
    await Promise.all([here.close(), there.close()]);
  });
});
