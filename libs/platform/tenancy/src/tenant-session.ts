import type { Instant } from '@varsel/event-sourcing';
import type pg from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Database } from './database.ts';
import type { StatementNames } from './statement-names.ts';
import { type TenantId, tenantId } from './tenant-id.ts';
import { classified, classifying, DatabaseUnavailable } from './unavailable.ts';

/** A finder came after the request it belonged to. */
export class SessionClosed extends Error {
  constructor() {
    super('The reading session is closed: a finder must not outlive its request');
    this.name = 'SessionClosed';
  }
}

export interface TenantSessionOptions {
  /** Answer as of this moment. */
  readonly asOf?: Instant | undefined;
  /** Closes the session, e.g. when the person has gone. */
  readonly signal?: AbortSignal | undefined;
  /** Somebody outside asks: so many read at once, and so many of one organisation; the others wait for their turn. */
  readonly inTurn?: boolean;
}

/** A statement may take so long, and a finder may keep the transaction idle so long, before the server ends it. */
const LIMITS = { statement_timeout: '5s', idle_in_transaction_session_timeout: '10s' } as const;

/**
 * What all finders of one request read through: one READ ONLY transaction at one snapshot, opened at the first
 * finder and closed at the end, on abort and on time-out. Without a session there is no read.
 */
export class TenantSession {
  readonly tenant: TenantId;
  readonly asOf: Instant | undefined;
  readonly #reading: Reading;
  readonly #remembered = new Map<string, Promise<unknown>>();

  constructor(
    database: Database,
    tenant: TenantId,
    options: TenantSessionOptions & { readonly beside?: TenantSession | undefined } = {},
  ) {
    this.tenant = tenantId(tenant);
    this.asOf = options.asOf;
    const { beside } = options;
    this.#reading = beside === undefined ? new Reading(database, this.tenant, options) : beside.#reading;
  }

  /** The manager of the session's transaction. Throws `SessionClosed` afterwards, `DatabaseUnavailable` when nobody answers. */
  open(): Promise<EntityManager> {
    return this.#reading.open();
  }

  /** One value a session, asked for once. */
  once<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#remembered.get(key) ?? make();
    this.#remembered.set(key, known);
    return known as Promise<Value>;
  }

  /** Ends the transaction, and with it every session that stands beside this one. */
  close(): Promise<void> {
    return this.#reading.close();
  }
}

/** The transaction under one or more sessions: a request that asks for several moments still takes one connection. */
class Reading {
  readonly #database: Database;
  readonly #tenant: TenantId;
  readonly #options: TenantSessionOptions;
  readonly #onAbort = (): void => void this.close();
  #runner: Promise<QueryRunner> | undefined;
  #leave: () => void = () => undefined;
  #closed = false;

  constructor(database: Database, tenant: TenantId, options: TenantSessionOptions) {
    this.#database = database;
    this.#tenant = tenant;
    this.#options = options;
    options.signal?.addEventListener('abort', this.#onAbort, { once: true });
    if (options.signal?.aborted === true) this.#closed = true;
  }

  async open(): Promise<EntityManager> {
    if (this.#closed) throw new SessionClosed();
    this.#runner ??= classifying(() => this.#begin());
    const runner = await this.#runner;
    // Nobody but `close` gives it back: the server ended the connection.
    if (runner.isReleased) throw new DatabaseUnavailable('the connection ended');
    return runner.manager;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    const runner = await this.#runner?.catch(() => undefined);
    if (runner !== undefined && !runner.isReleased) await giveBack(runner);
    this.#leave();
  }

  async #begin(): Promise<QueryRunner> {
    if (this.#options.inTurn === true) this.#leave = await this.#database.turnstile.enter(this.#tenant);
    const runner = this.#database.dataSource.createQueryRunner();
    oneAtATime(runner, this.#database.statementNames, () => this.#closed);
    const settings = Object.entries({ 'app.tenant': this.#tenant, ...LIMITS }).map(
      ([name, value]) => `set_config('${name}', '${value}', true)`,
    );
    try {
      await runner.query(`begin isolation level repeatable read read only; select ${settings.join(', ')}`);
      return runner;
    } catch (error) {
      await giveBack(runner);
      throw error;
    }
  }
}

/** Nothing was written. A connection whose transaction cannot be ended is nobody else's: the pool makes another. */
async function giveBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('rollback');
  } catch {
    if (runner.isReleased) return;
    const client = (await runner.connect()) as pg.PoolClient & Pick<pg.Client, 'end'>;
    client.end().catch(() => undefined);
  }
  await runner.release();
}

/**
 * The driver no longer keeps a queue of its own: finders that ask side by side are answered one after the other. TypeORM
 * hands its text to the driver as it got it, so a named statement passes in its place.
 */
function oneAtATime(runner: QueryRunner, names: StatementNames, isClosed: () => boolean): void {
  const ask = runner.query.bind(runner) as (
    query: string | { readonly name: string; readonly text: string },
    parameters?: unknown[],
    structured?: boolean,
  ) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const queued = (query: string, parameters?: unknown[], structured?: boolean): Promise<unknown> => {
    if (isClosed() && query !== 'rollback') return Promise.reject(new SessionClosed());
    const name = parameters === undefined ? undefined : names.nameOf(query);
    const answer = last.then(() =>
      ask(name === undefined ? query : { name, text: query }, parameters, structured).catch((error: unknown) =>
        Promise.reject(asError(error)),
      ),
    );
    last = answer.catch(() => undefined);
    return answer;
  };
  Object.assign(runner, { query: queued });
}

function asError(error: unknown): Error {
  const known = classified(error);
  return known instanceof Error ? known : new Error('The database raised something that is no error', { cause: known });
}
