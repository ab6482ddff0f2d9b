import { type EventStore, leafOf, positionOf } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import { Frontier } from '@varsel/transparency-log';

const EVENTS_A_PAGE = 1_000;

/** The root over the first `size` events as they stand now, recomputed; over fewer where there are fewer. */
export async function rootOver(store: Pick<EventStore, 'feed'>, tenant: TenantId, size: number): Promise<Uint8Array> {
  const tree = new Frontier();
  while (tree.size < size) {
    const events = await store.feed(tenant, positionOf(tree.size), Math.min(EVENTS_A_PAGE, size - tree.size));
    if (events.length === 0) break;
    for (const event of events) tree.append(leafOf(event));
  }
  return tree.root();
}
