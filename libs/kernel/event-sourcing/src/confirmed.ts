import type { Actor, SecondFactor } from './actor.ts';
import type { Situation } from './act.ts';
import type { Basis } from './basis.ts';
import { epochMilliseconds, type Instant } from './instant.ts';
import { type Rejection, reject } from './rejection.ts';

/** A code counts so long for what is weighty: our own limit, short enough that the person is still there. */
const FRESH_MINUTES = 5;

export function isFresh({ at }: Pick<SecondFactor, 'at'>, now: Instant): boolean {
  return epochMilliseconds(now) - epochMilliseconds(at) <= FRESH_MINUTES * 60_000;
}

/**
 * Refuses unless a person gave a code within five minutes: for the session as a whole, or for exactly the thing named.
 * A code given for one thing opens nothing else, and a program gives none.
 */
export function refuseUnconfirmed(
  { actor, secondFactor, now }: Pick<Situation, 'secondFactor' | 'now'> & { readonly actor: Pick<Actor, 'kind'> },
  basis: Basis,
  boundTo: string | null = null,
): Rejection | undefined {
  const confirmed = actor.kind === 'person' && secondFactor?.boundTo === boundTo && isFresh(secondFactor, now);
  if (confirmed) return undefined;
  return reject('STEP_UP_REQUIRED', basis, {
    da: 'Bekræft med en ny kode fra din app, og prøv igen inden for fem minutter.',
    en: 'Confirm with a fresh code from your app and try again within five minutes.',
  });
}
