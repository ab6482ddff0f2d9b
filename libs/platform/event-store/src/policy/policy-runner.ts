import type { TenantId } from '@varsel/tenancy';
import type { EventStore } from '../port.ts';
import { TenantLoops } from '../tenant-loops.ts';
import { tenantsFrom } from '../tenants-from.ts';
import type { PolicyProblem } from './parked.ts';
import { type PolicyMachinery, policyTurn } from './policy-turn.ts';
import { Setbacks } from './setbacks.ts';

export interface PolicyRunnerOptions extends Omit<PolicyMachinery, 'setbacks' | 'store' | 'onProblem'> {
  readonly store: Pick<EventStore, 'feed' | 'subscribe'>;
  readonly onProblem?: (problem: PolicyProblem) => void;
  /** Pauses before the next tries at an event; after the last one it is parked. */
  readonly retryAfterMs?: readonly number[];
  readonly sweepEveryMs?: number;
  readonly concurrency?: number;
}

const RETRY_AFTER_MS = [1_000, 5_000, 25_000] as const;

/**
 * Lets every policy of every tenant react to the log, in its order. Delivery is at least once; acts are known again by
 * their command ids, and what leaves by a channel is one transaction with the progress: the effect is exactly once.
 * Any number of runners may run; a tenant's lock decides.
 */
export class PolicyRunner {
  readonly #loops: TenantLoops;

  constructor({ retryAfterMs, sweepEveryMs, concurrency, onProblem, ...parts }: PolicyRunnerOptions) {
    const tell = onProblem ?? (() => undefined);
    const machinery = { ...parts, onProblem: tell, setbacks: new Setbacks(retryAfterMs ?? RETRY_AFTER_MS) };
    const { policies, database, store } = parts;
    const names = policies.map(({ name }) => name).sort();
    if (new Set(names).size < names.length) throw new Error(`Two policies of one name among ${names.join(', ')}`);
    this.#loops = new TenantLoops({
      subscribe: (listener) => (names.length === 0 ? () => undefined : store.subscribe(listener)),
      discover: async () =>
        names.length === 0 ? [] : tenantsFrom(database, 'app.tenants_with_reactions($1)', [names.join(',')]),
      work: (tenant) => bringUp(machinery, tenant),
      onFailed: (error, tenant) => {
        tell({ tenant, policy: undefined, error, parked: false });
      },
      concurrency: concurrency ?? 2,
      sweepEveryMs: sweepEveryMs ?? 2_000,
    });
  }

  start(): void {
    this.#loops.start();
  }

  stop(): Promise<void> {
    return this.#loops.stop();
  }

  /** Every tenant is brought as far as it can go now: also over what policies themselves have just made happen. */
  sweep(): Promise<void> {
    return this.#loops.sweep();
  }
}

async function* bringUp(machinery: PolicyMachinery, tenant: TenantId): AsyncGenerator<void> {
  while ((await policyTurn(machinery, tenant)) === 'moved') yield;
}
