import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { MasterKey } from '../codec/master-key.ts';
import { EventTooLarge, StoreUnavailable } from '../port.ts';
import { PostgresSubjectKeys } from '../postgres/postgres-subject-keys.ts';
import { aContext, counterActs } from '../testing/command-fixtures.ts';
import { startCounter, StartCounter } from '../testing/counter.ts';
import { anEvent, aStream, aTenant, someEvents, upTo, wholeFeed } from '../testing/index.ts';
import { KurrentServer } from '../testing/kurrentdb-server/kurrent-server.ts';
import { KurrentNode } from './node.ts';
import { KurrentdbEventStore } from './kurrentdb-event-store.ts';

describe('the event store when the line to KurrentDB fails', () => {
  let database: TestDatabase;
  let server: KurrentServer;
  let store: KurrentdbEventStore;
  beforeAll(async () => {
    database = await testDatabase();
    await database.pool.query('insert into kurrentdb_index default values');
    server = await KurrentServer.start();
    store = new KurrentdbEventStore({ url: server.url, pool: database.pool, answerWithinMs: 2_000 });
  });
  afterEach(() => {
    server.faults.appends.length = 0;
    server.faults.silentReads = false;
    server.comeBack();
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
    await database.drop();
  });

  it.each(['cut-before-commit', 'cut-after-commit', 'silent-after-commit'] as const)(
    'says that nothing is known after a line that is %s, and is one success when it is tried again',
    async (fault) => {
      const [tenant, stream, events] = [aTenant(), aStream(), someEvents(2)];
      server.faults.appends.push(fault);
      await expect(store.append(tenant, stream, 'absent', events)).rejects.toThrow(StoreUnavailable);
      expect(await store.append(tenant, stream, 'absent', events)).toMatchObject({ version: 2, position: '2' });
      expect((await store.read(tenant, stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      expect(await wholeFeed(store, tenant)).toHaveLength(2);
    },
  );

  it('is one success for a command whose answer was lost, and one set of events', async () => {
    const keys = new PostgresSubjectKeys(database.pool, new MasterKey(randomBytes(32)));
    const { acts } = counterActs({ store, keys });
    const context = aContext();
    server.faults.appends.push('cut-after-commit');
    const lost = acts.run(startCounter, new StartCounter({ label: 'a' }), context);
    await expect(lost).rejects.toThrow(StoreUnavailable);
    const again = await acts.run(startCounter, new StartCounter({ label: 'a' }), context);
    expect(again).toMatchObject({ kind: 'receipt', version: 2, repeated: true });
    expect(await wholeFeed(store, context.tenant as ReturnType<typeof aTenant>)).toHaveLength(2);
  });

  it('is unavailable while the node is away, for writing and for reading a stream, and goes on when it is back', async () => {
    const [tenant, stream] = [aTenant(), aStream()];
    await store.append(tenant, stream, 'absent', someEvents(1));
    server.goAway();
    await expect(store.append(tenant, stream, 1, someEvents(1))).rejects.toThrow(StoreUnavailable);
    await expect(store.read(tenant, stream)).rejects.toThrow(StoreUnavailable);
    expect(await store.feed(tenant, null, 10)).toHaveLength(1);
    server.comeBack();
    await expect.poll(() => store.read(tenant, stream).catch(() => []), { timeout: 10_000 }).toHaveLength(1);
    expect(await store.append(tenant, stream, 1, someEvents(1))).toMatchObject({ version: 2, position: '2' });
  });

  it('follows nobody who was told to stop before it began: a process that ends must not wait', async () => {
    const node = new KurrentNode({ url: server.url });
    const following = node.follow(undefined, AbortSignal.abort());
    expect(await following.next()).toEqual({ done: true, value: undefined });
    await node.close();
  });

  it('does not wait for ever for a node that says nothing', async () => {
    const [tenant, stream] = [aTenant(), aStream()];
    await store.append(tenant, stream, 'absent', someEvents(1));
    const hasty = new KurrentdbEventStore({ url: server.url, pool: database.pool, answerWithinMs: 100 });
    server.faults.silentReads = true;
    await expect(hasty.read(tenant, stream)).rejects.toThrow(StoreUnavailable);
    await hasty.close();
    server.faults.silentReads = false;
    expect(await store.read(tenant, stream)).toHaveLength(1);
  });

  it('loses no acknowledged event and stores none twice under writers whose line is cut again and again', async () => {
    const tenant = aTenant();
    const faults = ['cut-after-commit', 'cut-before-commit', 'silent-after-commit'] as const;
    for (const fault of faults) server.faults.appends.push(...upTo(7).map(() => 'none' as const), fault, 'none', fault);
    const written = await Promise.all(upTo(4).map(() => writeThrough(store, tenant, 12)));
    expect(server.faults.appends).toEqual([]);
    const feed = await wholeFeed(store, tenant);
    expect(feed.map(({ seq }) => seq)).toEqual(upTo(48));
    expect(new Set(feed.map(({ id }) => id))).toEqual(new Set(written.flat()));
  });

  it('refuses a batch that the node does not take, like one event that is too large', async () => {
    const [tenant, stream, patient] = [
      aTenant(),
      aStream(),
      new KurrentdbEventStore({ url: server.url, pool: database.pool }),
    ];
    const events = upTo(5).map(() => anEvent({ data: `"${'x'.repeat(250_000)}"` }));
    await expect(patient.append(tenant, stream, 'absent', events)).rejects.toThrow(EventTooLarge);
    expect(await patient.append(tenant, stream, 'absent', events.slice(0, 4))).toMatchObject({ version: 4 });
    await patient.close();
  });
});

describe('the indexer whose subscription is taken and never answered', () => {
  it('begins it again, and what is written meanwhile is indexed', async () => {
    const [database, server] = await Promise.all([testDatabase(), KurrentServer.start()]);
    await database.pool.query('insert into kurrentdb_index default values');
    server.faults.silentReads = true;
    const store = new KurrentdbEventStore({ url: server.url, pool: database.pool, answerWithinMs: 200 });
    await expect.poll(() => server.faults.unanswered, { timeout: 20_000 }).toBe(1);
    server.faults.silentReads = false;
    const [tenant, stream, events] = [aTenant(), aStream(), someEvents(1)];
    await expect
      .poll(() => store.append(tenant, stream, 'absent', events).catch(() => undefined), { timeout: 20_000 })
      .toMatchObject({ version: 1, position: '1' });
    await store.close();
    await server.stop();
    await database.drop();
  });
});

/** A client that repeats what failed until it is acknowledged. */
async function writeThrough(store: KurrentdbEventStore, tenant: ReturnType<typeof aTenant>, rounds: number) {
  const [stream, ids]: [string, string[]] = [aStream(), []];
  for (const version of upTo(rounds)) {
    const event = anEvent();
    await untilAcknowledged(() => store.append(tenant, stream, version === 1 ? 'absent' : version - 1, [event]));
    ids.push(event.id);
  }
  return ids;
}

async function untilAcknowledged(append: () => Promise<{ readonly kind: string }>): Promise<void> {
  for (;;) {
    try {
      const { kind } = await append();
      if (kind !== 'appended') throw new Error('A conflict on a stream of one writer');
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}
