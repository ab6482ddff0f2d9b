import type { Sql } from '@varsel/tenancy';

/** A view that failed: it goes alone, by ever smaller pages, until it passes or the one event is found. */
interface Trouble {
  readonly size: number;
  readonly attempts: number;
  readonly restsUntil: number;
}

export interface Patience {
  /** So often a failing page is tried again as it is. */
  readonly retries: number;
  readonly retryAfterMs: number;
  /** A parked view is tried again after so long; at once after a restart. */
  readonly retryParkedAfterMs: number;
}

export interface Failure {
  readonly view: string;
  readonly pageLength: number;
  readonly error: Error;
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

  sizeFor(tenant: string, view: string, pageSize: number): number {
    return Math.min(pageSize, this.#known.get(id(tenant, view))?.size ?? pageSize);
  }

  /** A page of a failing view passed: the next may be larger. */
  passed(tenant: string, view: string, pageSize: number): void {
    const known = this.#known.get(id(tenant, view));
    if (known === undefined) return;
    if (known.size * 2 >= pageSize) this.#known.delete(id(tenant, view));
    else this.#known.set(id(tenant, view), { size: known.size * 2, attempts: this.#patience.retries, restsUntil: 0 });
  }

  /** True when the page was one event and patience is at its end: it is to be parked. */
  failed(tenant: string, { view, pageLength }: Failure): boolean {
    const attempts = (this.#known.get(id(tenant, view))?.attempts ?? 0) + 1;
    const { retries, retryAfterMs, retryParkedAfterMs } = this.#patience;
    const again = attempts <= retries;
    const park = !again && pageLength === 1;
    const size = again ? pageLength : Math.max(1, Math.floor(pageLength / 2));
    const rest = park ? retryParkedAfterMs : again ? retryAfterMs * 2 ** (attempts - 1) : 0;
    this.#known.set(id(tenant, view), { size, attempts, restsUntil: this.#now() + rest });
    return park;
  }
}

export async function park(
  sql: Sql,
  tenant: string,
  { view, seq, type, error }: { view: string; seq: number; type: string; error: Error },
): Promise<void> {
  await sql.query(
    `insert into parked_event (tenant, view, seq, type, error) values ($1, $2, $3, $4, $5)
     on conflict (tenant, view) do update set seq = excluded.seq, type = excluded.type, error = excluded.error,
       attempts = case when parked_event.seq = excluded.seq then parked_event.attempts + 1 else 1 end`,
    [tenant, view, seq, type, error.message.replaceAll('\0', '').slice(0, 500)],
  );
}

function id(tenant: string, view: string): string {
  return `${tenant} ${view}`;
}
