import type { TenantId } from '@varsel/tenancy';
import { tenantsFrom } from '../tenants-from.ts';
import type { PolicyMachinery } from './policy-turn.ts';
import { retryParked } from './retry-parked.ts';
import { Setbacks } from './setbacks.ts';
import { lookAtTimers, type TimerMachinery } from './timer-runner.ts';

export type PolicyWatchParts = Omit<PolicyMachinery, 'setbacks'> & TimerMachinery;

const LOOK_EVERY_MS = 300_000;

/** What follows the clock and not the log: timers, and another try at what was parked. One organisation after the other. */
export class PolicyWatch {
  readonly #parts: PolicyMachinery & TimerMachinery;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: PolicyWatchParts) {
    this.#parts = { ...parts, setbacks: new Setbacks([]) };
  }

  start(): void {
    this.#looking = this.look().finally(() => {
      if (this.#stopped) return;
      this.#timer = setTimeout(() => {
        this.start();
      }, LOOK_EVERY_MS);
    });
  }

  /** Finishes the organisation in hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  /** Never throws. */
  async look(given?: readonly TenantId[]): Promise<void> {
    const { policies, timers, onProblem } = this.#parts;
    if (policies.length + timers.length === 0) return;
    try {
      for (const tenant of given ?? (await tenantsFrom(this.#parts.database, 'app.tenants_with_events()'))) {
        if (this.#stopped) return;
        await lookAtTimers(this.#parts, tenant);
        await retryParked(this.#parts, tenant);
      }
    } catch (error) {
      onProblem({ tenant: undefined, policy: undefined, error, parked: false });
    }
  }
}
