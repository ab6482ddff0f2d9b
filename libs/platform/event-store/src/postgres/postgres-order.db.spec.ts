import { instant } from '@varsel/event-sourcing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { positionOf } from '../port.ts';
import { aStream, aTenant, someEvents, upTo, wholeFeed } from '../testing/index.ts';
import { copyTables } from '../testing/copy-tables.ts';
import { readBeside, writeBeside } from '../testing/order-contract.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

/** Holds every writer for a random moment behind its insert and again at its commit. */
const DELAYS = `
create function delay() returns trigger language plpgsql as $$ begin perform pg_sleep(random() * 0.004); return null; end $$;
create trigger delay_in_statement after insert on event for each row execute function delay();
create constraint trigger delay_at_commit after insert on event deferrable initially deferred for each row execute function delay();`;

describe('reading the feed of PostgreSQL', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase();
    store = new PostgresEventStore({ pool: database.pool });
  });
  afterAll(() => database.drop());

  it('misses nothing and repeats nothing beside 16 writers that are held at random inside their transactions', async () => {
    await database.admin.query(DELAYS);
    const tenant = aTenant();
    const seen = await readBeside(store, tenant, writeBeside(store, tenant));
    await database.admin.query('drop trigger delay_in_statement on event; drop trigger delay_at_commit on event');
    expect(seen).toEqual(upTo(480));
  });

  it('shows nothing of a transaction that is rolled back, and goes on behind it without a hole', async () => {
    const tenant = aTenant();
    await store.append(tenant, aStream(), 'absent', someEvents(1));
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
    await client.query('update stream_head set seq = seq + 1 where tenant = $1', [tenant]);
    const waiting = store.append(tenant, aStream(), 'absent', someEvents(1));
    expect(await wholeFeed(store, tenant)).toHaveLength(1);
    await client.query('rollback');
    client.release();
    expect(await waiting).toMatchObject({ position: '2' });
    expect((await wholeFeed(store, tenant)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('is not stopped by a foreign transaction that stays open', async () => {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query(
      'begin isolation level repeatable read; create table foreign_work (x int); select pg_current_xact_id()',
    );
    const tenant = aTenant();
    await store.append(tenant, aStream(), 'absent', someEvents(3));
    expect(await wholeFeed(store, tenant)).toHaveLength(3);
    await client.query('rollback');
    await client.end();
  });

  it('never lets time run backwards within a tenant, whatever the database clock does', async () => {
    const tenant = aTenant();
    const times = ['2024-05-01T10:00:00.000Z', '2024-05-01T09:00:00.000Z', '2024-05-01T10:00:00.500Z'];
    for (const time of times) {
      const then = new PostgresEventStore({ pool: database.pool, simulatedNow: () => instant(time) });
      await then.append(tenant, aStream(), 'absent', someEvents(1));
      await then.append(tenant, aStream(), 'absent', someEvents(2));
    }
    const at = (await wholeFeed(store, tenant)).map((event) => event.at);
    const [first, last] = ['2024-05-01T10:00:00.000000Z', '2024-05-01T10:00:00.500000Z'];
    expect(at).toEqual([first, first, first, first, first, first, last, last, last]);
    await store.append(tenant, aStream(), 'absent', someEvents(1));
    expect((await wholeFeed(store, tenant)).at(-1)?.at.slice(0, 2)).toBe('20');
    expect((await wholeFeed(store, tenant)).at(-1)?.at).not.toContain('2024');
  });

  it('resumes at old positions in another database after dump and restore', async () => {
    const [tenant, other] = [aTenant(), aTenant()];
    for (const number of upTo(10))
      await store.append(number % 2 === 0 ? tenant : other, aStream(), 'absent', someEvents(3));
    const before = await wholeFeed(store, tenant);
    const restored = await testDatabase();
    await copyTables(database, restored, ['stream_head', 'event']);
    const second = new PostgresEventStore({ pool: restored.pool });
    expect(await wholeFeed(second, tenant)).toEqual(before);
    expect((await second.feed(tenant, positionOf(7), 100)).map(({ seq }) => seq)).toEqual(
      upTo(15).filter((seq) => seq > 7),
    );
    expect(await second.append(tenant, aStream(), 'absent', someEvents(1))).toMatchObject({ position: '16' });
    await restored.drop();
  });
});
