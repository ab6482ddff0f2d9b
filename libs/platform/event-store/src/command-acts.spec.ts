import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { instant } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from 'vitest';
import { Acts } from './acts.ts';
import { MasterKey } from './codec/master-key.ts';
import { MemorySubjectKeys } from './codec/memory-subject-keys.ts';
import { CommandHandling } from './handle-command.ts';
import { EVENT_STORE, EventStoreModule } from './event-store.module.ts';
import { MemoryEventStore } from './memory/memory-event-store.ts';
import { aContext, counterActs } from './testing/command-fixtures.ts';
import { counting, IncreaseCounter, increaseCounter, startCounter, StartCounter } from './testing/counter.ts';
import { aTenant } from './testing/fixtures.ts';

const aStore = () => new MemoryEventStore(new FixedClock(instant('2026-11-22T08:00:00Z')));

describe('running acts over the command bus', () => {
  it('gives the same answers as without it', async () => {
    const [store, keys, master] = [aStore(), new MemorySubjectKeys(), new MasterKey(randomBytes(32))];
    const options = EventStoreModule.forRoot({ store, keys, master, contexts: [counting] });
    const app = await Test.createTestingModule({ imports: [options] }).compile();
    await app.init();
    const acts = app.get(Acts);
    expect(app.get(EVENT_STORE)).toBe(store);
    const tenant = aTenant();
    const receipt = await acts.run(startCounter, new StartCounter({ label: 'a' }), aContext(tenant, 'one'));
    expect(receipt).toMatchObject({ kind: 'receipt', version: 2, position: '2' });
    const id = 'id' in receipt ? receipt.id : '';
    const refused = await acts.run(increaseCounter, new IncreaseCounter({ counter: id, by: -1 }), aContext(tenant));
    expect(refused).toMatchObject({ code: 'COUNTER_NEVER_FALLS' });
    expect(
      await acts.run(increaseCounter, new IncreaseCounter({ counter: id, by: 1 }), aContext(tenant)),
    ).toMatchObject({ version: 3 });
    await app.close();
  });

  it('refuses to start with two acts of one name, or two aggregates', () => {
    const machinery = { store: aStore(), keys: new MemorySubjectKeys() };
    const { codec } = counterActs(machinery);
    const make = (contexts: readonly (typeof counting)[]) =>
      new CommandHandling({ store: machinery.store, codec, digestKey: () => Buffer.alloc(32), contexts });
    expect(() => make([counting, { ...counting, name: 'again' }])).toThrow('Two acts of one name');
    expect(make([counting])).toBeInstanceOf(CommandHandling);
  });

  it('is a bug when the act stands in no list', async () => {
    const { acts } = counterActs({ store: aStore(), keys: new MemorySubjectKeys() });
    const unlisted = { ...startCounter, name: 'Unlisted' };
    await expect(acts.run(unlisted, new StartCounter({ label: 'a' }), aContext())).rejects.toThrow(
      'Unlisted stands in no aggregate',
    );
  });
});
