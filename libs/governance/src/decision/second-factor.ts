import { type Instant, isFresh, type Rejection, reject, type SecondFactor } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';

/** What the second factor of a vote is bound to: this decision, in the version that was read, with this content. */
export function boundTo(decision: string, version: number, manifestHash: string): string {
  return `${decision}:${String(version)}:${manifestHash}`;
}

/** A vote takes a fresh second factor that was given for exactly this. */
export function refuseSecondFactor(
  given: SecondFactor | undefined,
  wanted: string,
  now: Instant,
): Rejection | undefined {
  if (given?.boundTo == null || !isFresh(given, now)) return needed();
  return given.boundTo === wanted ? undefined : forAnother();
}

function needed(): Rejection {
  return reject('SECOND_FACTOR_NEEDED', statute.management, {
    da: 'Bekræft med en ny kode fra din app. Koden gælder for denne beslutning alene og i fem minutter.',
    en: 'Confirm with a new code from your app. The code counts for this decision alone, for five minutes.',
  });
}

function forAnother(): Rejection {
  return reject('SECOND_FACTOR_FOR_ANOTHER_DECISION', statute.management, {
    da: 'Koden blev givet til en anden beslutning eller et andet indhold. Bekræft med en ny kode til denne.',
    en: 'The code was given for another decision or other content. Confirm this one with a new code.',
  });
}
