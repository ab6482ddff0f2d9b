import type { Database, TenantId } from '@varsel/tenancy';
import type { EventCodec } from '../codec/event-codec.ts';
import type { EventStore } from '../port.ts';
import type { View } from '../view.ts';
import { type CompiledView, compileView, viewSetOf } from './compiled-view.ts';
import { type Discover, tenantsWithWork } from './discovery.ts';
import { PositionSignals } from './position-signals.ts';
import { ReadAhead } from './read-ahead.ts';
import { type Machinery, turn } from './tenant-turn.ts';
import { type Patience, Troubles } from './troubles.ts';

/** Something the operator is told; the runner itself goes on. */
export interface ProjectionProblem {
  readonly tenant: TenantId | undefined;
  readonly error: unknown;
  /** The view stands still at this event until its reducer can take it. */
  readonly parked: boolean;
}

export interface ProjectionRunnerOptions {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed' | 'subscribe'>;
  readonly codec: Pick<EventCodec, 'decode'>;
  readonly views: readonly View[];
  readonly signals?: PositionSignals;
  /** Where work is found; the log of PostgreSQL when left out. */
  readonly discover?: Discover;
  readonly pageSize?: number;
  readonly sweepEveryMs?: number;
  /** So many tenants at once; each takes up to two connections. */
  readonly concurrency?: number;
  readonly patience?: Patience;
  readonly onProblem?: (problem: ProjectionProblem) => void;
}

const PATIENCE: Patience = { retries: 2, retryAfterMs: 200, retryParkedAfterMs: 60_000 };

/**
 * Brings every view of every tenant to the head of the log, and keeps it there. Delivery is at least once, rows and
 * progress are one transaction: the effect is exactly once. Any number of runners may run; a tenant's lock decides.
 */
export class ProjectionRunner {
  readonly views: readonly CompiledView[];
  readonly #options: ProjectionRunnerOptions;
  readonly #machinery: Machinery;
  readonly #signals: PositionSignals;
  readonly #discover: Discover;
  readonly #waiting = new Set<TenantId>();
  readonly #working = new Map<TenantId, Promise<void>>();
  #unsubscribe: (() => void) | undefined;
  #sweeper: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: ProjectionRunnerOptions) {
    const { database, store, codec, pageSize = 500, patience = PATIENCE } = options;
    this.views = options.views.map((view) => compileView(view, database.dataSource));
    this.#options = options;
    this.#machinery = {
      database,
      pages: new ReadAhead(store),
      codec,
      views: this.views,
      pageSize,
      troubles: new Troubles(patience),
    };
    this.#signals = options.signals ?? new PositionSignals();
    this.#discover = options.discover ?? tenantsWithWork(database, viewSetOf(this.views));
  }

  /** Listens for hints, and sweeps for what no hint told. */
  start(): void {
    this.#unsubscribe = this.#options.store.subscribe((tenant) => {
      this.#enqueue(tenant);
    });
    this.#sweepAndAgain();
  }

  /** Finishes the pages in hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe?.();
    clearTimeout(this.#sweeper);
    this.#waiting.clear();
    await this.#sweeping;
    await Promise.all(this.#working.values());
  }

  /** One sweep to its end: every tenant with work is brought as far as it can go now. */
  async sweep(): Promise<void> {
    for (const tenant of await this.#discover()) this.#enqueue(tenant);
    while (this.#working.size > 0) await Promise.all(this.#working.values());
  }

  #sweepAndAgain(): void {
    this.#sweeping = this.#discover()
      .then((tenants) => {
        for (const tenant of tenants) this.#enqueue(tenant);
      })
      .catch((error: unknown) => {
        this.#tell({ tenant: undefined, error, parked: false });
      })
      .finally(() => {
        if (this.#stopped) return;
        this.#sweeper = setTimeout(() => {
          this.#sweepAndAgain();
        }, this.#options.sweepEveryMs ?? 1_000);
      });
  }

  #enqueue(tenant: TenantId): void {
    if (this.#stopped) return;
    this.#waiting.add(tenant);
    this.#next();
  }

  /** A tenant has one loop at a time; a hint during it makes it look once more. */
  #next(): void {
    for (const tenant of this.#waiting) {
      if (this.#working.size >= (this.#options.concurrency ?? 4)) return;
      if (this.#working.has(tenant)) continue;
      this.#waiting.delete(tenant);
      const work = this.#bringUp(tenant).finally(() => {
        this.#working.delete(tenant);
        this.#next();
      });
      this.#working.set(tenant, work);
    }
  }

  /** Turns until nothing moves. Never throws: what fails is told, and found again by the next sweep. */
  async #bringUp(tenant: TenantId): Promise<void> {
    try {
      for (let round = 0; !this.#stopped; round += 1) {
        const done = await turn(this.#machinery, tenant, round);
        if (done.kind === 'elsewhere') return;
        if (done.kind === 'failed') this.#tell({ tenant, error: done.failure, parked: done.parked });
        else this.#signals.announce(tenant, done.positions);
        if (done.kind === 'idle') return;
      }
    } catch (error) {
      this.#tell({ tenant, error, parked: false });
    } finally {
      this.#machinery.pages.forget(tenant);
    }
  }

  #tell(problem: ProjectionProblem): void {
    this.#options.onProblem?.(problem);
  }
}
