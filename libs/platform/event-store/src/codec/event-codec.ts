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

type EventUnread = EventUnreadable | FromNewerVersion;

const KEY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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

  /** In the order given. An event type nobody knows is kept as it is. Throws at the first that cannot be read. */
  async decode(events: readonly StoredEvent[]): Promise<readonly Recorded[]> {
    const read = await this.decodeEach(events);
    return read.map((each) => {
      if (each instanceof Error) throw each;
      return each;
    });
  }

  /** In the order given; in the place of an event that cannot be read stands why. */
  async decodeEach(events: readonly StoredEvent[]): Promise<readonly (Recorded | EventUnread)[]> {
    const drafts = events.map((stored) => ({ stored, draft: reading(stored, () => draftOf(stored)) }));
    const keyIds = new Map<TenantId, string[]>();
    for (const { stored, draft } of drafts) {
      if (draft instanceof Error || draft.keyIds.length === 0) continue;
      keyIds.set(stored.tenant, [...(keyIds.get(stored.tenant) ?? []), ...draft.keyIds]);
    }
    const found = await Promise.all(
      [...keyIds].map(async ([tenant, ids]) => [tenant, await this.#keys.find(tenant, ids)] as const),
    );
    const keys = new Map(found);
    return drafts.map(({ stored, draft }) => {
      if (draft instanceof Error) return draft;
      const where = { tenant: stored.tenant, eventId: stored.id };
      return reading(stored, () =>
        this.#recorded(stored, openFields(draft.data, keys.get(stored.tenant) ?? new Map(), where)),
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

/** What is stored, and the keys it names: one lookup for a whole page must not fail at the name of one. */
function draftOf({ data: text }: StoredEvent): { readonly data: EventData; readonly keyIds: readonly string[] } {
  const data = contentOf(text);
  const keyIds = Object.values(sealedIn(data));
  if (!keyIds.every((id) => KEY_ID.test(id))) throw new Error('the key of a personal value has no id of a key');
  return { data, keyIds };
}

function reading<Value>(stored: StoredEvent, work: () => Value): Value | EventUnread {
  try {
    return work();
  } catch (error) {
    return error instanceof FromNewerVersion ? error : new EventUnreadable(stored, error);
  }
}
