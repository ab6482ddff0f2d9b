import type { LocalDate } from '@varsel/event-sourcing';
import { plusDays } from '../days.ts';

export const trainingStandings = ['valid', 'expiring', 'expired', 'missing'] as const;
export type TrainingStanding = (typeof trainingStandings)[number];

/** § 7, stk. 2 sets no interval. Where a record names none it counts a year: our own reading, after the Regulation's yearly reviews. */
const COUNTS_MONTHS = 12;

/** The end of a validity is told of so many days before. */
const TOLD_DAYS_BEFORE = 60;

interface Counted {
  readonly heldOn: LocalDate;
  readonly validUntil: LocalDate | null;
}

/** The last day on which the course counts. */
export function countsUntil({ heldOn, validUntil }: Counted): LocalDate {
  return validUntil ?? yearAfter(heldOn);
}

export function standingOf(record: Counted, today: LocalDate): Exclude<TrainingStanding, 'missing'> {
  const until = countsUntil(record);
  if (until < today) return 'expired';
  return until <= plusDays(today, TOLD_DAYS_BEFORE) ? 'expiring' : 'valid';
}

/** The one that counts longest. */
export function longest<Held extends Counted>(records: readonly Held[]): Held | undefined {
  return records.toSorted((one, other) => (countsUntil(one) < countsUntil(other) ? 1 : -1))[0];
}

function yearAfter(day: LocalDate): LocalDate {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + COUNTS_MONTHS);
  // 29 February has no day a year later: the last of the month counts.
  if (date.getUTCDate() !== wanted) date.setUTCDate(0);
  return date.toISOString().slice(0, 10) as LocalDate;
}
