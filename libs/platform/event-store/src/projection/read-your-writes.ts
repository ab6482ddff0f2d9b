import type { Database, TenantId } from '@varsel/tenancy';
import { type Position, seqOf } from '../port.ts';
import { headOf } from './head.ts';
import { type PositionSignals } from './position-signals.ts';
import { type Positions, progressAt } from './progress.ts';

/** A request waits at most so long for the views it reads. */
export const WAIT_AT_MOST_MS = 2_000;

/** Where the runner is another process nobody signals: look again after so long. */
const LOOK_AGAIN_MS = 40;

export interface Waited {
  readonly tenant: TenantId;
  readonly position: Position;
  readonly timeoutMs?: number;
  /** Names of the views that will be read; all of them when left out. */
  readonly views?: readonly string[];
}

/** Lets a request see what it wrote, without holding a connection while it waits. */
export class ReadYourWrites {
  readonly #database: Database;
  readonly #signals: PositionSignals;
  readonly #tables: ReadonlyMap<string, string>;

  /** `tables`: the table of each view, by the view's name. */
  constructor(database: Database, signals: PositionSignals, tables: ReadonlyMap<string, string>) {
    this.#database = database;
    this.#signals = signals;
    this.#tables = tables;
  }

  /**
   * `reached`: the views hold everything up to the position. `stale`: the time is up, or a view stands still at an
   * earlier event; whoever answers says so. Throws `DatabaseUnavailable`; never answers `reached` early.
   */
  async waitFor({ tenant, position, timeoutMs = WAIT_AT_MOST_MS, views }: Waited): Promise<'reached' | 'stale'> {
    const seq = seqOf(position);
    const tables = [...this.#tables].filter(([name]) => views?.includes(name) ?? true).map(([, table]) => table);
    const until = performance.now() + timeoutMs;
    const latest = new Latest(this.#signals, tenant);
    try {
      while (!isReached(latest.positions, tables, seq)) {
        const answer = await this.#look(tenant, tables, seq);
        const left = until - performance.now();
        if (answer !== undefined) return answer;
        if (left <= 0) return 'stale';
        await latest.next(Math.min(LOOK_AGAIN_MS, left));
      }
      return 'reached';
    } finally {
      latest.stop();
    }
  }

  /** As `waitFor`, for all that stood in the tenant's log when it was asked. */
  async waitForHead(waited: Omit<Waited, 'position'>): Promise<'reached' | 'stale'> {
    return this.waitFor({ ...waited, position: await headOf(this.#database, waited.tenant) });
  }

  /** Undefined while it is worth waiting. */
  async #look(tenant: TenantId, tables: readonly string[], seq: number): Promise<'reached' | 'stale' | undefined> {
    const { positions, parked } = await this.#database.inTenant(tenant, (sql) => progressAt(sql, tenant));
    if (isReached(positions, tables, seq)) return 'reached';
    const moving = tables.filter((table) => !parked.has(table));
    return isReached(positions, moving, seq) ? 'stale' : undefined;
  }
}

function isReached(positions: Positions, tables: readonly string[], seq: number): boolean {
  return tables.every((table) => (positions.get(table) ?? 0) >= seq);
}

/** The last positions that were announced since the waiting began. */
class Latest {
  positions: Positions = new Map();
  readonly stop: () => void;
  #wake: () => void = () => undefined;

  constructor(signals: PositionSignals, tenant: TenantId) {
    this.stop = signals.listen(tenant, (positions) => {
      this.positions = positions;
      this.#wake();
    });
  }

  /** The next announcement, or the end of the time. */
  next(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
