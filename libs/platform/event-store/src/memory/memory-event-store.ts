import type { Clock } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { checkBatch } from '../batch.ts';
import { leafOf } from '../leaf.ts';
import {
  type Appended,
  EventIdTaken,
  type EventStore,
  type EventToAppend,
  type Expected,
  type Position,
  positionOf,
  seqOf,
  type StoredEvent,
  type VersionConflict,
} from '../port.ts';

class TenantLog {
  readonly events: StoredEvent[] = [];
  readonly streams = new Map<string, StoredEvent[]>();
  readonly ids = new Set<string>();
}

/** The event store of tests and of one process that may forget: same answers and same leaves as PostgreSQL. */
export class MemoryEventStore implements EventStore {
  readonly #clock: Clock;
  readonly #logs = new Map<TenantId, TenantLog>();
  readonly #listeners = new Set<(tenant: TenantId) => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async append(
    tenant: TenantId,
    stream: string,
    expected: Expected,
    events: readonly EventToAppend[],
  ): Promise<Appended | VersionConflict> {
    checkBatch(stream, events);
    const log = this.#logs.get(tenant) ?? new TenantLog();
    this.#logs.set(tenant, log);
    const answer = firstAnswer(log, stream, expected, events) ?? this.#store(tenant, log, stream, events);
    if (answer.kind === 'appended' && !answer.repeated) this.#signal(tenant);
    return Promise.resolve(answer);
  }

  async read(tenant: TenantId, stream: string, from = 1): Promise<readonly StoredEvent[]> {
    const events = this.#logs.get(tenant)?.streams.get(stream) ?? [];
    return Promise.resolve(events.slice(Math.max(from, 1) - 1));
  }

  async feed(tenant: TenantId, after: Position | null, limit: number): Promise<readonly StoredEvent[]> {
    const start = after === null ? 0 : seqOf(after);
    return Promise.resolve((this.#logs.get(tenant)?.events ?? []).slice(start, start + limit));
  }

  subscribe(listener: (tenant: TenantId) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #store(tenant: TenantId, log: TenantLog, stream: string, events: readonly EventToAppend[]): Appended {
    const ofStream = log.streams.get(stream) ?? [];
    log.streams.set(stream, ofStream);
    const now = this.#clock.now().replace('Z', '000Z');
    const previous = log.events.at(-1)?.at ?? now;
    const at = previous > now ? previous : now;
    for (const { id, type, data, meta } of events) {
      const content = {
        tenant,
        seq: log.events.length + 1,
        stream,
        version: ofStream.length + 1,
        id,
        type,
        data,
        meta,
        at,
      };
      const stored: StoredEvent = { ...content, leaf: leafOf(content) };
      log.events.push(stored);
      ofStream.push(stored);
      log.ids.add(id);
    }
    return { kind: 'appended', version: ofStream.length, position: positionOf(log.events.length), repeated: false };
  }

  #signal(tenant: TenantId): void {
    for (const listener of this.#listeners)
      queueMicrotask(() => {
        listener(tenant);
      });
  }
}

/** The first answer of a repeated batch, a conflict, or undefined when the batch may be stored. */
function firstAnswer(
  log: TenantLog,
  stream: string,
  expected: Expected,
  events: readonly EventToAppend[],
): Appended | VersionConflict | undefined {
  const ofStream = log.streams.get(stream) ?? [];
  const start = startOf(ofStream, expected, events);
  const standing = ofStream.slice(start, start + events.length);
  const last = standing.at(-1);
  if (last && standing.length === events.length && standing.every(({ id }, index) => id === events[index]?.id)) {
    return { kind: 'appended', version: last.version, position: positionOf(last.seq), repeated: true };
  }
  if (expected !== 'any' && start !== ofStream.length) return { kind: 'conflict', actual: ofStream.length };
  if (events.some(({ id }) => log.ids.has(id))) throw new EventIdTaken('An event id stands in the log already');
  return undefined;
}

function startOf(ofStream: readonly StoredEvent[], expected: Expected, events: readonly EventToAppend[]): number {
  if (expected === 'absent') return 0;
  if (expected !== 'any') return expected;
  const first = ofStream.find(({ id }) => id === events[0]?.id);
  const standsWhole = first && ofStream.length >= first.version - 1 + events.length;
  return standsWhole ? first.version - 1 : ofStream.length;
}
