import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectionHouse } from '../testing/projection-house.ts';
import { append, type TillEvent } from '../testing/till.ts';

/** The event that says so is held behind its insert until the lock is free: numbered, and nobody sees it. */
const HELD = `
create function hold_back() returns trigger language plpgsql as $$
begin if new.data like '%"amount":13%' then perform pg_advisory_xact_lock(42); end if; return null; end $$;
create trigger hold_back after insert on event for each row execute function hold_back();`;

const opened = (label: string): TillEvent => ({ type: 'TillOpened', label, year: 2026 });
const took: TillEvent = { type: 'TillTook', amount: 13 };

describe('project an event that is numbered and not yet visible', () => {
  let house: ProjectionHouse;
  beforeAll(async () => {
    house = await ProjectionHouse.build();
    await house.test.admin.query(HELD);
  });
  afterAll(() => house.close());

  it('passes it by in no view, though later events of everybody are waiting and others are committed', async () => {
    const [tenant, other] = [house.tenant(), house.tenant()];
    const runner = house.runner({ sweepEveryMs: 5 });
    const holder = await house.test.admin.connect();
    await holder.query('select pg_advisory_lock(42)');
    await append(house.store, tenant, 'till-1', [opened('A')]);
    runner.start();
    const held = append(house.store, tenant, 'till-1', [took]);
    await expect.poll(() => isHeld(house), { timeout: 20_000 }).toBe(true);
    const later = append(house.store, tenant, 'till-2', [opened('B')]);
    await append(house.store, other, 'till-1', [opened('C')]);
    const seen = async (of: typeof tenant) => (await house.holdings(of))['turnover__v1'];
    await expect.poll(() => seen(other), { timeout: 20_000 }).toEqual([{ key: 'all', events: 1 }]);
    await expect.poll(() => seen(tenant), { timeout: 20_000 }).toEqual([{ key: 'all', events: 1 }]);
    await holder.query('select pg_advisory_unlock(42)');
    holder.release();
    await Promise.all([held, later]);
    await expect.poll(() => seen(tenant), { timeout: 20_000 }).toEqual([{ key: 'all', events: 3 }]);
    await runner.stop();
    const { till__v1: rows } = await house.holdings(tenant);
    expect(rows).toMatchObject([
      { key: '1', total: 13 },
      { key: '2', label: 'B' },
    ]);
    expect(house.problems).toEqual([]);
  });
});

async function isHeld({ test }: ProjectionHouse): Promise<boolean> {
  const { rows } = await test.admin.query(
    `select 1 from pg_locks where locktype = 'advisory' and objid = 42 and not granted`,
  );
  return rows.length > 0;
}
