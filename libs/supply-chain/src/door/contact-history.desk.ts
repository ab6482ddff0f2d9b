import type { EventCodec, EventStore } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import type { Contact } from '../supplier/supplier.contents.ts';
import type { SupplierContactsSet } from '../supplier/supplier.ts';

/** Who a supplier's contacts ever were: read from the log itself, because views show those of now. */
export class ContactHistory {
  readonly #store: Pick<EventStore, 'read'>;
  readonly #codec: Pick<EventCodec, 'decode'>;

  constructor(store: Pick<EventStore, 'read'>, codec: Pick<EventCodec, 'decode'>) {
    this.#store = store;
    this.#codec = codec;
  }

  /** Every list of contacts the supplier ever had, the newest last; undefined when there is no such supplier. */
  async of(tenant: TenantId, supplier: string): Promise<readonly (readonly Contact[])[] | undefined> {
    const recorded = await this.#codec.decode(await this.#store.read(tenant, `supplier-${supplier}`));
    if (recorded.length === 0) return undefined;
    return recorded.flatMap(({ event }) =>
      event.type === 'SupplierContactsSet' ? [(event as SupplierContactsSet).contacts] : [],
    );
  }
}
