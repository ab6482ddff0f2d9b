import { parseDate, toZoned } from '@internationalized/date';

/** The first moment of a Danish day, or of the day `later` days after it, as an instant with `Z`. */
export function danishMidnight(day: string, later = 0): string {
  return toZoned(parseDate(day).add({ days: later }), 'Europe/Copenhagen')
    .toDate()
    .toISOString();
}

/** A day there is, written as `2026-11-22`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return parseDate(text).toString() === text;
  } catch {
    return false;
  }
}
