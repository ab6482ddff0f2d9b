import { Column, Entity, PrimaryColumn } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectionHouse } from '../testing/projection-house.ts';
import { aHistory, append, type TillEvent, TillRow, tills, TurnoverRow, turnover } from '../testing/till.ts';
import { view, type View } from '../view.ts';
import { projectionHealth } from './health.ts';

@Entity({ name: 'till__v2' })
class SecondTillRow extends TillRow {}

@Entity({ name: 'turnover__v2' })
class SecondTurnoverRow extends TurnoverRow {
  @Column('bigint', { name: 'last_seq' }) readonly lastSeq!: number;
}

@Entity({ name: 'unused__v1' })
class UnusedRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
}

const tills2: View = { ...tills, version: 2, row: SecondTillRow };
const turnover2: View = view<SecondTurnoverRow, TillEvent>({
  name: 'turnover',
  version: 2,
  row: SecondTurnoverRow,
  key: () => 'all',
  on: { '*': (row, { seq }) => ({ events: (row?.events ?? 0) + 1, lastSeq: seq }) },
});
const unused: View = { name: 'unused', version: 1, row: UnusedRow, on: {} };

describe('build a new version of a view beside the serving one', () => {
  let house: ProjectionHouse;
  beforeAll(async () => {
    house = await ProjectionHouse.build([tills, turnover, tills2, turnover2, unused]);
  });
  afterAll(() => house.close());

  it('ends equal to the serving version, beside live traffic and with old and new runners side by side', async () => {
    const tenant = house.tenant();
    for (const [stream, event] of aHistory(150)) await append(house.store, tenant, stream, [event]);
    await house.runner().sweep();
    const old = house.runner();
    const next = house.runner({ views: [tills2, turnover, turnover2, unused], pageSize: 20 });
    old.start();
    next.start();
    for (const [stream, event] of aHistory(80, 99)) await append(house.store, tenant, stream, [event]);
    await expect
      .poll(() => house.holdings(tenant, [turnover, turnover2]), { timeout: 20_000 })
      .toMatchObject({
        turnover__v1: [{ events: 230 }],
        turnover__v2: [{ events: 230, last_seq: 230 }],
      });
    await expect
      .poll(
        async () => {
          const held = await house.holdings(tenant, [tills, tills2]);
          return (
            JSON.stringify([held['till__v2'], held['till__v2_history']]) ===
            JSON.stringify([held['till__v1'], held['till__v1_history']])
          );
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    await Promise.all([old.stop(), next.stop()]);
    expect(house.problems).toEqual([]);
  });

  it('joins the others when it has caught up, and is not ready before', async () => {
    const tenant = house.tenant();
    for (let round = 0; round < 11; round += 1) {
      await append(
        house.store,
        tenant,
        'till-1',
        Array.from({ length: 100 }, () => ({ type: 'TillTook', amount: 1 })),
      );
    }
    const runner = house.runner({ discover: async () => [tenant] });
    await runner.sweep();
    expect((await projectionHealth(house.database, [tills, turnover])).ready).toBe(true);
    expect(await projectionHealth(house.database, [tills2, turnover])).toMatchObject({
      ready: false,
      tenantsBehind: 1,
      eventsBehind: 1100,
    });
    await house.runner({ views: [tills2, turnover], discover: async () => [tenant] }).sweep();
    expect((await projectionHealth(house.database, [tills2, turnover])).eventsBehind).toBe(0);
    const [progress] = await house.database.inTenant(tenant, (sql) =>
      sql.query('select seq, views from view_progress'),
    );
    expect(progress).toEqual({ seq: 1100, views: 'till__v2,turnover__v1' });
  });
});
