import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectionHouse } from '../../testing/projection-house.ts';
import { aHistory, append, tills, turnover } from '../../testing/till.ts';
import { UnknownView, ViewUpkeep, type ViewUpkeepParts } from './view-upkeep.ts';

describe('keep views up beside live traffic', () => {
  let house: ProjectionHouse;
  let tenant: TenantId;

  const upkeep = (parts: Partial<ViewUpkeepParts> = {}) => {
    const { database, store, codec, test } = house;
    return new ViewUpkeep({ database, store, codec, adminUrl: test.adminUrl, views: [tills, turnover], ...parts });
  };
  const tell = async (events: number, seed = 1): Promise<void> => {
    for (const [stream, event] of aHistory(events, seed)) await append(house.store, tenant, stream, [event]);
  };
  const tamper = (sql: string) => house.database.inTenant(tenant, (connection) => connection.query(sql));
  const differences = async () => {
    const compared = await upkeep().compare();
    return compared.flatMap(({ view, differing }) =>
      differing.flatMap((each) => each.differences.map(({ what }) => `${view} ${what}`)),
    );
  };

  beforeAll(async () => {
    house = await ProjectionHouse.build();
    for (const events of [150, 40]) {
      tenant = house.tenant();
      await tell(events, events);
    }
    await house.runner().sweep();
  });
  afterAll(() => house.close());

  it('finds every view equal to its replay, to the byte', async () => {
    const compared = await upkeep().compare();
    expect(compared).toMatchObject([
      { view: 'till__v1', tenants: 2, notCompared: 0, differing: [] },
      { view: 'turnover__v1', tenants: 2, rows: 2, notCompared: 0, differing: [] },
    ]);
    expect(compared[0]?.rows).toBeGreaterThan(5);
  });

  it.each([
    [`update till__v1 set total = total + 1 where key = (select min(key) from till__v1)`, ['till__v1 row']],
    [`delete from turnover__v1`, ['turnover__v1 row']],
    [
      `update till__v1_history set row = row || '{"label": "x"}' where from_seq = (select min(from_seq) from till__v1_history)`,
      ['till__v1 version'],
    ],
    [`update view_series set value = value + 1 where name = (select min(name) from view_series)`, ['till__v1 number']],
  ])('finds what %s changed, and makes it right again', async (change, found) => {
    await tamper(change);
    expect(await differences()).toEqual(found);
    await upkeep().rebuild(found[0]?.startsWith('till') === true ? 'till' : 'turnover__v1');
    expect(await differences()).toEqual([]);
  });

  it('rebuilds beside a runner and writers: nothing is lost, nothing comes twice', async () => {
    const runner = house.runner();
    runner.start();
    const writing = tell(120, 7);
    const steps: [number, number][] = [];
    const events = await upkeep({ onProgress: (done, total) => steps.push([done, total]) }).rebuild('till');
    await writing;
    await expect
      .poll(async () => (await upkeep().status()).every(({ behind }) => behind === 0), { timeout: 20_000 })
      .toBe(true);
    await runner.stop();
    expect(await differences()).toEqual([]);
    expect(events).toBeGreaterThanOrEqual(190);
    expect(steps.at(-1)?.[0]).toBe(events);
    expect(house.problems).toEqual([]);
  });

  it('says how far each view is', async () => {
    await tell(3, 11);
    expect(await upkeep().status()).toEqual([
      { view: 'till__v1', tenants: 2, behind: 1, eventsBehind: 3, parked: 0 },
      { view: 'turnover__v1', tenants: 2, behind: 1, eventsBehind: 3, parked: 0 },
    ]);
    await house.runner().sweep();
    expect((await upkeep().status()).map(({ behind }) => behind)).toEqual([0, 0]);
  });

  it('compares a view that lags behind its log with what it has seen', async () => {
    await tell(2, 12);
    expect(await differences()).toEqual([]);
  });

  it('knows the views that there are', async () => {
    await expect(upkeep().rebuild('tils')).rejects.toThrow(UnknownView);
  });
});
