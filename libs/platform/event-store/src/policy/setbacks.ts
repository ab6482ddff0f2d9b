/** A policy that failed at an event: it rests, tries again, and in the end goes on without it. */
interface Setback {
  readonly seq: number;
  readonly attempts: number;
  readonly restsUntil: number;
}

/** What one runner knows of failing policies. Forgotten at a restart, when they may all try again. */
export class Setbacks {
  readonly #known = new Map<string, Setback>();
  readonly #retryAfterMs: readonly number[];
  readonly #now: () => number;

  constructor(retryAfterMs: readonly number[], now: () => number = () => performance.now()) {
    this.#retryAfterMs = retryAfterMs;
    this.#now = now;
  }

  isResting(tenant: string, policy: string): boolean {
    return (this.#known.get(`${tenant} ${policy}`)?.restsUntil ?? 0) > this.#now();
  }

  passed(tenant: string, policy: string): void {
    this.#known.delete(`${tenant} ${policy}`);
  }

  /** True when patience is at its end: the event is to be parked. */
  failed(tenant: string, policy: string, seq: number): boolean {
    const id = `${tenant} ${policy}`;
    const known = this.#known.get(id);
    const attempts = (known?.seq === seq ? known.attempts : 0) + 1;
    const rest = this.#retryAfterMs[attempts - 1];
    if (rest === undefined) this.#known.delete(id);
    else this.#known.set(id, { seq, attempts, restsUntil: this.#now() + rest });
    return rest === undefined;
  }
}
