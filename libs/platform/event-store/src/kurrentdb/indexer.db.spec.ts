import { randomUUID } from 'node:crypto';
import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { TenantId } from '@varsel/tenancy';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { engineOf } from '../engine-settings.ts';
import { openEventStore, OtherEngine } from '../open-event-store.ts';
import type { EventStore } from '../port.ts';
import { PostgresEventStore } from '../postgres/postgres-event-store.ts';
import { anEvent, aStream, aTenant, someEvents, upTo, wholeFeed } from '../testing/index.ts';
import { KurrentServer } from '../testing/kurrentdb-server/kurrent-server.ts';
import { readBeside, writeBeside } from '../testing/order-contract.ts';
import { KurrentdbEventStore } from './kurrentdb-event-store.ts';
import { StreamUnreadable } from './read-indexed.ts';
import { nodeStreamOf } from './stream-names.ts';

describe('the index of KurrentDB in PostgreSQL', () => {
  let database: TestDatabase;
  let server: KurrentServer;
  const open: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    database = await testDatabase();
    await database.pool.query('insert into kurrentdb_index default values');
    server = await KurrentServer.start();
  });
  afterAll(async () => {
    for (const each of open.reverse()) await each.close();
    await server.stop();
    await database.drop();
  });

  function aStore(pool: pg.Pool = database.pool, onProblem?: (error: unknown) => void): KurrentdbEventStore {
    const store = new KurrentdbEventStore({ url: server.url, pool, onProblem, leaseMs: 600 });
    open.push(store);
    return store;
  }
  async function aProcess(): Promise<{ store: KurrentdbEventStore; die: () => Promise<void> }> {
    const pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    const store = new KurrentdbEventStore({ url: server.url, pool, leaseMs: 600 });
    const die = async (): Promise<void> => {
      await pool.end();
      await store.close().catch(() => undefined);
    };
    return Promise.resolve({ store, die });
  }
  const sources = (tenant: TenantId) => rowsOf(database, tenant, 'event_source', 'seq');

  it('is made anew from $all where it was lost: the same numbers, times and leaves', async () => {
    const store = aStore();
    const tenants = [aTenant(), aTenant()] as const;
    for (const round of upTo(12))
      await store.append(tenants[round % 2] ?? tenants[0], aStream(), 'absent', someEvents(3));
    const elsewhere = await testDatabase();
    const again = await openEventStore({ settings: engineOf('kurrentdb', server.url), pool: elsewhere.pool });
    for (const tenant of tenants) {
      const before = await wholeFeed(store, tenant);
      await expect.poll(() => again.feed(tenant, null, 100), { timeout: 10_000 }).toHaveLength(18);
      expect(await wholeFeed(again, tenant)).toEqual(before);
      expect(await rowsOf(elsewhere, tenant, 'event_source', 'seq')).toEqual(await sources(tenant));
    }
    await again.close();
    await elsewhere.drop();
  });

  it('says for every event where in $all it stands', async () => {
    const [store, tenant] = [aStore(), aTenant()];
    await store.append(tenant, aStream(), 'absent', someEvents(3));
    const positions = (await sources(tenant)).map((row) => Number(row['commit_position']));
    expect(positions).toHaveLength(3);
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
  });

  it('stays without holes under writers while its worker dies and another takes over', async () => {
    const [reader, tenant] = [aStore(), aTenant()];
    const processes = [await aProcess(), await aProcess()];
    const writing = writeBeside(reader, tenant);
    for (const { die } of processes) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await die();
    }
    expect(await readBeside(reader, tenant, writing)).toEqual(upTo(480));
  });

  it('lets one process work, and answers in the other ones too', async () => {
    const [one, other, tenant] = [aStore(), aStore(), aTenant()];
    const stream = aStream();
    expect(await one.append(tenant, stream, 'absent', someEvents(1))).toMatchObject({ position: '1' });
    expect(await other.append(tenant, stream, 1, someEvents(1))).toMatchObject({ position: '2' });
    expect(await one.read(tenant, stream)).toHaveLength(2);
  });

  it('passes over what Varsel did not write, keeps the reason, and goes on for everybody', async () => {
    const [store, tenant, stream] = [aStore(), aTenant(), aStream()];
    const client = EventStoreDBClient.connectionString(server.url);
    open.push({ close: () => client.dispose() });
    const [taken] = someEvents(1);
    await store.append(tenant, stream, 'absent', taken ? [taken] : []);
    const into = (name: string, event: Parameters<typeof client.appendToStream>[1]) =>
      client.appendToStream(name, event);
    await into(nodeStreamOf(tenant, aStream()), jsonEvent({ id: taken?.id ?? '', type: 'Twice', data: {} }));
    await into(nodeStreamOf(tenant, aStream()), binaryEvent({ type: 'Torn', data: Uint8Array.of(0xc3, 0x28) }));
    await into(nodeStreamOf(tenant, aStream()), jsonEvent({ type: 'Large', data: { x: 'x'.repeat(262_144) } }));
    await into(nodeStreamOf(tenant, stream), binaryEvent({ type: 'Nul', data: Buffer.from('"\u0000"') }));
    await into(`t${tenant}`, jsonEvent({ type: 'NoStreamOfOurs', data: {} }));
    await into('somebody-else', jsonEvent({ type: 'Elsewhere', data: {} }));
    const [another, fresh] = [aTenant(), aStream()];
    await store.append(another, fresh, 'absent', someEvents(1));
    await store.append(tenant, fresh, 'absent', someEvents(1));
    expect((await wholeFeed(store, tenant)).map(({ seq }) => seq)).toEqual([1, 2]);
    const refused = await rowsOf(database, tenant, 'event_refused', 'commit_position');
    expect(refused.map(({ reason }) => String(reason).split(' ').slice(0, 3).join(' '))).toEqual([
      'Its id stands',
      expect.stringContaining('encoded') as string,
      '262152 bytes in',
      'Not text that',
    ]);
    await expect(store.read(tenant, stream)).rejects.toThrow(StreamUnreadable);
    expect(await store.read(another, fresh)).toHaveLength(1);
  });

  it('gives the events of one command one time, although the node stamps each by itself', async () => {
    const [store, tenant, stream] = [aStore(), aTenant(), aStream()];
    const of = (commandId: string) => upTo(200).map(() => anEvent({ meta: JSON.stringify({ commandId }) }));
    await store.append(tenant, stream, 'absent', of('one'));
    await store.append(tenant, stream, 200, of('two'));
    const times = (await wholeFeed(store, tenant)).map(({ at }) => at);
    expect(new Set(times.slice(0, 200)).size).toBe(1);
    expect(new Set(times).size).toBe(2);
  });

  it('keeps an event of a type it does not know', async () => {
    const [store, tenant, stream] = [aStore(), aTenant(), aStream()];
    const client = EventStoreDBClient.connectionString(server.url);
    open.push({ close: () => client.dispose() });
    const event = jsonEvent({
      id: randomUUID(),
      type: 'InventedLater',
      data: { b: 1, a: [2] },
      metadata: { shape: 9 },
    });
    await client.appendToStream(nodeStreamOf(tenant, stream), event);
    await expect.poll(() => store.feed(tenant, null, 9)).toHaveLength(1);
    expect(await store.read(tenant, stream)).toMatchObject([
      { seq: 1, version: 1, type: 'InventedLater', data: '{"b":1,"a":[2]}', meta: '{"shape":9}' },
    ]);
  });

  it('finds an event that was altered in the index: nothing is decided on it', async () => {
    const [store, tenant, stream] = [aStore(), aTenant(), aStream()];
    await store.append(tenant, stream, 'absent', someEvents(1));
    await database.admin.query(
      'alter table event disable trigger event_is_never_changed; alter table event no force row level security',
    );
    await database.admin.query(`update event set leaf = sha256('x') where tenant = $1`, [tenant]);
    await database.admin.query(
      'alter table event enable always trigger event_is_never_changed; alter table event force row level security',
    );
    await expect(store.read(tenant, stream)).rejects.toThrow('the node and the index differ');
  });

  it('stops before a node that does not hold what was indexed, and says so', async () => {
    const [store, tenant, problems] = [aStore(), aTenant(), [] as unknown[]];
    await store.append(tenant, aStream(), 'absent', someEvents(1));
    for (const each of open.splice(0).reverse()) await each.close();
    const another = await KurrentServer.start();
    const onProblem = (error: unknown): void => void problems.push(error);
    const lost = new KurrentdbEventStore({ url: another.url, pool: database.pool, onProblem, leaseMs: 600 });
    open.push(lost);
    await expect.poll(() => String(problems[0]), { timeout: 10_000 }).toContain('restored to an earlier state');
    await lost.close();
    await another.stop();
  });

  it('is asked for only where the log lies in KurrentDB, and the other way round', async () => {
    const postgres = engineOf('postgres', undefined);
    await expect(openEventStore({ settings: postgres, pool: database.pool })).rejects.toThrow(OtherEngine);
    const plain = await testDatabase();
    const log: EventStore = await openEventStore({ settings: postgres, pool: plain.pool });
    expect(log).toBeInstanceOf(PostgresEventStore);
    await log.append(aTenant(), aStream(), 'absent', someEvents(1));
    const kurrentdb = engineOf('kurrentdb', server.url);
    await expect(openEventStore({ settings: kurrentdb, pool: plain.pool })).rejects.toThrow(OtherEngine);
    await plain.drop();
  });
});

async function rowsOf(database: TestDatabase, tenant: TenantId, table: string, order: string) {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
    const { rows } = await client.query<Record<string, unknown>>(`select * from ${table} order by ${order}`);
    await client.query('rollback');
    return rows;
  } finally {
    client.release();
  }
}
