import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext } from '../testing/command-fixtures.ts';
import { type CounterEvent, keepCounting, KeepCounting, startCounter, StartCounter } from '../testing/counter.ts';
import { Failpoints, faults } from '../testing/failpoints.ts';
import { upTo } from '../testing/index.ts';
import { notes, PolicyHouse } from '../testing/policy-house.ts';
import { does, policy } from './policy.ts';

/** Does an act and lets something leave, for each of two events. */
const countStarts = policy<CounterEvent>({
  name: 'count-starts',
  title: { da: 'Prøve', en: 'Trial' },
  permissions: ['counter:write'],
  on: {
    CounterStarted: ({ seq }) => [does(keepCounting, new KeepCounting({ by: 10 })), notes(`counted ${String(seq)}`)],
  },
});

describe('fail at each statement of the policy runner', () => {
  let house: PolicyHouse;
  let failpoints: Failpoints;
  beforeAll(async () => {
    house = await PolicyHouse.build();
    failpoints = new Failpoints(house.database);
  });
  afterAll(() => house.close());

  /** An organisation with two facts to react to, and one look of a worker at them. */
  async function told() {
    const tenant = house.tenant();
    for (const label of ['a', 'b']) await house.acts.run(startCounter, new StartCounter({ label }), aContext(tenant));
    const runner = house.runner([countStarts]);
    const counted = async (): Promise<number> => {
      const own = await house.store.read(tenant, `counter-${tenant}`);
      return own.reduce((sum, { data }) => sum + (JSON.parse(data) as { by: number }).by, 0);
    };
    return { tenant, counted, sweep: () => runner.sweep() };
  }

  it('and every reaction has its effect once, whatever was lost on the way', async () => {
    const clean = await told();
    const statements = await failpoints.count(clean.sweep);
    expect(statements).toBeGreaterThan(15);
    for (const at of upTo(statements)) {
      for (const fault of faults) {
        const { tenant, counted, sweep } = await told();
        await Promise.allSettled([failpoints.failing(at, fault, sweep)]);
        // It may rest for a moment after what it takes for its own fault.
        for (let look = 0; look < 50 && (await house.notes(tenant)).length < 2; look += 1)
          await Promise.allSettled([sweep()]);
        await sweep();
        expect(await house.notes(tenant), `statement ${at} ${fault}`).toEqual(['counted 1', 'counted 3']);
        expect(await counted(), `statement ${at} ${fault}`).toBe(20);
      }
    }
  });
});
