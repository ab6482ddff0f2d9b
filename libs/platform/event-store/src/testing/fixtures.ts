import { randomUUID } from 'node:crypto';
import { type TenantId, tenantId } from '@varsel/tenancy';
import type { EventStore, EventToAppend, Position, StoredEvent } from '../port.ts';
import type { SubjectKeys } from '../codec/subject-keys.ts';

/** What the contract suite is run on. */
export interface StoreUnderTest {
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  /** How often each of 16 increases the counter: fewer where a conflict costs calls over a wire. */
  readonly rounds?: number;
  close(): Promise<void>;
}

export type MakeStore = () => Promise<StoreUnderTest>;

export function aTenant(): TenantId {
  return tenantId(randomUUID());
}

export function aStream(): string {
  return `incident-${randomUUID()}`;
}

export function anEvent(overrides: Partial<EventToAppend> = {}): EventToAppend {
  return { id: randomUUID(), type: 'IncidentReported', data: '{"summary":"x"}', meta: '{"shape":1}', ...overrides };
}

export function someEvents(count: number): readonly EventToAppend[] {
  return Array.from({ length: count }, (_, index) => anEvent({ data: `{"number":${index}}` }));
}

/** The whole feed, page by page. */
export async function wholeFeed(
  store: EventStore,
  tenant: TenantId,
  page = 100,
  after: Position | null = null,
): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = [];
  let from = after;
  for (;;) {
    const events = await store.feed(tenant, from, page);
    found.push(...events);
    const last = events.at(-1);
    if (!last) return found;
    from = String(last.seq) as Position;
  }
}

export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
