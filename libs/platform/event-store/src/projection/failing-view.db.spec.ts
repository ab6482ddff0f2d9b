import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TenantId } from '@varsel/tenancy';
import { ProjectionHouse } from '../testing/projection-house.ts';
import { append, type TillEvent, type TillRow, tills, turnover } from '../testing/till.ts';
import { view, type View } from '../view.ts';
import { projectionHealth } from './health.ts';
import { PositionSignals } from './position-signals.ts';

/** Takes everything but an amount of 666. */
function choosy(refuses: () => boolean): View {
  const { TillOpened, TillClosed, TillTook } = tills.on;
  if (!TillOpened || !TillClosed || !TillTook) throw new Error('The tills take all three');
  return view<TillRow, TillEvent>({
    ...tills,
    on: {
      TillOpened,
      TillClosed,
      TillTook(row, recorded, context) {
        if (recorded.event.amount === 666 && refuses()) throw new Error('refuses 666');
        return TillTook(row, recorded, context);
      },
    },
  });
}

describe('a view that cannot take an event', () => {
  let house: ProjectionHouse;
  let refuses = true;
  beforeAll(async () => {
    house = await ProjectionHouse.build();
  });
  afterEach(() => {
    refuses = true;
    house.problems.length = 0;
  });
  afterAll(() => house.close());

  const views = [choosy(() => refuses), turnover];
  const sweepUntilQuiet = async (tenants: readonly TenantId[]): Promise<void> => {
    const runner = house.runner({ views, pageSize: 64, discover: async () => tenants });
    for (let round = 0; round < 40; round += 1) {
      await runner.sweep();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const parked = (tenant: TenantId): Promise<readonly object[]> =>
    house.database.inTenant(tenant, (sql) => sql.query('select view, seq, type, error from parked_event'));

  async function history(amounts: readonly number[]): Promise<TenantId> {
    const tenant = house.tenant();
    const events: TillEvent[] = [
      { type: 'TillOpened', label: 'A', year: 2026 },
      ...amounts.map((amount): TillEvent => ({ type: 'TillTook', amount })),
    ];
    await append(house.store, tenant, 'till-1', events);
    return tenant;
  }

  it('is parked before exactly that event while the other views and tenants go on', async () => {
    const failing = await history([
      ...Array.from({ length: 40 }, () => 1),
      666,
      ...Array.from({ length: 40 }, () => 1),
    ]);
    const sound = await history([1, 2, 3]);
    await sweepUntilQuiet([failing, sound]);
    expect(await parked(failing)).toEqual([
      { view: 'till__v1', seq: 42, type: 'TillTook', error: 'The view till__v1 stopped: refuses 666' },
    ]);
    const held = await house.holdings(failing);
    expect(held['till__v1']).toMatchObject([{ total: 40 }]);
    expect(held['turnover__v1']).toEqual([{ key: 'all', events: 82 }]);
    expect((await house.holdings(sound))['till__v1']).toMatchObject([{ total: 6 }]);
    expect(await parked(sound)).toEqual([]);
    expect(house.problems.filter((problem) => problem.parked)).toHaveLength(1);
    expect(await projectionHealth(house.database, views)).toEqual({
      ready: true,
      tenantsBehind: 0,
      eventsBehind: 0,
      parked: 1,
    });
  });

  it.each([
    ['its reducer throws at', { type: 'TillTook', amount: 666 }],
    ['its table refuses', { type: 'TillOpened', year: 2026 }],
  ])('takes what stands before the event that %s, and the others the whole page, in one turn', async (_what, bad) => {
    const tenant = await history(Array.from({ length: 20 }, () => 1));
    const opened: TillEvent = { type: 'TillOpened', label: 'C', year: 2026 };
    await append(house.store, tenant, 'till-2', [bad]);
    await append(house.store, tenant, 'till-3', [opened]);
    const turns: object[] = [];
    const signals = new PositionSignals();
    signals.listen(tenant, (positions) => void turns.push(Object.fromEntries(positions)));
    const patience = { retries: 0, retryAfterMs: 1, retryParkedAfterMs: 60_000 };
    await house.runner({ views, signals, patience, discover: async () => [tenant] }).sweep();
    expect(turns).toEqual([
      { till__v1: 21, turnover__v1: 23 },
      { till__v1: 21, turnover__v1: 23 },
    ]);
    expect(await parked(tenant)).toMatchObject([{ view: 'till__v1', seq: 22 }]);
    const held = await house.holdings(tenant);
    expect(held['till__v1']).toMatchObject([{ total: 20 }]);
    expect(held['turnover__v1']).toEqual([{ key: 'all', events: 23 }]);
  });

  it('makes no other organisation wait, however much there is to do for its own', async () => {
    const hostile = await history(Array.from({ length: 300 }, (_, at) => (at === 290 ? 666 : 1)));
    const sound = await history([1, 2, 3]);
    const turns: TenantId[] = [];
    const signals = new PositionSignals();
    for (const tenant of [hostile, sound]) signals.listen(tenant, () => void turns.push(tenant));
    const order = { discover: async () => [hostile, sound], concurrency: 1, turnMs: 0 };
    await house.runner({ views, signals, pageSize: 10, ...order }).sweep();
    expect(turns.filter((tenant) => tenant === sound)).toHaveLength(2);
    expect(turns.lastIndexOf(sound)).toBeLessThan(10);
    expect(turns.lastIndexOf(hostile)).toBeGreaterThan(30);
  });

  it('holds up no other view at what comes after it was parked', async () => {
    const tenant = await history([1, 666]);
    const runner = house.runner({ views, discover: async () => [tenant] });
    for (let round = 0; round < 20 && (await parked(tenant)).length === 0; round += 1) {
      await runner.sweep();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(await parked(tenant)).toHaveLength(1);
    await append(house.store, tenant, 'till-1', [{ type: 'TillTook', amount: 5 } as TillEvent]);
    await runner.sweep();
    const held = await house.holdings(tenant);
    expect(held['turnover__v1']).toEqual([{ key: 'all', events: 4 }]);
    expect(held['till__v1']).toMatchObject([{ total: 1 }]);
  });

  it('goes on from there when its reducer was mended, and ends equal to a fresh replay', async () => {
    const tenant = await history([1, 666, 2]);
    await sweepUntilQuiet([tenant]);
    expect(await parked(tenant)).toHaveLength(1);
    await append(house.store, tenant, 'till-1', [{ type: 'TillTook', amount: 3 } as TillEvent]);
    refuses = false;
    await sweepUntilQuiet([tenant]);
    expect(await parked(tenant)).toEqual([]);
    expect((await house.holdings(tenant))['till__v1']).toMatchObject([{ total: 672 }]);
    expect(
      await house.database.inTenant(tenant, (sql) => sql.query('select seq, views, apart from view_progress')),
    ).toEqual([{ seq: 5, views: 'till__v1,turnover__v1', apart: {} }]);
  });

  it('is parked as well when its table refuses the row', async () => {
    const tenant = await history([1]);
    await append(house.store, tenant, 'till-2', [{ type: 'TillOpened', year: 2026 } as unknown as TillEvent]);
    await sweepUntilQuiet([tenant]);
    expect(await parked(tenant)).toMatchObject([{ view: 'till__v1', seq: 3 }]);
    expect((await house.holdings(tenant))['till__v1']).toHaveLength(1);
  });

  it('is parked at an event that cannot be read, and views that have nothing to do with it go on', async () => {
    const tenant = await history([1]);
    await append(house.store, tenant, 'till-1', [{ type: 'TillTook', amount: 2 } as TillEvent]);
    const codec: typeof house.codec = Object.assign(Object.create(house.codec) as typeof house.codec, {
      decodeEach: async (events: Parameters<typeof house.codec.decodeEach>[0]) => {
        if (events.some(({ seq }) => seq === 3)) throw new Error('unreadable');
        return house.codec.decodeEach(events);
      },
    });
    const opened = { ...turnover, on: { TillOpened: () => ({ events: 1 }) } } as View;
    const runner = house.runner({ codec, views: [tills, opened], discover: async () => [tenant] });
    for (let round = 0; round < 20; round += 1) {
      await runner.sweep();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(await parked(tenant)).toMatchObject([
      { view: 'till__v1', seq: 3, error: 'The view till__v1 stopped: unreadable' },
    ]);
    expect(
      await house.database.inTenant(tenant, (sql) => sql.query('select seq, views, apart from view_progress')),
    ).toEqual([{ seq: 3, views: 'turnover__v1', apart: { till__v1: 2 } }]);
  });
});
