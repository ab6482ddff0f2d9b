import type { TenantId } from '@varsel/tenancy';

export interface TenantLoopsParts {
  /** Calls back when a tenant may have work. Returns the way to stop listening. */
  readonly subscribe: (listener: (tenant: TenantId) => void) => () => void;
  /** Tenants that have work; finds what no hint told. */
  readonly discover: () => Promise<readonly TenantId[]>;
  /** Works for one tenant until nothing is left to do now, or `isStopped`. Never throws. */
  readonly work: (tenant: TenantId, isStopped: () => boolean) => Promise<void>;
  readonly onSweepFailed: (error: unknown) => void;
  readonly concurrency: number;
  readonly sweepEveryMs: number;
}

/** Gives every tenant with work one loop at a time, a few tenants side by side; a hint during a loop makes it look once more. */
export class TenantLoops {
  readonly #parts: TenantLoopsParts;
  readonly #waiting = new Set<TenantId>();
  readonly #working = new Map<TenantId, Promise<void>>();
  #unsubscribe: (() => void) | undefined;
  #sweeper: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: TenantLoopsParts) {
    this.#parts = parts;
  }

  /** Listens for hints, and sweeps for what no hint told. */
  start(): void {
    this.#unsubscribe = this.#parts.subscribe((tenant) => {
      this.#enqueue(tenant);
    });
    this.#sweepAndAgain();
  }

  /** Finishes what is in hand. */
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
    for (const tenant of await this.#parts.discover()) this.#enqueue(tenant);
    while (this.#working.size > 0) await Promise.all(this.#working.values());
  }

  #sweepAndAgain(): void {
    this.#sweeping = this.#parts
      .discover()
      .then((tenants) => {
        for (const tenant of tenants) this.#enqueue(tenant);
      })
      .catch(this.#parts.onSweepFailed)
      .finally(() => {
        if (this.#stopped) return;
        this.#sweeper = setTimeout(() => {
          this.#sweepAndAgain();
        }, this.#parts.sweepEveryMs);
      });
  }

  #enqueue(tenant: TenantId): void {
    if (this.#stopped) return;
    this.#waiting.add(tenant);
    this.#next();
  }

  #next(): void {
    for (const tenant of this.#waiting) {
      if (this.#working.size >= this.#parts.concurrency) return;
      if (this.#working.has(tenant)) continue;
      this.#waiting.delete(tenant);
      const work = this.#parts
        .work(tenant, () => this.#stopped)
        .finally(() => {
          this.#working.delete(tenant);
          this.#next();
        });
      this.#working.set(tenant, work);
    }
  }
}
