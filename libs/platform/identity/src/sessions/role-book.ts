import { inTodaysShape } from '@varsel/event-sourcing';
import { type EventStore, seqAsOf, type StoredEvent } from '@varsel/event-store';
import type { TenantId, TenantSession } from '@varsel/tenancy';
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

  /** As the session sees it: now, or folded anew up to the moment it looks at. */
  async asSeenBy(session: TenantSession): Promise<Organisation> {
    if (session.asOf === undefined) return this.of(session.tenant);
    const until = await seqAsOf(session);
    const events = await this.#store.read(session.tenant, `organisation-${session.tenant}`);
    return events.filter(({ seq }) => seq <= until).reduce<Organisation>(evolved, organisation.initial);
  }

  async of(tenant: TenantId): Promise<Organisation> {
    const known = this.#pages.get(tenant) ?? { version: 0, state: organisation.initial };
    const news = await this.#store.read(tenant, `organisation-${tenant}`, known.version + 1);
    const page = news.reduce<Page>(
      ({ state }, event) => ({ version: event.version, state: evolved(state, event) }),
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

/**
 * Personal fields stay in cipher form here: who may do what does not depend on them. What this version does not know, or
 * cannot read, gives nobody a role and takes none: everybody else of the organisation still comes in.
 */
function evolved(state: Organisation, { type, data, meta }: Pick<StoredEvent, 'type' | 'data' | 'meta'>): Organisation {
  if (!Object.hasOwn(organisation.events, type)) return state;
  try {
    const { shape } = JSON.parse(meta) as { readonly shape: number };
    const today = inTodaysShape(organisation, type, {
      data: JSON.parse(data) as Readonly<Record<string, unknown>>,
      shape,
    });
    return organisation.evolve(state, { ...today, type } as OrganisationEvent);
  } catch {
    return state;
  }
}
