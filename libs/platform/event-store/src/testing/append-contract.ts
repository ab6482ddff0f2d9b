import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantId } from '@varsel/tenancy';
import { leafOf } from '../leaf.ts';
import { EventRefused, type EventStore, positionOf } from '../port.ts';
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

export function appendContract(makeStore: MakeStore): void {
  describe('appending events', () => {
    let made: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      made = await makeStore();
      store = made.store;
    });
    afterAll(() => made.close());

    it('begins a stream that must be absent, and answers where the events stand', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      const answer = await store.append(tenant, stream, 'absent', someEvents(2));
      expect(answer).toEqual({ kind: 'appended', version: 2, position: positionOf(2), repeated: false });
    });

    it('conflicts when the stream that must be absent is there', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      await store.append(tenant, stream, 'absent', someEvents(3));
      expect(await store.append(tenant, stream, 'absent', someEvents(1))).toEqual({ kind: 'conflict', actual: 3 });
    });

    it('appends at the exact version, and nothing at one too high or one too low', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      await store.append(tenant, stream, 'absent', someEvents(2));
      expect(await store.append(tenant, stream, 3, someEvents(1))).toEqual({ kind: 'conflict', actual: 2 });
      expect(await store.append(tenant, stream, 1, someEvents(1))).toEqual({ kind: 'conflict', actual: 2 });
      expect(await store.append(tenant, stream, 2, someEvents(1))).toMatchObject({ kind: 'appended', version: 3 });
    });

    it('leaves no hole behind a refused append', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      await store.append(tenant, stream, 7, someEvents(1));
      await store.append(tenant, stream, 'absent', someEvents(1));
      await store.append(tenant, stream, 'absent', someEvents(5));
      await store.append(tenant, stream, 9, someEvents(5));
      await store.append(tenant, stream, 1, someEvents(1));
      expect((await wholeFeed(store, tenant)).map(({ seq }) => seq)).toEqual([1, 2]);
    });

    it('appends without a check where any version will do', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      expect(await store.append(tenant, stream, 'any', someEvents(1))).toMatchObject({ version: 1 });
      expect(await store.append(tenant, stream, 'any', someEvents(2))).toMatchObject({ version: 3, repeated: false });
    });

    it('lets all of 16 through that ask for any version at once', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      await Promise.all(upTo(16).map(() => store.append(tenant, stream, 'any', someEvents(2))));
      expect((await store.read(tenant, stream)).map(({ version }) => version)).toEqual(upTo(32));
    });

    it('has one winner among 16 that begin the same stream at once', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      const answers = await Promise.all(upTo(16).map(() => store.append(tenant, stream, 'absent', someEvents(1))));
      expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
      expect(await wholeFeed(store, tenant)).toHaveLength(1);
    });

    it('loses none of the read-decide-append rounds of 16 writers on one counter', async () => {
      const [tenant, stream, { rounds = 100 }] = [aTenant(), aStream(), made];
      await Promise.all(upTo(16).map(() => increase(store, { tenant, stream, rounds })));
      const counted = (await store.read(tenant, stream)).map(({ data }) => data);
      expect(counted).toEqual(upTo(16 * rounds).map((count) => `{"count":${count}}`));
    }, 240_000);

    it('stores a batch whole and in order', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      const events = someEvents(50);
      await store.append(tenant, stream, 'absent', events);
      const stored = await store.read(tenant, stream);
      expect(stored.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      expect(stored.map(({ version, seq }) => [version, seq])).toEqual(upTo(50).map((n) => [n, n]));
    });

    it('keeps streams apart whose names differ in case or by a dash at the end', async () => {
      const tenant = aTenant();
      const names = ['incident-a', 'incident-A', 'incident-a-', 'incident-a ', 'incident-å', 'incident-a\u030a'];
      for (const name of names) {
        expect(await store.append(tenant, name, 'absent', someEvents(1)), name).toMatchObject({ version: 1 });
      }
      for (const name of names) expect(await store.read(tenant, name), name).toHaveLength(1);
    });

    it('refuses an empty batch, an id twice in it, and text that cannot be stored; takes the same without the fault', async () => {
      const [tenant, stream, event] = [aTenant(), aStream(), anEvent()];
      await expect(store.append(tenant, stream, 'absent', [])).rejects.toThrow(EventRefused);
      await expect(store.append(tenant, stream, 'absent', [event, event])).rejects.toThrow(EventRefused);
      await expect(store.append(tenant, stream, 'absent', [{ ...event, id: 'x' }])).rejects.toThrow(EventRefused);
      await expect(store.append(tenant, stream, 'absent', [{ ...event, data: '"\u0000"' }])).rejects.toThrow(
        EventRefused,
      );
      await expect(store.append(tenant, stream, 'absent', [{ ...event, data: '"\ud800"' }])).rejects.toThrow(
        EventRefused,
      );
      await expect(store.append(tenant, '', 'absent', [event])).rejects.toThrow(EventRefused);
      expect(await store.append(tenant, stream, 'absent', [event])).toMatchObject({ kind: 'appended' });
    });

    it('computes the leaf of the written format and a time that never runs backwards', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      await store.append(tenant, stream, 'absent', someEvents(1));
      await store.append(tenant, stream, 1, [anEvent({ data: '{"text":"æ 👩‍🚒 é"}', type: 'Højde' }), ...someEvents(3)]);
      const events = await wholeFeed(store, tenant);
      for (const { leaf, ...content } of events) expect(Buffer.from(leaf)).toEqual(Buffer.from(leafOf(content)));
      const times = events.map(({ at }) => at);
      expect(times).toEqual([...times].sort());
      expect(times[0]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/);
    });

    it('gives a hint of new events to who listens, and none after he stopped', async () => {
      const tenant = aTenant();
      const { heard, stop } = hearing(store, tenant);
      await store.append(tenant, aStream(), 'absent', someEvents(1));
      await heard;
      stop();
      const later: string[] = [];
      store.subscribe((told) => later.push(told))();
      await store.append(tenant, aStream(), 'absent', someEvents(1));
      await new Promise(setImmediate);
      expect(later).toEqual([]);
    });
  });
}

function hearing(store: EventStore, tenant: TenantId): { readonly heard: Promise<void>; readonly stop: () => void } {
  let stop: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => {
    stop = store.subscribe((told) => {
      if (told === tenant) resolve();
    });
  });
  return { heard, stop };
}

interface Counting {
  readonly tenant: TenantId;
  readonly stream: string;
  readonly rounds: number;
}

async function increase(store: EventStore, { tenant, stream, rounds }: Counting): Promise<void> {
  let version = 0;
  for (let done = 0; done < rounds;) {
    const expected = version === 0 ? 'absent' : version;
    const answer = await store.append(tenant, stream, expected, [anEvent({ data: `{"count":${version + 1}}` })]);
    version =
      answer.kind === 'appended' ? answer.version : version + (await store.read(tenant, stream, version + 1)).length;
    if (answer.kind === 'appended') done += 1;
  }
}
