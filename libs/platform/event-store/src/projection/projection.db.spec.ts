import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantId } from '@varsel/tenancy';
import { MemoryEventStore } from '../memory/memory-event-store.ts';
import type { EventStore } from '../port.ts';
import { ENGINES } from '../testing/engines.ts';
import { ProjectionHouse } from '../testing/projection-house.ts';
import { aHistory, append, type TillEvent, tills, turnover } from '../testing/till.ts';

describe.each(ENGINES)('project the log into views (%s)', (engine) => {
  let house: ProjectionHouse;
  beforeAll(async () => {
    house = await ProjectionHouse.build(undefined, engine);
  });
  afterAll(() => house.close());

  async function tenantWith(length: number, store: EventStore = house.store): Promise<TenantId> {
    const tenant = house.tenant();
    for (const [stream, event] of aHistory(length)) await append(store, tenant, stream, [event]);
    return tenant;
  }

  it('gives rows, versions and numbers that do not depend on the size of a page', async () => {
    const tenants = await Promise.all([1, 7, 500].map(() => tenantWith(120)));
    for (const [index, pageSize] of [1, 7, 500].entries()) {
      const tenant = tenants[index] ?? house.tenant();
      await house.runner({ pageSize, discover: async () => [tenant] }).sweep();
    }
    const [first, ...others] = await Promise.all(tenants.map((tenant) => house.holdings(tenant)));
    const withoutTimes = (held: unknown): unknown =>
      JSON.parse(JSON.stringify(held).replaceAll(/"at": ?"[^"]*"/g, '"at":"-"'));
    expect(first?.['till__v1']?.length).toBeGreaterThan(3);
    expect(first?.['turnover__v1']).toEqual([{ key: 'all', events: 120 }]);
    for (const other of others) expect(withoutTimes(other)).toEqual(withoutTimes(first));
  });

  it('keeps every version of a row from the event that made it to the one that replaced it', async () => {
    const tenant = house.tenant();
    const events: TillEvent[] = [
      { type: 'TillOpened', label: 'A', year: 2026 },
      { type: 'TillTook', amount: 5 },
      { type: 'TillClosed' },
      { type: 'TillOpened', label: 'B', year: 2026 },
    ];
    for (const event of events) {
      await append(house.store, tenant, 'till-1', [event]);
      await house.runner().sweep();
    }
    const { till__v1_history: versions } = await house.holdings(tenant);
    expect(versions).toMatchObject([
      { from_seq: 1, to_seq: 2, row: { number: 'T-2026-1', total: 0 } },
      { from_seq: 2, to_seq: 3, row: { total: 5, last_note: null, marks: ['m"5'] } },
      { from_seq: 4, to_seq: null, row: { number: 'T-2026-2', label: 'B' } },
    ]);
  });

  it('serves one work with two runners', async () => {
    const tenants = await Promise.all([60, 60, 60].map((length) => tenantWith(length)));
    const runners = [house.runner({ pageSize: 5 }), house.runner({ pageSize: 5 })];
    for (const runner of runners) runner.start();
    for (const tenant of tenants)
      await append(house.store, tenant, 'till-1', [{ type: 'TillTook', amount: 1 } as TillEvent]);
    await Promise.all(runners.map((runner) => runner.sweep()));
    await Promise.all(runners.map((runner) => runner.stop()));
    await house.runner().sweep();
    for (const tenant of tenants)
      expect((await house.holdings(tenant))['turnover__v1']).toEqual([{ key: 'all', events: 61 }]);
  });

  it('finds by the sweep what no signal told', async () => {
    const deaf = house.runner({
      store: { feed: house.store.feed.bind(house.store), subscribe: () => () => undefined },
    });
    deaf.start();
    const tenant = await tenantWith(3);
    await expect
      .poll(async () => (await house.holdings(tenant))['turnover__v1'], { timeout: 20_000 })
      .toEqual([{ key: 'all', events: 3 }]);
    await deaf.stop();
  });

  it('works from a signal long before the next sweep', async () => {
    const runner = house.runner({ sweepEveryMs: 3_600_000 });
    runner.start();
    await sleep(50);
    const tenant = await tenantWith(3);
    await expect
      .poll(async () => (await house.holdings(tenant))['turnover__v1'], { timeout: 20_000 })
      .toEqual([{ key: 'all', events: 3 }]);
    await runner.stop();
  });

  it('writes nothing of a page whose transaction ended before its commit, and all of it next time', async () => {
    const tenant = await tenantWith(20);
    await house.test.admin.query(
      `create function public.refuse() returns trigger language plpgsql as 'begin raise exception ''crashed before commit'' using errcode = ''57P01''; end'`,
    );
    await house.test.admin.query(
      'create trigger refuse before update on view_progress for each row execute function refuse()',
    );
    await house.runner({ discover: async () => [tenant] }).sweep();
    expect(await house.holdings(tenant)).toEqual({ till__v1: [], till__v1_history: [], turnover__v1: [], series: [] });
    await house.test.admin.query('drop trigger refuse on view_progress; drop function refuse()');
    await house.runner({ discover: async () => [tenant] }).sweep();
    expect((await house.holdings(tenant))['turnover__v1']).toEqual([{ key: 'all', events: 20 }]);
  });

  it('passes over event types that nobody knows, and what a text cannot hold', async () => {
    const tenant = house.tenant();
    await append(house.store, tenant, 'till-1', [
      { type: 'TillOpened', label: 'a\0b\ud800c\\u0000', year: 2026 } as TillEvent,
      { type: 'TillPainted' },
      { type: 'TillTook', amount: 2 } as TillEvent,
    ]);
    await house.runner().sweep();
    expect((await house.holdings(tenant))['till__v1']).toMatchObject([{ total: 2, label: 'a\ufffdb\ufffdc\\u0000' }]);
  });

  it('runs on the memory adapter as well', async () => {
    const store = new MemoryEventStore({ now: () => '2026-11-22T08:00:00.000Z' as never });
    const tenant = await tenantWith(40, store);
    const pages = [3, 500].map((pageSize) => house.runner({ store, pageSize, discover: async () => [tenant] }));
    for (const runner of pages) await runner.sweep();
    expect((await house.holdings(tenant))['turnover__v1']).toEqual([{ key: 'all', events: 40 }]);
  });

  it('tells nobody about another tenant', async () => {
    const [mine, theirs] = await Promise.all([tenantWith(5), tenantWith(6)]);
    await house.runner().sweep();
    const seen = await house.database.inTenant(mine, (sql) =>
      sql.query(
        'select distinct tenant from turnover__v1 union select tenant from till__v1_history union select tenant from view_progress',
      ),
    );
    expect(seen).toEqual([{ tenant: mine }]);
    expect((await house.holdings(theirs))['turnover__v1']).toEqual([{ key: 'all', events: 6 }]);
  });

  it('has no problem left over', () => {
    expect(house.problems.filter(({ error }) => !String(error).includes('answer'))).toEqual([]);
    expect([tills.name, turnover.name]).toEqual(['till', 'turnover']);
  });
});
