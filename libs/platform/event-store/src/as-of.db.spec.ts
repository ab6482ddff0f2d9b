import { type Instant, instantOf } from '@varsel/event-sourcing';
import { type TenantId, TenantSession } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsReach, seqAsOf, standingAt } from './as-of.ts';
import { ENGINES } from './testing/engines.ts';
import { ProjectionHouse } from './testing/projection-house.ts';
import { append, type TillEvent } from './testing/till.ts';

const took: TillEvent = { type: 'TillTook', amount: 5, note: 'five' };
const opened: TillEvent = { type: 'TillOpened', label: 'A', year: 2026 };

describe.each(ENGINES)('resolve a moment to a place in the log (%s)', (engine) => {
  let house: ProjectionHouse;
  let tenant: TenantId;
  let moments: readonly number[];
  let batch: number;
  beforeAll(async () => {
    house = await ProjectionHouse.build(undefined, engine);
    tenant = house.tenant();
    for (const event of [opened, took]) {
      await append(house.store, tenant, 'till-1', [event]);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    // Recorded at one moment, all of them.
    await append(house.store, tenant, 'till-1', [took, took, took]);
    await append(house.store, house.tenant(), 'till-1', [opened]);
    moments = (await house.store.feed(tenant, null, 10)).map(({ at }) => Date.parse(at));
    batch = moments[2] ?? 0;
  });
  afterAll(() => house.close());

  async function reading<Told>(
    asOf: Instant | undefined,
    read: (session: TenantSession) => Promise<Told>,
    of = tenant,
  ) {
    const session = new TenantSession(house.database, of, { asOf });
    try {
      return await read(session);
    } finally {
      await session.close();
    }
  }
  const seqAt = (ms: number, of = tenant) => reading(instantOf(ms), seqAsOf, of);

  it('an event belongs to the millisecond it was recorded in, and to no earlier one', async () => {
    const [first = 0, second = 0] = moments;
    expect([await seqAt(first - 1), await seqAt(first), await seqAt(second - 1), await seqAt(second)]).toEqual([
      0, 1, 1, 2,
    ]);
  });

  it('takes all of a batch or nothing of it', async () => {
    expect([await seqAt(batch - 1), await seqAt(batch), await seqAt(batch + 1)]).toEqual([2, 5, 5]);
  });

  it('says when the log begins, also of a moment before it', async () => {
    const [first = 0] = moments;
    const before = await reading(instantOf(first - 86_400_000), standingAt);
    expect(before).toEqual({ seq: 0, firstAt: instantOf(first), isFuture: false });
  });

  it('knows a moment that has not come by the clock that gives events their time', async () => {
    const at = (ms: number) => reading(instantOf(ms), standingAt);
    expect(await at(Date.now() + 3_600_000)).toMatchObject({ isFuture: true });
    expect(await at(batch)).toMatchObject({ isFuture: false });
  });

  it('tells an organisation without records nothing of the moments of others', async () => {
    const nobody = house.tenant();
    expect(await reading(instantOf(batch), standingAt, nobody)).toEqual({
      seq: 0,
      firstAt: undefined,
      isFuture: false,
    });
    expect(await reading(undefined, recordsReach, nobody)).toEqual({ count: 0, firstAt: undefined, lastAt: undefined });
  });

  it('tells how far the records reach, now and then', async () => {
    const [first = 0, second = 0] = moments;
    expect(await reading(undefined, recordsReach)).toEqual({
      count: 5,
      firstAt: instantOf(first),
      lastAt: instantOf(batch),
    });
    expect(await reading(instantOf(second), recordsReach)).toEqual({
      ...{ count: 2, firstAt: instantOf(first), lastAt: instantOf(second) },
    });
  });
});
