import { tenantsFrom } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import { writeVerifierKey } from '@varsel/transparency-log';
import { compareWith } from './compare.ts';
import { type WitnessingParts, witnessTurn } from './witness-turn.ts';
import { WitnessAway } from './witness-line.ts';

export interface WitnessRunnerOptions extends WitnessingParts {
  readonly everyMs?: number;
  /** Pauses while the witness is away, the last one again and again. */
  readonly pausesMs?: readonly number[];
}

const EVERY_MS = 3_000;
const PAUSES_MS = [5_000, 15_000, 60_000, 300_000] as const;

/** Brings new heads to the witness, at most one of a log in a few seconds. It may be away as long as it likes: nothing waits for it. */
export class WitnessRunner {
  readonly #options: WitnessRunnerOptions;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #stopped = false;
  #failures = 0;

  constructor(options: WitnessRunnerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#again(0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  /** One round over every log with a head it has not shown yet. True when the witness was there. */
  async round(): Promise<boolean> {
    try {
      for (const tenant of await this.#unwitnessed()) if (!this.#stopped) await this.#show(tenant);
      return true;
    } catch (error) {
      this.#options.onProblem({ tenant: undefined, fault: undefined, error });
      return false;
    }
  }

  /** Asked before a log is first sealed in this process. A witness that is away holds nothing up. */
  async compare(tenant: TenantId): Promise<void> {
    try {
      await compareWith(this.#options, tenant);
    } catch (error) {
      if (!(error instanceof WitnessAway)) throw error;
      this.#options.onProblem({ tenant, fault: undefined, error });
    }
  }

  #unwitnessed(): Promise<readonly TenantId[]> {
    const { database, witness } = this.#options;
    return tenantsFrom(database, 'app.tenants_to_witness($1)', [writeVerifierKey(witness)]);
  }

  /** What is wrong with one log keeps no other from being witnessed. */
  async #show(tenant: TenantId): Promise<void> {
    try {
      await witnessTurn(this.#options, tenant);
    } catch (error) {
      if (error instanceof WitnessAway) throw error;
      this.#options.onProblem({ tenant, fault: undefined, error });
    }
  }

  #again(afterMs: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#working = this.round().then((there) => {
        this.#failures = there ? 0 : this.#failures + 1;
        this.#again(this.#pause());
      });
    }, afterMs);
  }

  #pause(): number {
    const { everyMs = EVERY_MS, pausesMs = PAUSES_MS } = this.#options;
    if (this.#failures === 0) return everyMs;
    return pausesMs[Math.min(this.#failures, pausesMs.length) - 1] ?? everyMs;
  }
}
