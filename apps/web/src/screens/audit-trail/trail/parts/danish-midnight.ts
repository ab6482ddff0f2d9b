import { parseDate, toZoned } from '@internationalized/date';

/** The first moment of a Danish day, or of the day `later` days after it, as an instant with `Z`. */
export function danishMidnight(day: string, later = 0): string {
  return toZoned(parseDate(day).add({ days: later }), 'Europe/Copenhagen')
    .toDate()
    .toISOString();
}
