import type { Instant } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import type pg from 'pg';
import { checkBatch } from '../batch.ts';
import {
  type Appended,
  type EventStore,
  type EventToAppend,
  type Expected,
  type Position,
  positionOf,
  seqOf,
  type StoredEvent,
  type VersionConflict,
} from '../port.ts';
import { asStoreFailure, isUniqueViolation } from './failures.ts';
import { inTransaction } from './in-transaction.ts';
import { answerFrom, standingOf } from './standing.ts';
import * as sql from './statements.ts';
import { TenantSignals } from './tenant-signals.ts';

export interface PostgresEventStoreOptions {
  /** Connections of the application role. The store leaves nothing on them. */
  readonly pool: pg.Pool;
  /** Same database: where other processes are told of new events. Left out: only this process hears of its own. */
  readonly signalsUrl?: string;
  /** The database's time for the next append. Obeyed only by a database that was migrated for simulation. */
  readonly simulatedNow?: () => Instant;
}

type Queryable = Pick<pg.Pool, 'query'>;
interface Place {
  readonly position: Position;
  readonly version: number;
}
interface Batch {
  readonly tenant: TenantId;
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly EventToAppend[];
}

/** Facts in PostgreSQL: one statement, one round trip and one transaction an append; a gapless sequence a tenant. */
export class PostgresEventStore implements EventStore {
  readonly #pool: pg.Pool;
  readonly #signals: TenantSignals;
  readonly #simulatedNow: (() => Instant) | undefined;

  constructor({ pool, signalsUrl, simulatedNow }: PostgresEventStoreOptions) {
    this.#pool = pool;
    this.#signals = new TenantSignals(signalsUrl);
    this.#simulatedNow = simulatedNow;
  }

  async append(
    tenant: TenantId,
    stream: string,
    expected: Expected,
    events: readonly EventToAppend[],
  ): Promise<Appended | VersionConflict> {
    checkBatch(stream, events);
    const batch = { tenant, stream, expected, events };
    const answer = await answered(expected === 'any' ? this.#appendAny(batch) : this.#appendExactly(batch));
    if (answer.kind === 'appended' && !answer.repeated) this.#signals.announce(tenant);
    return answer;
  }

  async read(tenant: TenantId, stream: string, from = 1): Promise<readonly StoredEvent[]> {
    const { rows } = await answered(this.#pool.query<Row>({ ...sql.READ, values: [tenant, stream, from] }));
    return rows.map(storedEvent);
  }

  async feed(tenant: TenantId, after: Position | null, limit: number): Promise<readonly StoredEvent[]> {
    const start = after === null ? 0 : seqOf(after);
    const { rows } = await answered(this.#pool.query<Row>({ ...sql.FEED, values: [tenant, start, limit] }));
    return rows.map(storedEvent);
  }

  subscribe(listener: (tenant: TenantId) => void): () => void {
    return this.#signals.subscribe(listener);
  }

  /** Stops telling and hearing. The pool belongs to whoever handed it in. */
  close(): Promise<void> {
    return this.#signals.close();
  }

  async #appendExactly(batch: Batch): Promise<Appended | VersionConflict> {
    try {
      const place = await this.#insert(this.#pool, batch, batch.expected);
      if (place) return { kind: 'appended', ...place, repeated: false };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    return answerFrom(await standingOf(this.#pool, batch), batch);
  }

  /** Without an expected version only the held head makes «not stored yet, so store it behind the last» one step. */
  async #appendAny(batch: Batch): Promise<Appended | VersionConflict> {
    return inTransaction(this.#pool, async (client) => {
      await client.query({ ...sql.HOLD_HEAD, values: [batch.tenant] });
      const standing = await standingOf(client, batch);
      const place = standing.ids.length === 0 ? await this.#insert(client, batch, standing.actual) : undefined;
      return place ? { kind: 'appended', ...place, repeated: false } : answerFrom(standing, batch);
    });
  }

  async #insert(queryable: Queryable, batch: Batch, expected: Expected): Promise<Place | undefined> {
    const [first, ...rest] = batch.events;
    const head = [batch.tenant, batch.stream, typeof expected === 'number' ? expected : 0];
    const content = rest.length === 0 && first ? columnsOfOne(first) : columnsOfMany(batch.events);
    const one = rest.length === 0;
    const now = this.#simulatedNow?.();
    const statement =
      now === undefined
        ? { ...(one ? sql.APPEND_ONE : sql.APPEND_MANY), values: [...head, ...content] }
        : { ...(one ? sql.APPEND_ONE_SIMULATED : sql.APPEND_MANY_SIMULATED), values: [...head, ...content, now] };
    const { rows } = await queryable.query<Inserted>(statement);
    return rows.map(placeOf)[0];
  }
}

/** The application's pool reads bigint as a number, a plain one as text. */
interface Inserted {
  readonly position: number | string;
  readonly version: number;
}

function placeOf({ position, version }: Inserted): Place {
  return { position: positionOf(Number(position)), version };
}

function columnsOfOne({ id, type, data, meta }: EventToAppend): string[] {
  return [id, type, data, meta];
}

function columnsOfMany(events: readonly EventToAppend[]): string[][] {
  return [
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ data }) => data),
    events.map(({ meta }) => meta),
  ];
}

async function answered<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    throw asStoreFailure(error);
  }
}

type Row = Omit<StoredEvent, 'seq'> & { readonly seq: string };

function storedEvent(row: Row): StoredEvent {
  return { ...row, seq: Number(row.seq) };
}
