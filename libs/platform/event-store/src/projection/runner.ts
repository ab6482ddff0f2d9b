import type { Database, TenantId } from '@varsel/tenancy';
import type { EventCodec } from '../codec/event-codec.ts';
import type { EventStore } from '../port.ts';
import { TenantLoops } from '../tenant-loops.ts';
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
  readonly codec: Pick<EventCodec, 'decodeEach'>;
  readonly views: readonly View[];
  readonly signals?: PositionSignals;
  /** Where work is found; the log of PostgreSQL when left out. */
  readonly discover?: Discover;
  readonly pageSize?: number;
  readonly sweepEveryMs?: number;
  /** So many tenants at once; each takes up to two connections. */
  readonly concurrency?: number;
  /** One tenant works so long while others wait. */
  readonly turnMs?: number | undefined;
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
  readonly #loops: TenantLoops;

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
    this.#loops = new TenantLoops({
      subscribe: (listener) => store.subscribe(listener),
      discover: options.discover ?? tenantsWithWork(database, viewSetOf(this.views)),
      work: (tenant) => this.#bringUp(tenant),
      onFailed: (error, tenant) => {
        this.#tell({ tenant, error, parked: false });
      },
      concurrency: options.concurrency ?? 4,
      sweepEveryMs: options.sweepEveryMs ?? 1_000,
      turnMs: options.turnMs,
    });
  }

  /** Listens for hints, and sweeps for what no hint told. */
  start(): void {
    this.#loops.start();
  }

  /** Finishes the pages in hand. */
  stop(): Promise<void> {
    return this.#loops.stop();
  }

  /** One sweep to its end: every tenant with work is brought as far as it can go now. */
  sweep(): Promise<void> {
    return this.#loops.sweep();
  }

  /** Turns until nothing moves. */
  async *#bringUp(tenant: TenantId): AsyncGenerator<void> {
    try {
      for (let round = 0; ; round += 1) {
        const done = await turn(this.#machinery, tenant, round);
        if (done.kind === 'elsewhere') return;
        this.#signals.announce(tenant, done.positions);
        if (done.kind === 'idle') return;
        for (const { failure, parked } of done.stopped) this.#tell({ tenant, error: failure, parked });
        yield;
      }
    } finally {
      this.#machinery.pages.forget(tenant);
    }
  }

  #tell(problem: ProjectionProblem): void {
    this.#options.onProblem?.(problem);
  }
}
