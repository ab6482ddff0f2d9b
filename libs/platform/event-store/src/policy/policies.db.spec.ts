import type { Recorded } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aContext, aCounter } from '../testing/command-fixtures.ts';
import {
  type CounterEvent,
  increaseCounter,
  IncreaseCounter,
  keepCounting,
  KeepCounting,
  startCounter,
  StartCounter,
} from '../testing/counter.ts';
import { ENGINES } from '../testing/engines.ts';
import { notes, PolicyHouse } from '../testing/policy-house.ts';
import { does, policy, type Policy } from './policy.ts';

const title = { da: 'Prøve', en: 'Trial' };
const permissions = ['counter:write'] as const;
/** Only a test that fails waits so long. */
const patient = { timeout: 20_000 };

/** Counts what is noted on any counter of the organisation, on a counter of the organisation's own. */
const countNotes = policy<CounterEvent>({
  name: 'count-notes',
  title,
  permissions,
  on: {
    CounterStarted: ({ seq }) => [does(keepCounting, new KeepCounting({ by: 10 })), notes(`counted ${String(seq)}`)],
  },
});

describe.each(ENGINES)('react to facts (%s)', (engine) => {
  let house: PolicyHouse;
  let tenant: TenantId;

  beforeAll(async () => {
    house = await PolicyHouse.build(engine);
  });
  beforeEach(() => {
    tenant = house.tenant();
    house.problems.length = 0;
  });
  afterAll(() => house.close());

  const sums = async (): Promise<number> => {
    const own = await house.store.read(tenant, `counter-${tenant}`);
    return own.reduce((sum, { data }) => sum + (JSON.parse(data) as { by: number }).by, 0);
  };
  const start = async (times: number): Promise<void> => {
    for (let count = 0; count < times; count += 1)
      await house.acts.run(startCounter, new StartCounter({ label: String(count) }), aContext(tenant));
  };

  it('does the act as the system itself, once for each event, in their order', async () => {
    await start(3);
    await house.runner([countNotes]).sweep();
    await house.runner([countNotes]).sweep();
    expect(await sums()).toBe(30);
    expect(await house.notes(tenant)).toEqual(['counted 1', 'counted 3', 'counted 5']);
    expect((await house.log(tenant)).filter(([, actor]) => actor === 'system:count-notes')).toHaveLength(3);
    expect(house.problems).toEqual([]);
  });

  it('is exactly once in effect when the process dies after the act, before its progress is kept', async () => {
    await start(1);
    let dies = true;
    const dying = policy<CounterEvent>({
      ...countNotes,
      on: {
        CounterStarted: () => [
          does(keepCounting, new KeepCounting({ by: 10 })),
          notes('once'),
          { kind: 'effect', channel: dies ? 'death' : 'note', content: { text: 'twice' } },
        ],
      },
    });
    const death = new Map([
      ['note', house.channel],
      [
        'death',
        (sql: Parameters<typeof house.channel>[0]) => sql.query('select pg_terminate_backend(pg_backend_pid())'),
      ],
    ]);
    await house.runner([dying], { channels: death }).sweep();
    expect([await sums(), await house.notes(tenant)]).toEqual([10, []]);
    dies = false;
    await house.runner([dying]).sweep();
    expect([await sums(), await house.notes(tenant)]).toEqual([10, ['once', 'twice']]);
  });

  it('reacts once with two workers', async () => {
    await start(40);
    const runners = [house.runner([countNotes]), house.runner([countNotes])];
    for (const runner of runners) runner.start();
    await expect.poll(sums, patient).toBe(400);
    await expect.poll(async () => (await house.notes(tenant)).length, patient).toBe(40);
    await Promise.all(runners.map((runner) => runner.stop()));
    expect(new Set(await house.notes(tenant)).size).toBe(40);
  });

  it('hears of a fact at once while it runs', async () => {
    const runner = house.runner([countNotes], { sweepEveryMs: 60_000 });
    runner.start();
    await start(1);
    await expect.poll(sums, patient).toBe(10);
    await runner.stop();
  });

  it('parks an event it cannot take and goes on; nobody else waits', async () => {
    await start(3);
    const other = house.tenant();
    await aCounter(house.acts, other);
    const poisoned = failingAt(3);
    await settle(house, tenant, [poisoned, countNotes]);
    expect(await house.notes(tenant)).toEqual(expect.arrayContaining(['took 1', 'took 5', 'counted 3']));
    expect(await house.notes(tenant)).not.toContain('took 3');
    expect(await house.parked(tenant)).toEqual([
      { policy: 'take-all', seq: 3, kind: 'fault', reason: 'Poisoned', attempts: 1 },
    ]);
    expect(await house.notes(other)).toEqual(expect.arrayContaining(['took 1', 'counted 1']));
    const told = house.problems.filter((problem) => problem.tenant === tenant);
    expect(told.map(({ parked }) => parked)).toEqual([false, false, true]);
  });

  it('tries what was parked again, and takes it off the list when it is done', async () => {
    await start(1);
    await settle(house, tenant, [failingAt(1)]);
    await house.watch([], [failingAt(1)]).look([tenant]);
    expect(await house.parked(tenant)).toMatchObject([{ seq: 1, attempts: 2 }]);
    await house.watch([], [failingAt(0)]).look([tenant]);
    expect(await house.parked(tenant)).toEqual([]);
    expect(await house.notes(tenant)).toEqual(['took 1']);
  });

  it('sets a refusal down and goes on', async () => {
    await start(2);
    const refused = policy<CounterEvent>({
      ...countNotes,
      on: {
        CounterStarted: ({ stream }) => [does(increaseCounter, new IncreaseCounter({ counter: stream.id, by: -1 }))],
      },
    });
    await house.runner([refused]).sweep();
    expect(await house.parked(tenant)).toMatchObject([
      { kind: 'refusal', reason: 'COUNTER_NEVER_FALLS: A counter never falls.' },
      { kind: 'refusal' },
    ]);
  });

  it('may do what it declares and nothing else', async () => {
    await start(1);
    await house.runner([policy<CounterEvent>({ ...countNotes, permissions: [] })]).sweep();
    expect(await house.parked(tenant)).toMatchObject(
      [{ kind: 'refusal', reason: /^PERMISSION_MISSING/ }].map(matching),
    );
    expect(await sums()).toBe(0);
  });

  it('lets a new policy begin at the first event, without repeating the others', async () => {
    await start(2);
    await house.runner([countNotes]).sweep();
    const late = failingAt(0);
    await house.runner([countNotes, late]).sweep();
    await start(1);
    await house.runner([countNotes, late]).sweep();
    expect((await house.notes(tenant)).filter((text) => text.startsWith('took'))).toEqual([
      'took 1',
      'took 3',
      'took 7',
    ]);
    expect(await sums()).toBe(30);
  });

  it('leaves idle organisations alone', async () => {
    await start(1);
    const runner = house.runner([countNotes]);
    await runner.sweep();
    const work = () =>
      house.database.global((sql) =>
        sql.query<{ tenant: string }>('select tenant from app.tenants_with_reactions($1)', ['count-notes']),
      );
    expect((await work()).map((row) => row.tenant)).not.toContain(tenant);
    await start(1);
    expect((await work()).map((row) => row.tenant)).toContain(tenant);
  });

  it('refuses two policies of one name', () => {
    expect(() => house.runner([countNotes, countNotes])).toThrow('Two policies of one name');
  });
});

function failingAt(seq: number): Policy<CounterEvent> {
  return policy<CounterEvent>({
    name: 'take-all',
    title,
    permissions,
    on: {
      CounterStarted: (recorded: Recorded) => {
        if (recorded.seq === seq) throw new Error('Poisoned');
        return [notes(`took ${String(recorded.seq)}`)];
      },
    },
  });
}

/** Until no policy waits for another try. */
async function settle(house: PolicyHouse, tenant: TenantId, policies: readonly Policy[]): Promise<void> {
  const runner = house.runner(policies);
  await expect
    .poll(async () => {
      await runner.sweep();
      return house.problems.some((problem) => problem.tenant === tenant && problem.parked);
    }, patient)
    .toBe(true);
  await runner.sweep();
}

function matching({ kind, reason }: { readonly kind: string; readonly reason: RegExp }): object {
  return { kind, reason: expect.stringMatching(reason) as unknown };
}
