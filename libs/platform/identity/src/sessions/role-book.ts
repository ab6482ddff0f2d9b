import type { EventStore } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import type { OrganisationEvent } from '../organisation/organisation.events.ts';
import { type Organisation, organisation } from '../organisation/organisation.ts';

interface Page {
  readonly version: number;
  readonly state: Organisation;
}

/** How many organisations are kept folded; the one asked for longest ago goes first. */
const pagesAtMost = 1_000;

/**
 * Who may do what, right at the moment of asking: folded from the organisation's stream, never from a view that may lag.
 * What was folded is kept by version, so that a request reads only what is new, mostly nothing.
 */
export class RoleBook {
  readonly #store: EventStore;
  readonly #pages = new Map<TenantId, Page>();

  constructor(store: EventStore) {
    this.#store = store;
  }

  async of(tenant: TenantId): Promise<Organisation> {
    const known = this.#pages.get(tenant) ?? { version: 0, state: organisation.initial };
    const news = await this.#store.read(tenant, `organisation-${tenant}`, known.version + 1);
    const page = news.reduce<Page>(
      ({ state }, { type, data, version }) => ({
        version,
        // Personal fields stay in cipher form here: who may do what does not depend on them.
        state: organisation.evolve(state, { ...(JSON.parse(data) as object), type } as OrganisationEvent),
      }),
      known,
    );
    this.#keep(tenant, page);
    return page.state;
  }

  #keep(tenant: TenantId, page: Page): void {
    const kept = this.#pages.get(tenant);
    if (kept !== undefined && kept.version > page.version) return;
    this.#pages.delete(tenant);
    this.#pages.set(tenant, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > pagesAtMost && oldest !== undefined) this.#pages.delete(oldest);
  }
}
