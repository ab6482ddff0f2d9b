import { reject } from '@varsel/event-sourcing';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refused } from '../refused.ts';

/** How often one address may use what is open without an account, in a minute. */
const A_MINUTE: Readonly<Record<string, number>> = {
  'scope-check': 60,
  'sign-in': 60,
  'sign-up': 20,
  // GraphQL without an account, before it is read: what is no document costs as much to read as what is one.
  document: 240,
};
const USUALLY = 120;

export const tooOften = reject('TOO_OFTEN', undefined, {
  da: 'Der er kommet for mange forespørgsler fra din forbindelse. Vent et minut, og prøv igen.',
  en: 'There were too many requests from your connection. Wait a minute and try again.',
});

/** Counts open operations by address and name of the limit. */
export class RateLimits {
  readonly #limiters = new Map<string, RateLimiterMemory>();
  readonly #factor: number;

  /** `factor` widens every limit: tests are many people at one address. */
  constructor(factor = 1) {
    this.#factor = factor;
  }

  /** Throws `Refused` with `TOO_OFTEN`. */
  async count(limit: string, address: string): Promise<void> {
    try {
      await this.#limiter(limit).consume(address);
    } catch (error) {
      throw error instanceof Error ? error : new Refused(tooOften);
    }
  }

  #limiter(limit: string): RateLimiterMemory {
    const known = this.#limiters.get(limit);
    if (known !== undefined) return known;
    const points = (A_MINUTE[limit] ?? USUALLY) * this.#factor;
    const limiter = new RateLimiterMemory({ keyPrefix: limit, points, duration: 60 });
    this.#limiters.set(limit, limiter);
    return limiter;
  }
}
