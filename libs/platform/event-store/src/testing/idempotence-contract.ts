import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventIdTaken, type EventStore } from '../port.ts';
import {
  anEvent,
  aStream,
  aTenant,
  type MakeStore,
  someEvents,
  type StoreUnderTest,
  upTo,
  wholeFeed,
} from './fixtures.ts';

export function idempotenceContract(makeStore: MakeStore): void {
  describe('appending the same events again', () => {
    let made: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      made = await makeStore();
      store = made.store;
    });
    afterAll(() => made.close());

    it.each([1, 3])('gives the first answer for %i events and stores nothing', async (count) => {
      const [tenant, stream, events] = [aTenant(), aStream(), someEvents(count)];
      const first = await store.append(tenant, stream, 'absent', events);
      const second = await store.append(tenant, stream, 'absent', events);
      expect(second).toEqual({ ...first, repeated: true });
      expect(await wholeFeed(store, tenant)).toHaveLength(count);
    });

    it('gives the first answer after later events too', async () => {
      const [tenant, stream, events] = [aTenant(), aStream(), someEvents(2)];
      await store.append(tenant, stream, 'absent', someEvents(1));
      const first = await store.append(tenant, stream, 1, events);
      await store.append(tenant, aStream(), 'absent', someEvents(4));
      await store.append(tenant, stream, 3, someEvents(2));
      expect(await store.append(tenant, stream, 1, events)).toEqual({ ...first, repeated: true });
    });

    it('gives the first answer where any version will do', async () => {
      const [tenant, stream, events] = [aTenant(), aStream(), someEvents(2)];
      const first = await store.append(tenant, stream, 'any', events);
      await store.append(tenant, stream, 'any', someEvents(1));
      expect(await store.append(tenant, stream, 'any', events)).toEqual({ ...first, repeated: true });
      expect(await store.read(tenant, stream)).toHaveLength(3);
    });

    it('stores one set when the same batch is sent 16 times at once', async () => {
      const [tenant, stream, events] = [aTenant(), aStream(), someEvents(2)];
      const answers = await Promise.all(upTo(16).map(() => store.append(tenant, stream, 'absent', events)));
      expect(answers.map((answer) => ({ ...answer, repeated: false }))).toEqual(
        upTo(16).map(() => ({ kind: 'appended', version: 2, position: '2', repeated: false })),
      );
      expect(answers.filter((answer) => answer.kind === 'appended' && !answer.repeated)).toHaveLength(1);
      expect(await wholeFeed(store, tenant)).toHaveLength(2);
    });

    it('refuses a batch that overlaps with another, and takes it without the overlap', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      const [one, two, three] = [anEvent(), anEvent(), anEvent()];
      await store.append(tenant, stream, 'absent', [one, two]);
      expect(await store.append(tenant, stream, 'absent', [one, two, three])).toEqual({ kind: 'conflict', actual: 2 });
      expect(await store.append(tenant, stream, 1, [two, three])).toEqual({ kind: 'conflict', actual: 2 });
      expect(await store.append(tenant, stream, 'absent', [two, one])).toEqual({ kind: 'conflict', actual: 2 });
      await expect(store.append(tenant, stream, 2, [two, three])).rejects.toThrow(EventIdTaken);
      await expect(store.append(tenant, stream, 'any', [two, three])).rejects.toThrow(EventIdTaken);
      await expect(store.append(tenant, aStream(), 'absent', [one])).rejects.toThrow(EventIdTaken);
      expect(await store.append(tenant, stream, 2, [three])).toMatchObject({ version: 3, repeated: false });
      expect((await wholeFeed(store, tenant)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });

    it('lets two tenants hold the same ids', async () => {
      const [stream, events] = [aStream(), someEvents(2)];
      const [one, other] = [aTenant(), aTenant()];
      expect(await store.append(one, stream, 'absent', events)).toMatchObject({ repeated: false });
      expect(await store.append(other, stream, 'absent', events)).toMatchObject({ repeated: false });
    });
  });
}
