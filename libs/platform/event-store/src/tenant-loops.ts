import { AsyncResource } from 'node:async_hooks';
import type { TenantId } from '@varsel/tenancy';

export interface TenantLoopsParts {
  /** Calls back when a tenant may have work. Returns the way to stop listening. Left out: nobody hints. */
  readonly subscribe?: (listener: (tenant: TenantId) => void) => () => void;
  /** Tenants that have work; finds what no hint told. */
  readonly discover: () => Promise<readonly TenantId[]>;
  /** Works for one tenant until nothing is left to do now, and yields after each step: there it may be ended, to be begun anew. */
  readonly work: (tenant: TenantId) => AsyncGenerator;
  /** Work for a tenant ended with an error, or a sweep for all of them did; the next sweep tries again. */
  readonly onFailed: (error: unknown, tenant: TenantId | undefined) => void;
  readonly concurrency: number;
  readonly sweepEveryMs: number;
  /** One tenant works so long while others wait; then it goes behind them. */
  readonly turnMs?: number | undefined;
}

const TURN_MS = 200;

/**
 * Gives every tenant with work one loop at a time, a few tenants side by side; a hint during a loop makes it look once
 * more. However much one tenant has to do, the others wait for one of its turns at most.
 */
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
    // A hint comes out of somebody's request; the work is nobody's, and carries nothing of the request along.
    const hinted = AsyncResource.bind((tenant: TenantId) => {
      this.#enqueue(tenant);
    });
    this.#unsubscribe = this.#parts.subscribe?.(hinted);
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
      .catch((error: unknown) => {
        this.#parts.onFailed(error, undefined);
      })
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
      this.#working.set(tenant, this.#turn(tenant));
    }
  }

  async #turn(tenant: TenantId): Promise<void> {
    const end = performance.now() + (this.#parts.turnMs ?? TURN_MS);
    const mustEnd = (): boolean => this.#stopped || (performance.now() > end && this.#othersWait());
    try {
      if ((await walked(this.#parts.work(tenant), mustEnd)) === 'ended' && !this.#stopped) this.#waiting.add(tenant);
    } catch (error) {
      this.#parts.onFailed(error, tenant);
    }
    this.#working.delete(tenant);
    this.#next();
  }

  /** A hint for one that works already waits for nobody. */
  #othersWait(): boolean {
    for (const tenant of this.#waiting) if (!this.#working.has(tenant)) return true;
    return false;
  }
}

async function walked(steps: AsyncGenerator, mustEnd: () => boolean): Promise<'through' | 'ended'> {
  while ((await steps.next()).done !== true) {
    if (!mustEnd()) continue;
    await steps.return(undefined);
    return 'ended';
  }
  return 'through';
}
