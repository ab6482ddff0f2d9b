import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantId } from '@varsel/tenancy';
import type { Acts, Receipt } from '../acts.ts';
import type { EventCodec } from '../codec/event-codec.ts';
import { ERASED } from '../codec/personal.ts';
import { leafOf } from '../leaf.ts';
import { aContext, aCounter, counterActs } from './command-fixtures.ts';
import { IncreaseCounter, increaseCounter, NoteOnCounter, noteOnCounter } from './counter.ts';
import { anEvent, aTenant, type MakeStore, type StoreUnderTest } from './fixtures.ts';

const note = 'Ringede til Åse 👩‍🚒';
const phone = '+45 12 34 56 78';

export function codecContract(makeStore: MakeStore): void {
  let made: StoreUnderTest;
  let acts: Acts;
  let codec: EventCodec;

  async function noted(tenant: TenantId, person: string): Promise<Receipt> {
    const counter = await aCounter(acts, tenant);
    await acts.run(noteOnCounter, new NoteOnCounter({ counter: counter.id, note, person, phone }), aContext(tenant));
    return counter;
  }
  const lastOf = async (tenant: TenantId, { stream }: Receipt) =>
    (await codec.decode(await made.store.read(tenant, stream))).at(-1)?.event;
  const stored = async (tenant: TenantId, { stream }: Receipt) => (await made.store.read(tenant, stream)).at(-1);

  describe('keeping personal data', () => {
    beforeAll(async () => {
      made = await makeStore();
      ({ acts, codec } = counterActs(made));
    });
    afterAll(() => made.close());

    it('stores personal fields in cipher form alone and gives them back as they were decided', async () => {
      const tenant = aTenant();
      const counter = await noted(tenant, 'person-7');
      const data = (await stored(tenant, counter))?.data;
      expect(data).not.toContain('Ringede');
      expect(data).not.toContain('12 34');
      expect(JSON.parse(data ?? '')).toMatchObject({ person: 'person-7' });
      expect(await lastOf(tenant, counter)).toEqual({ type: 'CounterNoted', note, phone, person: 'person-7' });
    });

    it('erases one subject everywhere and leaves the rest, the stored bytes and their leaf', async () => {
      const tenant = aTenant();
      const [one, other] = [await noted(tenant, 'person-7'), await noted(tenant, 'person-8')];
      const before = await stored(tenant, one);
      expect(await made.keys.erase(tenant, 'person-7')).toBe(true);
      expect(await made.keys.erase(tenant, 'person-7')).toBe(false);
      expect(await lastOf(tenant, one)).toEqual({ type: 'CounterNoted', note, phone: ERASED, person: 'person-7' });
      expect(await lastOf(tenant, other)).toEqual({ type: 'CounterNoted', note, phone, person: 'person-8' });
      const after = await stored(tenant, one);
      expect(after).toEqual(before);
      if (after) expect(Buffer.from(after.leaf)).toEqual(Buffer.from(leafOf(after)));
    });

    it('erases what stands under a stream with the stream as its subject', async () => {
      const tenant = aTenant();
      const counter = await noted(tenant, 'person-7');
      await made.keys.erase(tenant, counter.id);
      expect(await lastOf(tenant, counter)).toMatchObject({ note: ERASED, phone });
    });

    it('keeps old data erased when the subject appears again', async () => {
      const tenant = aTenant();
      const old = await noted(tenant, 'person-7');
      await made.keys.erase(tenant, 'person-7');
      const again = await noted(tenant, 'person-7');
      expect(await lastOf(tenant, old)).toMatchObject({ phone: ERASED });
      expect(await lastOf(tenant, again)).toMatchObject({ phone });
    });

    it('erases nothing of the same subject in another tenant', async () => {
      const [mine, theirs] = [aTenant(), aTenant()];
      const [one, other] = [await noted(mine, 'person-7'), await noted(theirs, 'person-7')];
      await made.keys.erase(mine, 'person-7');
      expect(await lastOf(mine, one)).toMatchObject({ phone: ERASED });
      expect(await lastOf(theirs, other)).toMatchObject({ phone });
    });

    it('opens no field that was moved to another event or another field', async () => {
      const tenant = aTenant();
      const [one, other] = [await noted(tenant, 'person-7'), await noted(tenant, 'person-7')];
      const [from, to] = [await stored(tenant, one), await stored(tenant, other)];
      if (!from || !to) throw new Error('Nothing was stored');
      await expect(codec.decode([{ ...to, data: from.data }])).rejects.toThrow();
      const swapped = from.data
        .replace('"note":"', '"x":"')
        .replace('"phone":"', '"note":"')
        .replace('"x":"', '"phone":"');
      await expect(codec.decode([{ ...from, data: swapped }])).rejects.toThrow();
      await expect(codec.decode([from, to])).resolves.toHaveLength(2);
    });

    it('makes one key for a subject that appears at once in many places', async () => {
      const tenant = aTenant();
      const counters = await Promise.all([1, 2, 3, 4, 5, 6].map(() => noted(tenant, 'person-7')));
      for (const counter of counters) expect(await lastOf(tenant, counter)).toMatchObject({ phone });
      await made.keys.erase(tenant, 'person-7');
      for (const counter of counters) expect(await lastOf(tenant, counter)).toMatchObject({ phone: ERASED });
    });
  });

  describe('reading what another version wrote', () => {
    beforeAll(async () => {
      made = await makeStore();
      ({ acts, codec } = counterActs(made));
    });
    afterAll(() => made.close());

    it('brings the first shape of an event to the second, and leaves the second as it is', async () => {
      const tenant = aTenant();
      const { stream } = await aCounter(acts, tenant);
      await made.store.append(tenant, stream, 2, [
        anEvent({ type: 'CounterIncreased', data: '{"amount":4}', meta: '{"shape":1}' }),
      ]);
      const events = (await codec.decode(await made.store.read(tenant, stream))).map(({ event }) => event);
      expect(events.slice(1)).toEqual([
        { type: 'CounterIncreased', by: 1 },
        { type: 'CounterIncreased', by: 4 },
      ]);
    });

    it('keeps a type it does not know, and decides without it', async () => {
      const tenant = aTenant();
      const { stream, id } = await aCounter(acts, tenant);
      await made.store.append(tenant, stream, 2, [
        anEvent({ type: 'CounterBlessed', data: '{"by":{"whom":["x"]}}', meta: '{"shape":9}' }),
      ]);
      expect((await codec.decode(await made.store.read(tenant, stream))).at(-1)?.event).toEqual({
        type: 'CounterBlessed',
        by: { whom: ['x'] },
      });
      expect(
        await acts.run(increaseCounter, new IncreaseCounter({ counter: id, by: 1 }), aContext(tenant)),
      ).toMatchObject({ version: 4 });
    });
  });
}
