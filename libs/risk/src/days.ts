import type { LocalDate } from '@varsel/event-sourcing';

const DAY_MS = 86_400_000;

/** The same day number so many months later; the last day of that month when it has no such day. */
export function plusMonths(day: LocalDate, months: number): LocalDate {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(number, lastDay)));
}

/** Whole days from the first to the second; negative when the second comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function plusDays(day: LocalDate, days: number): LocalDate {
  return dateOf(Date.parse(day) + days * DAY_MS);
}

function dateOf(at: number): LocalDate {
  return new Date(at).toISOString().slice(0, 10) as LocalDate;
}
