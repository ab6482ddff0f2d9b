import { randomUUID } from 'node:crypto';
import type { Instant } from '@varsel/event-sourcing';
import type pg from 'pg';
import { type Indexed, IndexPages, LeaseLost } from './index-page.ts';
import type { IncomingPage } from './incoming.ts';
import type { KurrentNode } from './node.ts';
import * as sql from './statements.ts';
import type { LogPosition, NodeEvent } from './wire.ts';

export interface IndexerOptions {
  readonly pool: pg.Pool;
  readonly node: KurrentNode;
  /** What was written, after it was committed. */
  readonly onIndexed: (events: readonly Indexed[]) => void;
  readonly onProblem?: ((error: unknown) => void) | undefined;
  /** The clock of a simulation instead of the node's. */
  readonly simulatedNow?: (() => Instant) | undefined;
  /** After so long without a sign another process takes over. */
  readonly leaseMs?: number | undefined;
}

/** The node does not hold what was indexed: another node's address, or one restored to an earlier state. */
class IndexDiverged extends Error {}

interface Standing {
  readonly after: LogPosition | undefined;
  readonly last: (LogPosition & { readonly id: string }) | undefined;
}

const REST_MS = 200;

/**
 * Reads `$all` once and gives every event its place in its tenant's log. Every process may run one; the lease lets one
 * of them work, and the index moves on only from where the worker believes it stands, so two can never both write.
 */
export class Indexer {
  readonly #options: IndexerOptions;
  readonly #holder = randomUUID();
  readonly #leaseMs: number;
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #works = false;

  constructor(options: IndexerOptions) {
    this.#options = options;
    this.#leaseMs = options.leaseMs ?? 2_000;
  }

  /** Whether it is this one that works, as far as it knows. */
  get works(): boolean {
    return this.#works;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Finishes the page in hand and lets another process take over at once. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await this.#options.pool.query({ ...sql.LET_GO, values: [this.#holder] }).catch(() => undefined);
  }

  async #run(): Promise<void> {
    while (!this.#isStopped()) {
      try {
        const standing = await this.#hold();
        if (standing) await this.#follow(standing);
      } catch (error) {
        if (!this.#isStopped() && !(error instanceof LeaseLost)) this.#options.onProblem?.(error);
      }
      await this.#rest();
    }
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  async #hold(): Promise<Standing | undefined> {
    const values = [this.#holder, this.#leaseMs];
    const { rows } = await this.#options.pool.query<HeldRow>({ ...sql.HOLD, values });
    return rows.map(standingOf)[0];
  }

  async #follow({ after, last }: Standing): Promise<void> {
    await this.#compare(last);
    const { pool, node, simulatedNow } = this.#options;
    const pages = new IndexPages(pool, simulatedNow);
    const ended = new AbortController();
    const signal = AbortSignal.any([this.#stop.signal, ended.signal]);
    const keeping = setInterval(() => {
      this.#hold().then(
        (held) => {
          if (!held) ended.abort();
        },
        () => undefined,
      );
    }, this.#leaseMs / 3);
    try {
      this.#works = true;
      let standing: Standing = { after, last };
      for await (const page of node.follow(after, signal)) standing = await this.#take(pages, page, standing);
    } finally {
      this.#works = false;
      clearInterval(keeping);
    }
  }

  async #compare(last: Standing['last']): Promise<void> {
    if (last === undefined) return;
    const found = await this.#options.node.eventAt(last);
    if (found?.id === last.id) return;
    throw new IndexDiverged(
      'KurrentDB does not hold the last event that was indexed from it. KURRENTDB_URL names another cluster, or the cluster was restored to an earlier state.',
    );
  }

  async #take(pages: IndexPages, { events, upTo }: IncomingPage, { after, last: before }: Standing): Promise<Standing> {
    const newest = events.at(-1);
    const last = newest ?? before;
    const values = [this.#holder, ...placeOf(upTo), ...placeOf(last), last?.id, this.#leaseMs, ...placeOf(after)];
    const indexed = await pages.write(values, events);
    this.#options.onIndexed(indexed);
    return { after: upTo, last: last && idAt(last) };
  }

  #rest(): Promise<void> {
    const { signal } = this.#stop;
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, REST_MS);
      signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
}

interface HeldRow {
  readonly commit: string | null;
  readonly prepare: string | null;
  readonly event_commit: string | null;
  readonly event_prepare: string | null;
  readonly event_id: string | null;
}

function standingOf({ commit, prepare, event_commit, event_prepare, event_id }: HeldRow): Standing {
  const last = positionIn(event_commit, event_prepare);
  return {
    after: positionIn(commit, prepare),
    last: last && event_id !== null ? { ...last, id: event_id } : undefined,
  };
}

function positionIn(commit: string | null, prepare: string | null): LogPosition | undefined {
  return commit === null || prepare === null ? undefined : { commit: BigInt(commit), prepare: BigInt(prepare) };
}

function placeOf(position: LogPosition | undefined): readonly (string | undefined)[] {
  return [position?.commit.toString(), position?.prepare.toString()];
}

function idAt({ commit, prepare, id }: Pick<NodeEvent, 'commit' | 'prepare' | 'id'>) {
  return { commit, prepare, id };
}
