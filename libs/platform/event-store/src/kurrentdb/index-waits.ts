import type { TenantId } from '@varsel/tenancy';
import type pg from 'pg';
import * as sql from './statements.ts';
import { unavailable } from './failures.ts';

/** One version of one stream. */
export interface Place {
  readonly tenant: TenantId;
  readonly stream: string;
  readonly version: number;
}

/** Somebody who waits. */
export interface Expected {
  /** With the place in `$all`, where it is known: nobody looks before the index has come there. */
  readonly seq: (commit?: bigint) => Promise<number>;
  readonly stop: () => void;
}

/** How long an answer waits for the index: longer than another process needs to take the indexer's lease over. */
const WAIT_AT_MOST_MS = 5_000;
/** Look again after so long: where this process indexes, only for what no word told; where another one does. */
const LOOK_AGAIN_MS = { here: 500, elsewhere: 20 };
/** One answer to «how far is the index» serves everybody who asks within this time. */
const FRESH_MS = 15;

/** Who waits for an event to have its sequence number. */
export class IndexWaits {
  readonly #pool: pg.Pool;
  readonly #isIndexing: () => boolean;
  readonly #waiting = new Map<string, Set<(seq: number) => void>>();
  #reached: { readonly askedAt: number; readonly position: Promise<bigint> } | undefined;

  /** `isIndexing`: whether this process is the one that indexes now, and tells. */
  constructor(pool: pg.Pool, isIndexing: () => boolean) {
    this.#pool = pool;
    this.#isIndexing = isIndexing;
  }

  /** The indexer of this process tells what it has written. */
  told(place: Place, seq: number): void {
    for (const resolve of this.#waiting.get(keyOf(place)) ?? []) resolve(seq);
  }

  /** Begin before the append: what is told in between is not lost. Throws `StoreUnavailable` when the time is up. */
  expect(place: Place): Expected {
    const key = keyOf(place);
    const waiters = this.#waiting.get(key) ?? new Set();
    this.#waiting.set(key, waiters);
    let tell: (seq: number) => void = () => undefined;
    const promise = new Promise<number>((resolve) => {
      tell = resolve;
    });
    waiters.add(tell);
    const stop = (): void => {
      waiters.delete(tell);
      if (waiters.size === 0 && this.#waiting.get(key) === waiters) this.#waiting.delete(key);
    };
    return { seq: (commit) => this.#wait(place, promise, commit).finally(stop), stop };
  }

  /** For an event that is on the node already, and most likely in the index. Throws `StoreUnavailable`. */
  async look(place: Place): Promise<number> {
    const expected = this.expect(place);
    try {
      return (await this.#lookUp(place)) ?? (await expected.seq());
    } finally {
      expected.stop();
    }
  }

  async #wait(place: Place, told: Promise<number>, commit = 0n): Promise<number> {
    const until = performance.now() + WAIT_AT_MOST_MS;
    while (performance.now() < until) {
      const seq = await within(this.#isIndexing() ? LOOK_AGAIN_MS.here : LOOK_AGAIN_MS.elsewhere, told);
      if (seq !== undefined) return seq;
      const found = (await this.#position()) < commit ? undefined : await this.#lookUp(place);
      if (found !== undefined) return found;
    }
    throw unavailable(new Error('KurrentDB has the event, and the index has not'));
  }

  /** How far the index is, whoever moves it. */
  #position(): Promise<bigint> {
    const now = performance.now();
    if (this.#reached === undefined || now - this.#reached.askedAt > FRESH_MS) {
      const position = this.#pool
        .query<{ commit: string | null }>(sql.INDEXED_TO)
        .then(({ rows }) => BigInt(rows[0]?.commit ?? 0));
      this.#reached = { askedAt: now, position };
    }
    return this.#reached.position;
  }

  async #lookUp({ tenant, stream, version }: Place): Promise<number | undefined> {
    const { rows } = await this.#pool.query<{ seq: string }>({ ...sql.SEQ_OF, values: [tenant, stream, version] });
    return rows[0] === undefined ? undefined : Number(rows[0].seq);
  }
}

async function within(milliseconds: number, told: Promise<number>): Promise<number | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const later = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([told, later]);
  } finally {
    clearTimeout(timer);
  }
}

function keyOf({ tenant, stream, version }: Place): string {
  return `${tenant} ${String(version)} ${stream}`;
}
