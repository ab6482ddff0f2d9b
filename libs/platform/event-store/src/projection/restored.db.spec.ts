import { Database } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../../../tools/testing/database.ts';
import { migrate } from '../migrator/migrate.ts';
import { PostgresEventStore } from '../postgres/postgres-event-store.ts';
import { copyTables } from '../testing/copy-tables.ts';
import { emptyDatabase } from '../testing/empty-database.ts';
import { ProjectionHouse } from '../testing/projection-house.ts';
import { aHistory, append, selling, tills, turnover } from '../testing/till.ts';
import { ViewUpkeep } from './upkeep/view-upkeep.ts';

const TABLES = ['stream_head', 'event', 'view_progress', 'view_series', 'till__v1', 'till__v1_history', 'turnover__v1'];

describe('dump and restore', () => {
  let house: ProjectionHouse;
  let restored: TestDatabase;
  beforeAll(async () => {
    house = await ProjectionHouse.build();
    restored = await emptyDatabase();
    await migrate({ adminUrl: restored.adminUrl, contexts: [selling()], simulatedClock: true });
  });
  afterAll(async () => {
    await restored.drop();
    await house.close();
  });

  it('lets the runner go on from the checkpoints that were dumped, in the middle of a log', async () => {
    const tenant = house.tenant();
    const history = aHistory(60);
    for (const [stream, event] of history.slice(0, 35)) await append(house.store, tenant, stream, [event]);
    await house.runner().sweep();
    for (const [stream, event] of history.slice(35)) await append(house.store, tenant, stream, [event]);
    await copyTables(house.test, restored, TABLES);

    const database = await Database.open({ url: restored.url, entities: [tills.row, turnover.row] });
    const store = new PostgresEventStore({ pool: database.pool });
    const read: number[] = [];
    const watched = {
      subscribe: () => () => undefined,
      feed: async (...asked: Parameters<PostgresEventStore['feed']>) => {
        read.push(Number(asked[1]));
        return store.feed(...asked);
      },
    };
    await house.runner({ database, store: watched }).sweep();
    expect(read[0]).toBe(35);
    const { codec } = house;
    const upkeep = new ViewUpkeep({ database, store, codec, adminUrl: restored.adminUrl, views: [tills, turnover] });
    expect((await upkeep.compare()).flatMap(({ differing }) => differing)).toEqual([]);
    expect((await upkeep.status()).map(({ behind }) => behind)).toEqual([0, 0]);
    await database.close();
  });
});
