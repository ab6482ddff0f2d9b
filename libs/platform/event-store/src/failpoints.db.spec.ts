import { randomBytes } from 'node:crypto';
import { act, aggregate, command, type DomainEvent, fact } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Acts } from './acts.ts';
import { EventCodec } from './codec/event-codec.ts';
import { MasterKey } from './codec/master-key.ts';
import { createActs } from './direct-acts.ts';
import { provide } from './facts/fact-provider.ts';
import { Facts } from './facts/facts.ts';
import { leafOf } from './leaf.ts';
import { PostgresSubjectKeys } from './postgres/postgres-subject-keys.ts';
import { ViewUpkeep } from './projection/upkeep/view-upkeep.ts';
import { rowsOf } from './rows-of.ts';
import { aContext, aCounter } from './testing/command-fixtures.ts';
import {
  counter,
  counting,
  increaseCounter,
  IncreaseCounter,
  noteOnCounter,
  NoteOnCounter,
  startCounter,
  StartCounter,
} from './testing/counter.ts';
import { Failpoints, faults } from './testing/failpoints.ts';
import { upTo, wholeFeed } from './testing/index.ts';
import { ProjectionHouse } from './testing/projection-house.ts';
import { aHistory, append, selling, till, tills, turnover } from './testing/till.ts';

const takings = fact<{ readonly total: number }>('takings');
const tellTakings = provide(takings, async (session) => {
  const rows = await (await rowsOf(session, tills)).getMany();
  return { total: rows.reduce((sum, { total }) => sum + total, 0) };
});
class BankTakings extends command<object>() {}
const title = { da: 'Bank', en: 'Bank' };
const bankTakings = act<BankTakings, object, DomainEvent, object>({
  command: BankTakings,
  requires: 'counter:write',
  basis: { id: 'banking', provision: '§ 0', title },
  on: 'new',
  facts: takings,
  decide: (_command, _state, { facts }) => [{ type: 'Banked', known: facts } as DomainEvent],
});
const bank = aggregate<object, DomainEvent>({
  name: 'bank',
  title,
  initial: {},
  evolve: (state) => state,
  events: { Banked: { title, fields: {} } },
  acts: [bankTakings],
});
const banking = { name: 'banking', title, aggregates: [bank], views: [], permissions: {} };
const sellers = { ...selling(), facts: [tellTakings] };

/** Every act goes through these: what it stores, what it encrypts, what it must know of others. */
const kinds = [
  {
    kind: 'begins a stream with two events',
    stores: 2,
    does: (acts: Acts, context: ReturnType<typeof aContext>) =>
      acts.run(startCounter, new StartCounter({ label: 'a' }), context),
  },
  {
    kind: 'adds one event to a stream',
    stores: 1,
    does: (acts: Acts, context: ReturnType<typeof aContext>, id: string) =>
      acts.run(increaseCounter, new IncreaseCounter({ counter: id, by: 1 }), context),
  },
  {
    kind: 'stores what is personal of two subjects',
    stores: 1,
    does: (acts: Acts, context: ReturnType<typeof aContext>, id: string) =>
      acts.run(noteOnCounter, new NoteOnCounter({ counter: id, note: 'n', person: 'p', phone: '1' }), context),
  },
  {
    kind: 'rests on the facts of another context',
    stores: 1,
    does: (acts: Acts, context: ReturnType<typeof aContext>) => acts.run(bankTakings, new BankTakings({}), context),
  },
];

describe('fail at each statement', () => {
  let house: ProjectionHouse;
  let acts: Acts;
  let codec: EventCodec;
  let failpoints: Failpoints;
  beforeAll(async () => {
    house = await ProjectionHouse.build();
    const master = new MasterKey(randomBytes(32));
    codec = new EventCodec([counter, till, bank], new PostgresSubjectKeys(house.database.pool, master));
    const contexts = [counting, sellers, banking];
    const waitFor = async ({ tenant }: { readonly tenant: TenantId }): Promise<'reached'> => {
      await house.runner({ discover: async () => [tenant] }).sweep();
      return 'reached';
    };
    const facts = new Facts({ database: house.database, contexts, waitFor });
    const digestKey = (tenant: TenantId) => master.derive('digest', tenant);
    acts = createActs({ store: house.store, codec, digestKey, contexts, facts });
    failpoints = new Failpoints(house.database);
  });
  afterAll(() => house.close());

  it.each(kinds)('of a command that $kind: sent again, it was done once', async ({ does, stores }) => {
    const prepared = async () => {
      const tenant = house.tenant();
      const { id } = await aCounter(acts, tenant);
      return { tenant, id, context: aContext(tenant) };
    };
    const clean = await prepared();
    const statements = await failpoints.count(() => does(acts, clean.context, clean.id));
    expect(statements).toBeGreaterThan(1);
    for (const at of upTo(statements)) {
      for (const fault of faults) {
        const { tenant, id, context } = await prepared();
        const [first] = await Promise.allSettled([failpoints.failing(at, fault, () => does(acts, context, id))]);
        const again = await untilAnswered(() => does(acts, context, id));
        expect(again, `statement ${at} ${fault}`).toMatchObject({ kind: 'receipt' });
        if (first.status === 'fulfilled') expect(again).toEqual({ ...first.value, repeated: true });
        const events = await wholeFeed(house.store, tenant);
        expect(events.map(({ seq }) => seq)).toEqual(upTo(2 + stores));
        for (const { leaf, ...content } of events) expect(hex(leaf)).toBe(hex(leafOf(content)));
        expect(JSON.stringify(await codec.decode(events))).not.toContain('erased');
      }
    }
  });

  it('of the projection runner: the views end equal to a fresh replay', async () => {
    const told = async () => {
      const tenant = house.tenant();
      const events = aHistory(20).map(([, event]) => event);
      await append(house.store, tenant, 'till-1', events);
      return { tenant, sweep: () => house.runner({ pageSize: 12, discover: async () => [tenant] }).sweep() };
    };
    const clean = await told();
    const statements = await failpoints.count(clean.sweep);
    expect(statements).toBeGreaterThan(15);
    for (const at of upTo(statements)) {
      for (const fault of faults) {
        const { tenant, sweep } = await told();
        await failpoints.failing(at, fault, sweep);
        await sweep();
        const { turnover__v1: counted } = await house.holdings(tenant);
        expect(counted, `statement ${at} ${fault}`).toEqual([{ key: 'all', events: 20 }]);
      }
    }
    const { database, store, test } = house;
    const views = [tills, turnover];
    const compared = await new ViewUpkeep({ database, store, codec, adminUrl: test.adminUrl, views }).compare();
    expect(compared.map(({ differing, notCompared }) => [differing, notCompared])).toEqual([
      [[], 0],
      [[], 0],
    ]);
    expect(compared[0]?.tenants).toBeGreaterThan(3 * statements);
  });
});

/** The pool may hold another connection that was lost with the first. */
async function untilAnswered<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const [answer] = await Promise.allSettled([work()]);
    if (answer.status === 'fulfilled') return answer.value;
    if (attempt === 5) throw answer.reason;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
