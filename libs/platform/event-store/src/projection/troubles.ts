import type { Sql } from '@varsel/tenancy';
import type { Stop } from './fold.ts';

/** A view that failed at an event: it rests, tries that event alone, and in the end is parked before it. */
interface Trouble {
  readonly seq: number;
  readonly attempts: number;
  readonly restsUntil: number;
}

export interface Patience {
  /** So often a failing event is tried again. */
  readonly retries: number;
  readonly retryAfterMs: number;
  /** A parked view is tried again after so long; at once after a restart. */
  readonly retryParkedAfterMs: number;
}

/** What one runner knows of failing views, by tenant and table. */
export class Troubles {
  readonly #known = new Map<string, Trouble>();
  readonly #patience: Patience;
  readonly #now: () => number;

  constructor(patience: Patience, now: () => number = () => performance.now()) {
    this.#patience = patience;
    this.#now = now;
  }

  has(tenant: string, view: string): boolean {
    return this.#known.has(id(tenant, view));
  }

  isResting(tenant: string, view: string): boolean {
    return (this.#known.get(id(tenant, view))?.restsUntil ?? 0) > this.#now();
  }

  passed(tenant: string, view: string): void {
    this.#known.delete(id(tenant, view));
  }

  /** Whether one more failure at this event ends the patience: the view is to be parked before it. */
  isLast(tenant: string, view: string, seq: number): boolean {
    return this.#attempts(tenant, view, seq) >= this.#patience.retries;
  }

  failed(tenant: string, view: string, seq: number): void {
    const { retryAfterMs, retryParkedAfterMs } = this.#patience;
    const before = this.#attempts(tenant, view, seq);
    const rest = this.isLast(tenant, view, seq) ? retryParkedAfterMs : retryAfterMs * 2 ** before;
    this.#known.set(id(tenant, view), { seq, attempts: before + 1, restsUntil: this.#now() + rest });
  }

  #attempts(tenant: string, view: string, seq: number): number {
    const known = this.#known.get(id(tenant, view));
    return known?.seq === seq ? known.attempts : 0;
  }
}

export async function park(sql: Sql, tenant: string, view: string, { seq, type, failure }: Stop): Promise<void> {
  await sql.query(
    `insert into parked_event (tenant, view, seq, type, error) values ($1, $2, $3, $4, $5)
     on conflict (tenant, view) do update set seq = excluded.seq, type = excluded.type, error = excluded.error,
       attempts = case when parked_event.seq = excluded.seq then parked_event.attempts + 1 else 1 end`,
    [tenant, view, seq, type, failure.message.replaceAll('\0', '').slice(0, 500)],
  );
}

function id(tenant: string, view: string): string {
  return `${tenant} ${view}`;
}
