import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { anEvent, aStream, aTenant, upTo, wholeFeed } from '../testing/index.ts';
import { type NodeProcess, startNodeProcess } from '../testing/kurrentdb-server/node-process.ts';
import { KurrentdbEventStore } from './kurrentdb-event-store.ts';

describe('the event store when the node is killed', () => {
  let database: TestDatabase;
  let folder: string;
  let node: NodeProcess;
  beforeAll(async () => {
    database = await testDatabase();
    await database.pool.query('insert into kurrentdb_index default values');
    folder = await mkdtemp(join(tmpdir(), 'varsel-node-'));
    node = await startNodeProcess({ file: join(folder, 'log') });
  });
  afterAll(async () => {
    await node.kill();
    await rm(folder, { recursive: true });
    await database.drop();
  });

  it('holds every acknowledged event after kill -9 under four writers, and each of the others once or not at all', async () => {
    const tenant = aTenant();
    const port = new URL(node.url).port;
    const store = new KurrentdbEventStore({ url: node.url, pool: database.pool, answerWithinMs: 1_000 });
    const writers = upTo(4).map(() => ({ stream: aStream(), tried: [] as string[], acknowledged: [] as string[] }));
    const writing = writers.map((writer) => writeUntilLost(store, tenant, writer));
    await expect
      .poll(() => Math.min(...writers.map(({ acknowledged }) => acknowledged.length)), { timeout: 20_000 })
      .toBeGreaterThan(3);
    await node.kill();
    await Promise.all(writing);
    node = await startNodeProcess({ file: join(folder, 'log'), port });
    for (const { stream, tried, acknowledged } of writers) {
      const found = async () => (await store.read(tenant, stream)).map(({ id }) => id);
      const ids = await untilThere(found);
      expect(ids.slice(0, acknowledged.length)).toEqual(acknowledged);
      expect(tried.slice(0, ids.length)).toEqual(ids);
      expect(acknowledged.length).toBeGreaterThan(0);
    }
    const feed = await wholeFeed(store, tenant);
    expect(feed.map(({ seq }) => seq)).toEqual(upTo(feed.length));
    expect(new Set(feed.map(({ id }) => id)).size).toBe(feed.length);
    await store.close();
  });
});

interface Writer {
  readonly stream: string;
  readonly tried: string[];
  readonly acknowledged: string[];
}

async function writeUntilLost(
  store: KurrentdbEventStore,
  tenant: ReturnType<typeof aTenant>,
  { stream, tried, acknowledged }: Writer,
): Promise<void> {
  for (let version = 0; ; version += 1) {
    const event = anEvent();
    tried.push(event.id);
    const answer = store.append(tenant, stream, version === 0 ? 'absent' : version, [event]);
    if (!(await answer.then(() => true).catch(() => false))) return;
    acknowledged.push(event.id);
  }
}

async function untilThere<Found>(look: () => Promise<Found>): Promise<Found> {
  for (;;) {
    try {
      return await look();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
