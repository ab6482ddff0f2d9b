import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '@varsel/event-sourcing';
import { type TenantId, TenantSession } from '@varsel/tenancy';
import { ProjectionHouse } from './testing/projection-house.ts';
import { append, type TillEvent, TillRow, tills, turnover } from './testing/till.ts';
import { rowsOf } from './rows-of.ts';

describe('read the rows of a view', () => {
  let house: ProjectionHouse;
  let tenant: TenantId;
  let moments: readonly Instant[];
  beforeAll(async () => {
    house = await ProjectionHouse.build();
    tenant = house.tenant();
    const steps: (readonly [string, TillEvent])[] = [
      ['till-1', { type: 'TillOpened', label: 'A', year: 2026 }],
      ['till-2', { type: 'TillOpened', label: 'B', year: 2026 }],
      ['till-1', { type: 'TillTook', amount: 5, note: 'five' }],
      ['till-2', { type: 'TillClosed' }],
    ];
    for (const [stream, event] of steps) {
      await append(house.store, tenant, stream, [event]);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await append(house.store, house.tenant(), 'till-1', [
      { type: 'TillOpened', label: 'foreign', year: 2026 } as TillEvent,
    ]);
    await house.runner({ pageSize: 2 }).sweep();
    moments = (await house.store.feed(tenant, null, 10)).map(({ at }) => instantOf(Date.parse(at)));
  });
  afterAll(() => house.close());

  async function labelsAt(asOf?: Instant): Promise<readonly string[]> {
    const session = new TenantSession(house.database, tenant, { asOf });
    try {
      const rows = await rowsOf(session, tills);
      return (await rows.orderBy('row.label').getMany()).map(({ label, total }) => `${label} ${total}`);
    } finally {
      await session.close();
    }
  }

  it('gives entities of the tenant alone, with numbers as numbers and lists as lists', async () => {
    const session = new TenantSession(house.database, tenant);
    const found = await (await rowsOf(session, tills)).where('row.total > :least', { least: 0 }).getMany();
    expect(found).toHaveLength(1);
    expect(found[0]).toBeInstanceOf(TillRow);
    expect(found[0]).toMatchObject({
      tenant,
      key: '1',
      total: 5,
      lastNote: 'five',
      marks: ['m"5'],
      amounts: [{ amount: 5 }],
    });
    expect(await (await rowsOf(session, tills)).where('1 = 1').getCount()).toBe(1);
    await session.close();
  });

  it('gives the rows as they stood at each moment', async () => {
    expect(
      await Promise.all([...moments, instantOf(Date.parse(moments[0] ?? '') - 1), undefined].map(labelsAt)),
    ).toEqual([['A 0'], ['A 0', 'B 0'], ['A 5', 'B 0'], ['A 5'], [], ['A 5']]);
  });

  it('filters and orders a past moment with the same finder', async () => {
    const session = new TenantSession(house.database, tenant, { asOf: moments[2] });
    const rows = await rowsOf(session, tills);
    const found = await rows
      .where('row.label = :label', { label: 'A' })
      .andWhere('row.lastNote is not null')
      .take(5)
      .getManyAndCount();
    expect(found).toMatchObject([[{ key: '1', total: 5, amounts: [{ amount: 5 }], marks: ['m"5'] }], 1]);
    await session.close();
  });

  it('answers from the present where a view keeps no past', async () => {
    const session = new TenantSession(house.database, tenant, { asOf: moments[0] });
    expect(await (await rowsOf(session, turnover)).getMany()).toMatchObject([{ key: 'all', events: 4 }]);
    await session.close();
  });

  it('answers two finders side by side from one snapshot', async () => {
    const session = new TenantSession(house.database, tenant);
    await session.open();
    await append(house.store, tenant, 'till-9', [{ type: 'TillOpened', label: 'later', year: 2026 } as TillEvent]);
    await house.runner({ discover: async () => [tenant] }).sweep();
    const [one, other] = await Promise.all([rowsOf(session, tills), rowsOf(session, turnover)]);
    expect(await Promise.all([one.getCount(), other.getOneOrFail()])).toMatchObject([1, { events: 4 }]);
    await session.close();
    expect(await labelsAt()).toEqual(['A 5', 'later 0']);
  });
});
