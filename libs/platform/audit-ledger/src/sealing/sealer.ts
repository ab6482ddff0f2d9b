import { TenantLoops, tenantsFrom } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import { type SealingParts, sealTurn } from './seal-turn.ts';

export interface SealerOptions extends SealingParts {
  /** Asked once a process before a log is first sealed: a restored database must not grow away from what a witness saw. */
  readonly beforeFirst?: (tenant: TenantId) => Promise<void>;
  readonly sweepEveryMs?: number;
}

const LOGS_AT_ONCE = 2;
const ANOTHER_TRY_MS = 50;
const TRIES = 100;

/** Puts every event of every log under a signed head, at the latest a second after it came. Any number of sealers may run. */
export class Sealer {
  readonly #options: SealerOptions;
  readonly #loops: TenantLoops;
  readonly #compared = new Set<TenantId>();

  constructor(options: SealerOptions) {
    this.#options = options;
    this.#loops = new TenantLoops({
      discover: () => tenantsFrom(options.database, 'app.tenants_to_seal()'),
      work: (tenant) => this.#bringUp(tenant),
      onFailed: (error, tenant) => {
        options.onProblem({ tenant, fault: undefined, error });
      },
      concurrency: LOGS_AT_ONCE,
      sweepEveryMs: options.sweepEveryMs ?? 1_000,
    });
  }

  start(): void {
    this.#loops.start();
  }

  /** Finishes the page in hand. */
  stop(): Promise<void> {
    return this.#loops.stop();
  }

  /** Every log is sealed to its end, as far as it can be now. */
  sweep(): Promise<void> {
    return this.#loops.sweep();
  }

  /** One log is sealed to its end, whoever else is at it. A log in alarm stays where it is. */
  async sealNow(tenant: TenantId): Promise<void> {
    await this.#compare(tenant);
    for (let tries = 0; tries < TRIES;) {
      const sealed = await sealTurn(this.#options, tenant);
      if (sealed === 'idle') return;
      if (sealed === 'moved') continue;
      tries += 1;
      await new Promise((resolve) => setTimeout(resolve, ANOTHER_TRY_MS));
    }
  }

  async *#bringUp(tenant: TenantId): AsyncGenerator<void> {
    await this.#compare(tenant);
    while ((await sealTurn(this.#options, tenant)) === 'moved') yield;
  }

  async #compare(tenant: TenantId): Promise<void> {
    if (this.#compared.has(tenant)) return;
    await this.#options.beforeFirst?.(tenant);
    this.#compared.add(tenant);
  }
}
