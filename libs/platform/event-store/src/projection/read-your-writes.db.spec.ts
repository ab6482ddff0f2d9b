import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { positionOf } from '../port.ts';
import { ENGINES } from '../testing/engines.ts';
import { ProjectionHouse } from '../testing/projection-house.ts';
import { append, type TillEvent } from '../testing/till.ts';
import { PositionSignals } from './position-signals.ts';
import { ReadYourWrites } from './read-your-writes.ts';

const tables = new Map([
  ['till', 'till__v1'],
  ['turnover', 'turnover__v1'],
]);
const opened: TillEvent = { type: 'TillOpened', label: 'A', year: 2026 };

describe.each(ENGINES)('wait for what one wrote (%s)', (engine) => {
  let house: ProjectionHouse;
  beforeAll(async () => {
    house = await ProjectionHouse.build(undefined, engine);
  });
  afterAll(() => house.close());

  it('is not answered early, and is answered when the views are there', async () => {
    const tenant = house.tenant();
    const signals = new PositionSignals();
    await append(house.store, tenant, 'till-1', [opened]);
    let answer: string | undefined;
    const waiting = new ReadYourWrites(house.database, signals, tables)
      .waitFor({ tenant, position: positionOf(1), timeoutMs: 60_000 })
      .then((done) => (answer = done));
    await sleep(120);
    expect(answer).toBeUndefined();
    await house.runner({ signals, discover: async () => [tenant] }).sweep();
    expect(await waiting).toBe('reached');
  });

  it('hears of a runner in another process by looking again', async () => {
    const tenant = house.tenant();
    await append(house.store, tenant, 'till-1', [opened]);
    const waiting = new ReadYourWrites(house.database, new PositionSignals(), tables).waitFor({
      tenant,
      position: positionOf(1),
      timeoutMs: 60_000,
    });
    await house.runner({ discover: async () => [tenant] }).sweep();
    expect(await waiting).toBe('reached');
  });

  it('says stale when the time is up, and keeps no connection while it waits', async () => {
    const tenant = house.tenant();
    const waits = Array.from({ length: 60 }, () =>
      new ReadYourWrites(house.database, new PositionSignals(), tables).waitFor({
        tenant,
        position: positionOf(1),
        timeoutMs: 300,
      }),
    );
    await sleep(20);
    expect(await house.database.inTenant(tenant, (sql) => sql.query('select 1 as one'))).toEqual([{ one: 1 }]);
    expect(new Set(await Promise.all(waits))).toEqual(new Set(['stale']));
  });

  it('waits for exactly the views that are read', async () => {
    const tenant = house.tenant();
    await append(house.store, tenant, 'till-1', [opened]);
    await house.runner({ discover: async () => [tenant] }).sweep();
    await house.database.inTenant(tenant, (sql) =>
      sql.query(`update view_progress set views = 'till__v1', apart = '{"turnover__v1": 0}'`),
    );
    const reading = new ReadYourWrites(house.database, new PositionSignals(), tables);
    expect(await reading.waitFor({ tenant, position: positionOf(1), views: ['till'], timeoutMs: 60_000 })).toBe(
      'reached',
    );
    expect(await reading.waitFor({ tenant, position: positionOf(1), views: ['turnover'], timeoutMs: 50 })).toBe(
      'stale',
    );
  });

  it('says stale at once when a view stands still at an earlier event', async () => {
    const tenant = house.tenant();
    await append(house.store, tenant, 'till-1', [opened]);
    await house.runner({ discover: async () => [tenant] }).sweep();
    await house.database.inTenant(tenant, async (sql) => {
      await sql.query(`update view_progress set views = 'till__v1', apart = '{"turnover__v1": 0}'`);
      await sql.query(
        `insert into parked_event (tenant, view, seq, type, error) values ($1, 'turnover__v1', 1, 'TillOpened', 'x')`,
        [tenant],
      );
    });
    const started = performance.now();
    expect(
      await new ReadYourWrites(house.database, new PositionSignals(), tables).waitFor({
        tenant,
        position: positionOf(1),
        timeoutMs: 600_000,
      }),
    ).toBe('stale');
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});
