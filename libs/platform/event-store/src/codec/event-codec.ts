import {
  type DomainEvent,
  type EventMeta,
  FromNewerVersion,
  inTodaysShape,
  type Instant,
  type Recorded,
  type StreamName,
} from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import type { AnyAggregate } from '../context-definition.ts';
import type { EventToAppend, StoredEvent } from '../port.ts';
import { parseStreamName } from '../stream-name.ts';
import { type EventData, openFields, sealedIn, sealFields, subjectsOf } from './personal.ts';
import type { SubjectKeys } from './subject-keys.ts';

/** An event as it was decided, with the id and metadata it will be stored under. */
export interface DecidedEvent {
  readonly id: string;
  readonly event: DomainEvent;
  readonly meta: Omit<EventMeta, 'shape'>;
}

/** What is stored cannot be read: broken text, or a personal value that stands where it was not sealed. */
export class EventUnreadable extends Error {
  constructor({ seq, type }: Pick<StoredEvent, 'seq' | 'type'>, cause: unknown) {
    super(
      `The event ${String(seq)} (${type}) cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
    this.name = 'EventUnreadable';
  }
}

/** Between decided and stored: personal fields are encrypted at append and decrypted at read, older shapes brought to today's. */
export class EventCodec {
  readonly #aggregates: ReadonlyMap<string, AnyAggregate>;
  readonly #keys: SubjectKeys;

  constructor(aggregates: readonly AnyAggregate[], keys: SubjectKeys) {
    this.#aggregates = new Map(aggregates.map((aggregate) => [aggregate.name, aggregate]));
    if (this.#aggregates.size < aggregates.length) throw new Error('Two aggregates of one name');
    this.#keys = keys;
  }

  async encode(
    tenant: TenantId,
    stream: StreamName,
    decided: readonly DecidedEvent[],
  ): Promise<readonly EventToAppend[]> {
    const drafts = decided.map(({ id, event: { type, ...data }, meta }) => {
      const description = this.#aggregates.get(stream.category)?.events[type];
      if (!description) throw new Error(`${type} is no event of ${stream.category}`);
      return {
        id,
        type,
        data,
        meta: { ...meta, shape: description.shape ?? 1 },
        subjects: subjectsOf(data, description, stream.id),
      };
    });
    const subjects = drafts.flatMap((draft) => [...draft.subjects.values()]);
    const keys = subjects.length === 0 ? new Map() : await this.#keys.obtain(tenant, subjects);
    return drafts.map(({ id, type, data, meta, subjects: own }) => ({
      id,
      type,
      data: JSON.stringify(sealFields(data, own, keys, { tenant, eventId: id })),
      meta: JSON.stringify(meta),
    }));
  }

  /** In the order given. An event type nobody knows is kept as it is. */
  async decode(events: readonly StoredEvent[]): Promise<readonly Recorded[]> {
    const drafts = events.map((stored) => ({ stored, data: reading(stored, () => contentOf(stored.data)) }));
    const keyIds = new Map<TenantId, string[]>();
    for (const { stored, data } of drafts) {
      const named = Object.values(sealedIn(data));
      if (named.length > 0) keyIds.set(stored.tenant, [...(keyIds.get(stored.tenant) ?? []), ...named]);
    }
    const found = await Promise.all(
      [...keyIds].map(async ([tenant, ids]) => [tenant, await this.#keys.find(tenant, ids)] as const),
    );
    const keys = new Map(found);
    return drafts.map(({ stored, data }) => {
      const where = { tenant: stored.tenant, eventId: stored.id };
      return reading(stored, () =>
        this.#recorded(stored, openFields(data, keys.get(stored.tenant) ?? new Map(), where)),
      );
    });
  }

  #recorded(stored: StoredEvent, data: EventData): Recorded {
    const { id, tenant, seq, version, type } = stored;
    const stream = parseStreamName(stored.stream);
    const meta = contentOf(stored.meta) as unknown as EventMeta;
    const aggregate = this.#aggregates.get(stream.category);
    const today = aggregate === undefined ? data : inTodaysShape(aggregate, type, { data, shape: meta.shape });
    const event: DomainEvent = { ...today, type };
    return { event, id, tenant, seq, stream, version, at: `${stored.at.slice(0, 23)}Z` as Instant, meta };
  }
}

function contentOf(text: string): EventData {
  const content: unknown = JSON.parse(text);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new Error('not an object');
  return content as EventData;
}

function reading<Value>(stored: StoredEvent, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof FromNewerVersion ? error : new EventUnreadable(stored, error);
  }
}
