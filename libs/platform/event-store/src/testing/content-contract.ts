import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_EVENT_BYTES } from '../batch.ts';
import { EventTooLarge, type EventStore } from '../port.ts';
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

const texts: readonly (readonly [string, string])[] = [
  ['characters beyond the basic plane', '{"a":"👩‍🚒 𝕏 \u{10ffff}"}'],
  ['combining characters, not composed', '{"a":"A\u030a å \u0065\u0301"}'],
  ['escapes as they were written', '{"a":"\\u00e5\\u0000\\ud83d\\/"}'],
  ['numbers at their limits', '{"a":1.0,"b":1e400,"c":-0,"d":9007199254740993,"e":0.1000}'],
  ['keys in their order, and twice', '{"b":1,"a":2,"b":3}'],
  ['blanks and line ends', ' { "a" :\t1 }\r\n'],
  ['what looks like SQL', `{"a":"'; drop table event; -- $1 \\\\x00 {\\"x\\",NULL}"}`],
];

export function contentContract(makeStore: MakeStore): void {
  describe('keeping what was written', () => {
    let made: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      made = await makeStore();
      store = made.store;
    });
    afterAll(() => made.close());

    it.each(texts)('gives back byte by byte: %s', async (_what, text) => {
      const [tenant, stream] = [aTenant(), aStream()];
      await store.append(tenant, stream, 'absent', [anEvent({ data: text, meta: text })]);
      await store.append(tenant, stream, 1, [anEvent({ data: text, meta: text }), anEvent({ type: text, data: text })]);
      const stored = await store.read(tenant, stream);
      expect(stored.map(({ data }) => Buffer.from(data))).toEqual(upTo(3).map(() => Buffer.from(text)));
      expect(stored.map(({ meta }) => meta).slice(0, 2)).toEqual([text, text]);
      expect(stored[2]?.type).toBe(text);
    });

    it('takes 256 KiB in one event and refuses one byte more', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      const largest = `"${'å'.repeat((MAX_EVENT_BYTES - 2) / 2)}"`;
      expect(Buffer.byteLength(largest)).toBe(262_144);
      await store.append(tenant, stream, 'absent', [anEvent({ data: largest, meta: largest })]);
      expect((await store.read(tenant, stream))[0]?.data).toBe(largest);
      await expect(store.append(tenant, stream, 1, [anEvent({ data: `${largest} ` })])).rejects.toThrow(EventTooLarge);
      await expect(store.append(tenant, stream, 1, [anEvent({ meta: `${largest} ` })])).rejects.toThrow(EventTooLarge);
      await expect(store.append(tenant, stream, 1, [anEvent(), anEvent({ data: `${largest} ` })])).rejects.toThrow(
        EventTooLarge,
      );
      expect(await wholeFeed(store, tenant)).toHaveLength(1);
    });

    it('reads a stream of 10,000 events whole', async () => {
      const [tenant, stream] = [aTenant(), aStream()];
      for (const batch of upTo(10))
        await store.append(tenant, stream, batch === 1 ? 'absent' : (batch - 1) * 1000, someEvents(1000));
      const stored = await store.read(tenant, stream);
      expect(stored.map(({ version }) => version)).toEqual(upTo(10_000));
    });
  });
}
