import { act, aggregate, command, type DomainEvent, fact, type FactAt, reject, together } from '@varsel/event-sourcing';
import { TenantSession, type TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContextDefinition } from '../context-definition.ts';
import { EventCodec } from '../codec/event-codec.ts';
import { MemorySubjectKeys } from '../codec/memory-subject-keys.ts';
import { createActs } from '../direct-acts.ts';
import { PositionSignals } from '../projection/position-signals.ts';
import { ReadYourWrites } from '../projection/read-your-writes.ts';
import { rowsOf } from '../rows-of.ts';
import { aContext, anActor } from '../testing/command-fixtures.ts';
import { ProjectionHouse } from '../testing/projection-house.ts';
import { append, selling, till, type TillEvent, tills, turnover } from '../testing/till.ts';
import { provide } from './fact-provider.ts';
import { Facts, hashOf } from './facts.ts';

interface Takings {
  readonly total: number;
}
interface Busyness {
  readonly events: number;
}
const takings = fact<Takings>('takings');
const busyness = fact<Busyness>('busyness');

const tellTakings = provide(takings, async (session) => {
  const rows = await (await rowsOf(session, tills)).getMany();
  return { total: rows.reduce((sum, { total }) => sum + total, 0) };
});
const tellBusyness = provide(busyness, async (session) => {
  const row = await (await rowsOf(session, turnover)).getOne();
  return { events: row?.events ?? 0 };
});

const basis = { id: 'banking', provision: '§ 0', title: { da: 'Bank', en: 'Bank' } };
type BankEvent = DomainEvent & { readonly known: FactAt<Takings> | object };

class BankTakings extends command<{ readonly atLeast: number }>() {}
class CountAll extends command<{ readonly till: string }>() {}

const bankTakings = act<BankTakings, object, BankEvent, FactAt<Takings>>({
  command: BankTakings,
  requires: 'bank:write',
  basis,
  on: 'new',
  facts: takings,
  decide: ({ atLeast }, _state, { facts }) =>
    facts.value.total < atLeast ? reject('TOO_LITTLE', basis, basis.title) : [{ type: 'Banked', known: facts }],
});
const both = together({ takings, busyness });
const countAll = act<CountAll, object, BankEvent, NonNullable<(typeof both)['gives']>>({
  command: CountAll,
  requires: 'bank:write',
  basis,
  on: 'new',
  facts: both,
  decide: (_command, _state, { facts }) => [
    { type: 'Counted', known: { total: facts.takings.value.total, events: facts.busyness.value.events } },
  ],
});

const described = { title: basis.title, fields: {} };
const bank = aggregate<object, BankEvent>({
  name: 'bank',
  title: basis.title,
  initial: {},
  evolve: (state) => state,
  events: { Banked: described, Counted: described },
  acts: [bankTakings, countAll],
});
const banking: ContextDefinition = {
  name: 'banking',
  title: basis.title,
  aggregates: [bank],
  views: [],
  permissions: { 'bank:write': ['administrator'] },
};
const sellers: ContextDefinition = { ...selling(), facts: [tellTakings, tellBusyness] };

const tookIn = (amount: number): readonly TillEvent[] => [
  { type: 'TillOpened', label: 'A', year: 2026 },
  { type: 'TillTook', amount },
];

describe('ask another context for a fact', () => {
  let house: ProjectionHouse;
  beforeAll(async () => {
    house = await ProjectionHouse.build();
  });
  afterAll(() => house.close());

  const factsIn = (signals: PositionSignals, timeoutMs: number): Facts => {
    const tables = new Map([
      ['till', 'till__v1'],
      ['turnover', 'turnover__v1'],
    ]);
    const waits = new ReadYourWrites(house.database, signals, tables);
    return new Facts({
      database: house.database,
      contexts: [sellers, banking],
      waitFor: (waited) => waits.waitFor({ ...waited, timeoutMs }),
    });
  };
  const actsOver = (facts: Facts) =>
    createActs({
      store: house.store,
      codec: new EventCodec([till, bank], new MemorySubjectKeys()),
      digestKey: () => Buffer.alloc(32),
      contexts: [sellers, banking],
      facts,
    });
  const take = (tenant: TenantId, amount: number) => append(house.store, tenant, 'till-1', tookIn(amount));
  const bankIt = (acts: ReturnType<typeof actsOver>, tenant: TenantId, atLeast: number) =>
    acts.run(bankTakings, new BankTakings({ atLeast }), aContext(tenant, undefined, anActor('bank:write')));
  const stored = async (tenant: TenantId) =>
    JSON.parse((await house.store.feed(tenant, null, 100)).at(-1)?.data ?? '') as { known: unknown };

  it('waits for a view that lags, and tells value, position and hash of one moment', async () => {
    const tenant = house.tenant();
    const signals = new PositionSignals();
    await take(tenant, 70);
    const banked = bankIt(actsOver(factsIn(signals, 60_000)), tenant, 70);
    await house.runner({ signals, discover: async () => [tenant] }).sweep();
    expect(await banked).toMatchObject({ kind: 'receipt', position: '3' });
    expect((await stored(tenant)).known).toEqual({
      value: { total: 70 },
      position: '2',
      hash: hashOf({ total: 70 }),
    });
    expect(hashOf({ total: 70 })).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses when the views do not come in time; nothing is stored', async () => {
    const tenant = house.tenant();
    await take(tenant, 70);
    expect(await bankIt(actsOver(factsIn(new PositionSignals(), 30)), tenant, 70)).toMatchObject({
      code: 'FACTS_BEHIND',
      basis,
    });
    expect(await house.store.feed(tenant, null, 100)).toHaveLength(2);
  });

  it('tells the decision, which may refuse; another tenant’s facts are its own', async () => {
    const [mine, theirs] = [house.tenant(), house.tenant()];
    await take(theirs, 5_000);
    await take(mine, 10);
    await house.runner({ discover: async () => [mine, theirs] }).sweep();
    const acts = actsOver(factsIn(new PositionSignals(), 60_000));
    expect(await bankIt(acts, mine, 11)).toMatchObject({ code: 'TOO_LITTLE' });
    expect(await bankIt(acts, mine, 10)).toMatchObject({ kind: 'receipt' });
  });

  it('tells several facts of one snapshot', async () => {
    const tenant = house.tenant();
    await take(tenant, 3);
    await house.runner({ discover: async () => [tenant] }).sweep();
    const acts = actsOver(factsIn(new PositionSignals(), 60_000));
    await acts.run(countAll, new CountAll({ till: '1' }), aContext(tenant, undefined, anActor('bank:write')));
    expect((await stored(tenant)).known).toEqual({ total: 3, events: 2 });
  });

  it('tells a reader what its own session sees, once', async () => {
    const tenant = house.tenant();
    await take(tenant, 9);
    await house.runner({ discover: async () => [tenant] }).sweep();
    const facts = factsIn(new PositionSignals(), 60_000);
    const session = new TenantSession(house.database, tenant);
    const read = await facts.read(takings, session);
    expect(read).toMatchObject({ value: { total: 9 }, position: '2' });
    expect(await facts.read(takings, session)).toBe(read);
    await session.close();
  });

  it('stops the start when nobody tells what an act asks for, or two do', () => {
    const make = (contexts: readonly ContextDefinition[]) => () =>
      createActs({ store: house.store, codec: house.codec, digestKey: () => Buffer.alloc(32), contexts });
    expect(make([banking, { ...sellers, facts: [tellBusyness] }])).toThrow(
      'No context tells takings, which BankTakings',
    );
    expect(make([banking, sellers])).not.toThrow();
    const parts = { database: house.database, waitFor: () => Promise.resolve('reached' as const) };
    const twice = [sellers, { ...sellers, name: 'again' }];
    expect(() => new Facts({ ...parts, contexts: twice })).toThrow('as another context does');
    expect(() => new Facts({ ...parts, contexts: [{ ...sellers, views: [] }] })).toThrow('no view');
    expect(new Facts({ ...parts, contexts: [sellers] })).toBeInstanceOf(Facts);
  });
});
