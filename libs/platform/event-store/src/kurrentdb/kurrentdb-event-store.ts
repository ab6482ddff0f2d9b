import type { Instant } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import type pg from 'pg';
import { checkBatch } from '../batch.ts';
import {
  type Appended,
  EventIdTaken,
  type EventStore,
  type EventToAppend,
  type Expected,
  type Position,
  positionOf,
  type StoredEvent,
  type VersionConflict,
} from '../port.ts';
import { PostgresEventStore } from '../postgres/postgres-event-store.ts';
import { answerFrom, type Standing, standingOf } from '../postgres/standing.ts';
import { TenantSignals } from '../postgres/tenant-signals.ts';
import { type Claim, claim, release } from './claims.ts';
import { asKurrentFailure, unavailable } from './failures.ts';
import { Indexer } from './indexer.ts';
import type { Indexed } from './index-page.ts';
import { IndexWaits } from './index-waits.ts';
import { InTurn } from './in-turn.ts';
import { KurrentNode } from './node.ts';
import { readIndexed } from './read-indexed.ts';
import { nodeStreamOf } from './stream-names.ts';

export interface KurrentdbEventStoreOptions {
  /** `esdb://…` or `esdb+discover://…`. */
  readonly url: string;
  /** Connections of the application role to the database that holds the index. */
  readonly pool: pg.Pool;
  /** Same database: where other processes are told of new events. */
  readonly signalsUrl?: string | undefined;
  /** The time of events instead of the node's clock. Only for simulations: a rebuilt index has other times. */
  readonly simulatedNow?: (() => Instant) | undefined;
  /** What keeps the index from moving. */
  readonly onProblem?: ((error: unknown) => void) | undefined;
  readonly answerWithinMs?: number;
  readonly leaseMs?: number;
}

interface Batch {
  readonly tenant: TenantId;
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly EventToAppend[];
}

/** Writers that ask for any version meet each other this often at most. */
const ATTEMPTS = 100;

/**
 * Facts in KurrentDB, their order within a tenant in PostgreSQL. An append answers when its events are indexed, so a
 * position is the same thing as on the other engines; a stream is read from the node itself.
 */
export class KurrentdbEventStore implements EventStore {
  readonly #pool: pg.Pool;
  readonly #node: KurrentNode;
  readonly #index: PostgresEventStore;
  readonly #signals: TenantSignals;
  readonly #waits: IndexWaits;
  readonly #turns = new InTurn();
  readonly #indexer: Indexer;

  constructor(options: KurrentdbEventStoreOptions) {
    const { pool, url, signalsUrl, simulatedNow, onProblem, leaseMs, answerWithinMs } = options;
    this.#pool = pool;
    this.#node = new KurrentNode({ url, ...(answerWithinMs === undefined ? {} : { answerWithinMs }) });
    this.#index = new PostgresEventStore({ pool });
    this.#signals = new TenantSignals(signalsUrl);
    this.#waits = new IndexWaits(pool, () => this.#indexer.works);
    const onIndexed = (events: readonly Indexed[]): void => {
      this.#tell(events);
    };
    this.#indexer = new Indexer({ pool, node: this.#node, onIndexed, onProblem, simulatedNow, leaseMs });
    this.#indexer.start();
  }

  async append(
    tenant: TenantId,
    stream: string,
    expected: Expected,
    events: readonly EventToAppend[],
  ): Promise<Appended | VersionConflict> {
    checkBatch(stream, events);
    const batch = { tenant, stream, expected, events };
    return answered(expected === 'any' ? this.#appendAny(batch) : this.#appendAt(batch, versionOf(expected)));
  }

  async read(tenant: TenantId, stream: string, from = 1): Promise<readonly StoredEvent[]> {
    return answered(this.#read(tenant, stream, Math.max(from, 1)));
  }

  feed(tenant: TenantId, after: Position | null, limit: number): Promise<readonly StoredEvent[]> {
    return this.#index.feed(tenant, after, limit);
  }

  subscribe(listener: (tenant: TenantId) => void): () => void {
    return this.#signals.subscribe(listener);
  }

  /** Stops indexing, telling and hearing. The pool belongs to whoever handed it in. */
  async close(): Promise<void> {
    await this.#indexer.stop();
    await this.#signals.close();
    await this.#node.close();
  }

  /** Never `any` on the node: there a repeated append is a second one. */
  async #appendAny(batch: Batch): Promise<Appended | VersionConflict> {
    for (let attempt = 1; ; attempt += 1) {
      const standing = await standingOf(this.#pool, batch);
      if (standing.ids.length > 0) return answerFrom(standing, batch);
      const answer = await this.#appendAt(batch, standing.actual);
      if (answer.kind === 'appended') return answer;
      if (attempt === ATTEMPTS) throw unavailable();
    }
  }

  async #appendAt(batch: Batch, version: number): Promise<Appended | VersionConflict> {
    const name = nodeStreamOf(batch.tenant, batch.stream);
    for (;;) {
      const standing = await this.#standing(batch, version);
      if (standing.ids.length > 0 || standing.actual !== version) return answerFrom(standing, batch);
      const other = this.#turns.underWay(name);
      if (other === undefined) return this.#turns.run(name, () => this.#send(name, batch, version));
      await other;
    }
  }

  async #send(name: string, batch: Batch, version: number): Promise<Appended | VersionConflict> {
    const claimed = await claim(this.#pool, batch);
    if (claimed === 'elsewhere') throw new EventIdTaken('An event id is on its way to another stream');
    const last = version + batch.events.length;
    const indexed = this.#waits.expect({ ...batch, version: last });
    try {
      const stored = await this.#node.append(name, version, batch.events);
      if (stored.kind === 'wrong-version') return await this.#refused(batch, stored.actual, claimed);
      const position = positionOf(await indexed.seq(stored.commit));
      return { kind: 'appended', version: last, position, repeated: claimed !== 'first' };
    } finally {
      indexed.stop();
    }
  }

  /** What the index knows is enough to go on or to say that others came first; before anything else the node is asked. */
  async #standing(batch: Batch, version: number): Promise<Standing> {
    const standing = await standingOf(this.#pool, batch);
    if (standing.ids.length === 0 && standing.actual >= version) return standing;
    await this.#caughtUp(batch);
    return standingOf(this.#pool, batch);
  }

  /** The node has said that the stream stands elsewhere: nothing of the batch was stored by this call. */
  async #refused(batch: Batch, version: number, claimed: Claim): Promise<Appended | VersionConflict> {
    if (claimed === 'first') await release(this.#pool, batch);
    if (version > 0) await this.#waits.look({ ...batch, version });
    return answerFrom(await standingOf(this.#pool, batch), batch);
  }

  /** Waits until the index holds what the node holds of a stream. Answers the stream's last version. */
  async #caughtUp({ tenant, stream }: Pick<Batch, 'tenant' | 'stream'>): Promise<number> {
    const version = await this.#node.lastVersion(nodeStreamOf(tenant, stream));
    if (version > 0) await this.#waits.look({ tenant, stream, version });
    return version;
  }

  async #read(tenant: TenantId, stream: string, from: number): Promise<readonly StoredEvent[]> {
    const events = await this.#node.read(nodeStreamOf(tenant, stream), from);
    const last = events.at(-1);
    if (last === undefined) return [];
    const wait = (): Promise<number> => this.#waits.look({ tenant, stream, version: last.revision + 1 });
    return readIndexed({ pool: this.#pool, tenant, stream, events, wait });
  }

  #tell(events: readonly Indexed[]): void {
    for (const { stored } of events) this.#waits.told(stored, stored.seq);
    for (const tenant of new Set(events.map(({ stored }) => stored.tenant))) this.#signals.announce(tenant);
  }
}

function versionOf(expected: Exclude<Expected, 'any'>): number {
  return expected === 'absent' ? 0 : expected;
}

async function answered<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    throw asKurrentFailure(error);
  }
}
