import { instant } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { MemorySubjectKeys } from '../codec/memory-subject-keys.ts';
import { aStream, aTenant, eventStoreContract, someEvents, wholeFeed } from '../testing/index.ts';
import { MemoryEventStore } from './memory-event-store.ts';

describe('the event store in memory', () => {
  eventStoreContract(async () => {
    const store = new MemoryEventStore(new FixedClock(instant('2026-11-22T08:00:00Z')));
    return Promise.resolve({ store, keys: new MemorySubjectKeys(), close: () => Promise.resolve() });
  });

  it("keeps a tenant's time when the clock goes back", async () => {
    const clock = new FixedClock(instant('2026-11-22T08:00:00Z'));
    const [store, tenant] = [new MemoryEventStore(clock), aTenant()];
    await store.append(tenant, aStream(), 'absent', someEvents(1));
    clock.advance(-60_000);
    await store.append(tenant, aStream(), 'absent', someEvents(1));
    clock.advance(120_000);
    await store.append(tenant, aStream(), 'absent', someEvents(1));
    const times = (await wholeFeed(store, tenant)).map(({ at }) => at);
    expect(times).toEqual([
      '2026-11-22T08:00:00.000000Z',
      '2026-11-22T08:00:00.000000Z',
      '2026-11-22T08:01:00.000000Z',
    ]);
  });
});
