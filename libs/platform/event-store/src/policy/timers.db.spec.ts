import { type Instant, instant } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepCounting, KeepCounting } from '../testing/counter.ts';
import { notes, PolicyHouse } from '../testing/policy-house.ts';
import { does, timer, type Timer } from './policy.ts';

const morning = instant('2026-11-22T08:00:00Z');
const noon = instant('2026-11-22T12:00:00Z');

interface Row {
  readonly key: string;
  readonly at: Instant;
}

function reminding(rows: readonly Row[], change: Partial<Timer<Row>> = {}): Timer<Row> {
  return timer<Row>({
    name: 'remind',
    title: { da: 'Rykker', en: 'Reminder' },
    permissions: ['counter:write'],
    rows: () => Promise.resolve(rows),
    due: ({ key, at }) => ({ key, at, reactions: [does(keepCounting, new KeepCounting({ by: 1 })), notes(key)] }),
    ...change,
  });
}

describe('react to the clock', () => {
  let house: PolicyHouse;
  let tenant: TenantId;

  beforeAll(async () => {
    house = await PolicyHouse.build();
  });
  beforeEach(() => {
    tenant = house.tenant();
    house.problems.length = 0;
    house.clock.moveTo(morning);
  });
  afterAll(() => house.close());

  const look = (...timers: readonly Timer<Row>[]) => house.watch(timers).look([tenant]);

  it('does what is due, once, and what is not due later', async () => {
    const timer = reminding([
      { key: 'a', at: morning },
      { key: 'b', at: noon },
    ]);
    await look(timer);
    await look(timer);
    expect(await house.notes(tenant)).toEqual(['a']);
    house.clock.moveTo(noon);
    await look(timer);
    expect(await house.notes(tenant)).toEqual(['a', 'b']);
    expect((await house.log(tenant)).map(([, actor]) => actor)).toEqual(['system:remind', 'system:remind']);
  });

  it('does it again for another moment of the same thing', async () => {
    await look(reminding([{ key: 'a', at: morning }]));
    house.clock.moveTo(noon);
    await look(reminding([{ key: 'a', at: noon }]));
    expect(await house.notes(tenant)).toEqual(['a', 'a']);
  });

  it('does it once when two workers look at the same time', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => ({ key: String(index), at: morning }));
    await Promise.all([look(reminding(rows)), look(reminding(rows))]);
    expect((await house.notes(tenant)).toSorted()).toEqual(rows.map(({ key }) => key).toSorted());
    expect(await house.log(tenant)).toHaveLength(10);
  });

  it('leaves until later what the hour is wrong for', async () => {
    const quiet = reminding([{ key: 'a', at: morning }], {
      due: ({ key, at }, now) => (now === morning ? undefined : { key, at, reactions: [notes(key)] }),
    });
    await look(quiet);
    expect(await house.notes(tenant)).toEqual([]);
    house.clock.moveTo(noon);
    await look(quiet);
    expect(await house.notes(tenant)).toEqual(['a']);
  });

  it('tries again at the next look what failed, and keeps no other back', async () => {
    let fails = true;
    const failing = reminding([
      { key: 'a', at: morning },
      { key: 'b', at: morning },
    ]);
    const timers = [
      reminding([], { name: 'broken', rows: () => Promise.reject(new Error('The finder fails')) }),
      reminding([{ key: 'a', at: morning }], {
        due: ({ key, at }) => ({
          key,
          at,
          reactions: [fails ? { kind: 'effect', channel: 'none', content: {} } : notes('at last')],
        }),
      }),
      { ...failing, name: 'other' },
    ];
    await look(...timers);
    expect(await house.notes(tenant)).toEqual(['a', 'b']);
    expect(house.problems.map(({ policy }) => policy)).toEqual(['broken', 'remind']);
    fails = false;
    await look(...timers);
    expect(await house.notes(tenant)).toEqual(['a', 'b', 'at last']);
  });
});
