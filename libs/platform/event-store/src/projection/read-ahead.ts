import type { TenantId } from '@varsel/tenancy';
import { type EventStore, positionOf, type StoredEvent } from '../port.ts';

/**
 * Reads the next page while the one before it is being written. What is committed never changes and has no holes,
 * so a page that was read early is still right; only an empty one is asked for again.
 */
export class ReadAhead {
  readonly #store: Pick<EventStore, 'feed'>;
  readonly #pages = new Map<TenantId, Map<number, Promise<readonly StoredEvent[]>>>();

  constructor(store: Pick<EventStore, 'feed'>) {
    this.#store = store;
  }

  async page(tenant: TenantId, after: number, limit: number): Promise<readonly StoredEvent[]> {
    const early = await this.#pages.get(tenant)?.get(after);
    this.#pages.get(tenant)?.delete(after);
    const events =
      early !== undefined && early.length > 0 ? early.slice(0, limit) : await this.#read(tenant, after, limit);
    const last = events.at(-1);
    if (last !== undefined && events.length === limit) this.#prepare(tenant, last.seq, limit);
    return events;
  }

  forget(tenant: TenantId): void {
    this.#pages.delete(tenant);
  }

  #read(tenant: TenantId, after: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#store.feed(tenant, after === 0 ? null : positionOf(after), limit);
  }

  #prepare(tenant: TenantId, after: number, limit: number): void {
    const pages = this.#pages.get(tenant) ?? new Map<number, Promise<readonly StoredEvent[]>>();
    const page = this.#read(tenant, after, limit);
    // Whoever comes for it hears of the failure.
    page.catch(() => undefined);
    this.#pages.set(tenant, pages.set(after, page));
  }
}
