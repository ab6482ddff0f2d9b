import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantId } from '@varsel/tenancy';
import { comparePositions, type EventStore, type Position, positionOf, START } from '../port.ts';
import { aStream, aTenant, type MakeStore, someEvents, type StoreUnderTest, upTo, wholeFeed } from './fixtures.ts';

export function orderContract(makeStore: MakeStore): void {
  describe('reading the feed', () => {
    let made: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      made = await makeStore();
      store = made.store;
    });
    afterAll(() => made.close());

    it('misses nothing and repeats nothing beside 16 writers', async () => {
      const tenant = aTenant();
      const seen = await readBeside(store, tenant, writeBeside(store, tenant));
      expect(seen).toEqual(upTo(16 * 15 * 2));
    });

    it.each([1, 2, 3, 7, 20, 21, 1000])('gives the same events in pages of %i', async (page) => {
      const tenant = aTenant();
      await store.append(tenant, aStream(), 'absent', someEvents(5));
      await store.append(tenant, aStream(), 'absent', someEvents(15));
      expect((await wholeFeed(store, tenant, page)).map(({ seq }) => seq)).toEqual(upTo(20));
    });

    it('resumes behind any position', async () => {
      const tenant = aTenant();
      await store.append(tenant, aStream(), 'absent', someEvents(10));
      for (const after of upTo(10)) {
        const rest = await store.feed(tenant, positionOf(after), 100);
        expect(rest.map(({ seq }) => seq)).toEqual(upTo(10).filter((seq) => seq > after));
      }
      expect(await store.feed(tenant, START, 100)).toEqual(await store.feed(tenant, null, 100));
    });

    it('orders positions by their number and refuses text that is none', () => {
      expect(comparePositions(positionOf(9), positionOf(10))).toBeLessThan(0);
      expect(comparePositions(positionOf(10), positionOf(9))).toBeGreaterThan(0);
      expect(comparePositions(positionOf(9), positionOf(9))).toBe(0);
      expect(() => comparePositions('9; drop table event' as Position, START)).toThrow(RangeError);
    });

    it('reads one stream from a version on', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      await store.append(tenant, stream, 'absent', someEvents(5));
      expect((await store.read(tenant, stream, 4)).map(({ version }) => version)).toEqual([4, 5]);
      expect(await store.read(tenant, stream, 6)).toEqual([]);
      expect(await store.read(tenant, aStream())).toEqual([]);
    });
  });
}

/** 16 writers of 15 batches of two, each on a stream of its own. */
export async function writeBeside(store: EventStore, tenant: TenantId): Promise<void> {
  const one = async (): Promise<void> => {
    const stream = aStream();
    for (const round of upTo(15))
      await store.append(tenant, stream, round === 1 ? 'absent' : (round - 1) * 2, someEvents(2));
  };
  await Promise.all(upTo(16).map(one));
}

/** What a reader sees that follows the feed from the beginning until the writers have ended and nothing is left. */
export async function readBeside(
  store: EventStore,
  tenant: TenantId,
  writing: Promise<void>,
): Promise<readonly number[]> {
  const seen: number[] = [];
  const writers = { ended: false };
  const ended = writing.finally(() => {
    writers.ended = true;
  });
  for (let after: Position | null = null; ;) {
    const last: boolean = writers.ended;
    const page = await store.feed(tenant, after, 13);
    seen.push(...page.map(({ seq }) => seq));
    const newest = page.at(-1);
    if (newest) after = positionOf(newest.seq);
    else if (last) break;
    else await new Promise(setImmediate);
  }
  await ended;
  return seen;
}
