import type { TenantId } from '@varsel/tenancy';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OwnServer, ownServer } from '../../../../../tools/testing/own-server.ts';
import { migrate } from '../migrator/migrate.ts';
import { StoreUnavailable } from '../port.ts';
import { aStream, aTenant, someEvents, upTo, wholeFeed } from '../testing/index.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

describe('losing the database server', () => {
  let server: OwnServer;
  beforeAll(async () => {
    server = await ownServer();
    await migrate({ adminUrl: server.adminUrl(), contexts: [], simulatedClock: false });
  });
  afterAll(() => server.end());

  const poolOf = (): pg.Pool => {
    const pool = new pg.Pool({ connectionString: server.url(), max: 16 });
    pool.on('error', () => undefined);
    return pool;
  };

  it('keeps every event that was answered for, and of the rest all of a batch or nothing', async () => {
    const pool = poolOf();
    const writers = upTo(16).map(() => ({ tenant: aTenant(), stream: aStream(), answered: 0 }));
    const work = Promise.all(writers.map((writer) => writeUntilLost(new PostgresEventStore({ pool }), writer)));
    await expect
      .poll(() => Math.min(...writers.map(({ answered }) => answered)), { timeout: 60_000 })
      .toBeGreaterThan(9);
    await server.kill();
    await work;
    await pool.end();

    await server.restart();
    const again = poolOf();
    const store = new PostgresEventStore({ pool: again });
    for (const { tenant, answered } of writers) {
      const found = (await wholeFeed(store, tenant)).map(({ seq }) => seq);
      expect(found).toEqual(upTo(found.length));
      expect([answered, answered + 3]).toContain(found.length);
      expect(await store.append(tenant, aStream(), 'absent', someEvents(1))).toMatchObject({ kind: 'appended' });
    }
    await again.end();
  });
});

interface Writer {
  readonly tenant: TenantId;
  readonly stream: string;
  answered: number;
}

async function writeUntilLost(store: PostgresEventStore, writer: Writer): Promise<void> {
  for (;;) {
    try {
      await store.append(
        writer.tenant,
        writer.stream,
        writer.answered === 0 ? 'absent' : writer.answered,
        someEvents(3),
      );
      writer.answered += 3;
    } catch (error) {
      expect(error).toBeInstanceOf(StoreUnavailable);
      return;
    }
  }
}
