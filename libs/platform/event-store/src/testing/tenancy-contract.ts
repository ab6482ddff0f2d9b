import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TenantId, tenantId } from '@varsel/tenancy';
import type { EventStore } from '../port.ts';
import { aStream, aTenant, type MakeStore, someEvents, type StoreUnderTest, wholeFeed } from './fixtures.ts';

export function tenancyContract(makeStore: MakeStore): void {
  describe('keeping tenants apart', () => {
    let made: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      made = await makeStore();
      store = made.store;
    });
    afterAll(() => made.close());

    it('gives a tenant its own events of a stream and never those of another', async () => {
      const [mine, theirs, stream] = [aTenant(), aTenant(), aStream()];
      await store.append(mine, stream, 'absent', someEvents(2));
      expect(await store.read(mine, stream)).toHaveLength(2);
      expect(await store.read(theirs, stream)).toEqual([]);
      expect(await store.feed(theirs, null, 100)).toEqual([]);
    });

    it('counts each tenant by itself', async () => {
      const [mine, theirs] = [aTenant(), aTenant()];
      await store.append(mine, aStream(), 'absent', someEvents(3));
      expect(await store.append(theirs, aStream(), 'absent', someEvents(1))).toMatchObject({ position: '1' });
    });

    it.each([
      ['the name of the other tenant', (theirs: TenantId, stream: string) => `t${theirs}_${stream}`],
      ['a path', (theirs: TenantId, stream: string) => `../${theirs}/${stream}`],
      ['a quote', (theirs: TenantId, stream: string) => `x' or tenant = '${theirs}' --${stream}`],
      ['a pattern', () => '%'],
    ])('reaches nothing of another tenant through %s in a stream name', async (_trick, nameOf) => {
      const [mine, theirs, stream] = [aTenant(), aTenant(), aStream()];
      await store.append(theirs, stream, 'absent', someEvents(1));
      expect(await store.read(mine, nameOf(theirs, stream))).toEqual([]);
      await store.append(mine, nameOf(theirs, stream), 'absent', someEvents(1));
      expect(await wholeFeed(store, theirs)).toHaveLength(1);
      expect(await wholeFeed(store, mine)).toHaveLength(1);
    });

    it('takes no tenant but a lower-case UUID', () => {
      const tenant = aTenant();
      expect(tenantId(tenant)).toBe(tenant);
      for (const text of ['', '*', tenant.toUpperCase(), ` ${tenant}`, `${tenant}'`])
        expect(() => tenantId(text)).toThrow(RangeError);
    });
  });
}
