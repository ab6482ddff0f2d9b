import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectionHouse } from '../../testing/projection-house.ts';
import { aHistory, append, tills, turnover } from '../../testing/till.ts';
import { ViewUpkeep } from './view-upkeep.ts';

describe('switch to a view that was made anew', () => {
  let house: ProjectionHouse;
  beforeAll(async () => {
    house = await ProjectionHouse.build();
  });
  afterAll(() => house.close());

  it('shows every reader the old rows or the new ones, whole, at every moment', async () => {
    const tenant = house.tenant();
    for (const [stream, event] of aHistory(120)) await append(house.store, tenant, stream, [event]);
    await house.runner().sweep();
    const { database, store, codec, test } = house;
    const upkeep = new ViewUpkeep({ database, store, codec, adminUrl: test.adminUrl, views: [tills, turnover] });
    const looked = (): Promise<readonly object[]> =>
      database.inTenant(tenant, (sql) =>
        sql.query(`select (select count(*) from till__v1)::int as rows, (select sum(total) from till__v1)::int as total,
          (select count(*) from till__v1_history)::int as versions, (select value from view_series where name = 'till-2026')::int as number`),
      );
    const before = JSON.stringify(await looked());
    const rebuilding = { ended: false };
    const rebuilds = (async () => {
      for (let round = 0; round < 5; round += 1) await upkeep.rebuild('till');
    })().finally(() => (rebuilding.ended = true));
    const seen: string[] = [];
    while (!rebuilding.ended) seen.push(JSON.stringify(await looked()));
    await rebuilds;
    expect(seen.length).toBeGreaterThan(5);
    expect(new Set(seen)).toEqual(new Set([before]));
    expect(before).toMatch(/"rows":[1-9]/);
  });
});
