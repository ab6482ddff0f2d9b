/** A moment in UTC with millisecond precision, always written `2026-11-22T07:55:00.000Z`: two instants compare with `<`. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A calendar day in Europe/Copenhagen, written `2026-11-22`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Parses an ISO 8601 moment that carries an offset. Returns undefined for anything else: a time without an offset is not a moment. */
export function parseInstant(text: string): Instant | undefined {
  if (!WITH_OFFSET.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds) || !calendarDayExists(text.slice(0, 10))) return undefined;
  const at = new Date(milliseconds).toISOString();
  // The offset led out of the years 0000 to 9999: such a moment is written otherwise and does not compare with `<`.
  return at.length === 24 ? (at as Instant) : undefined;
}

/** As `parseInstant`, for text that a program wrote. Throws `RangeError` when it is no moment. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new RangeError(`Not a moment with an offset: ${text}`);
  return parsed;
}

export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}

export function epochMilliseconds(at: Instant): number {
  return Date.parse(at);
}

export function plusHours(at: Instant, hours: number): Instant {
  return instantOf(epochMilliseconds(at) + hours * 3_600_000);
}

/** Parses `YYYY-MM-DD`. Returns undefined when the day is not in the calendar. */
export function parseLocalDate(text: string): LocalDate | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && calendarDayExists(text) ? (text as LocalDate) : undefined;
}

export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new RangeError(`Not a day in the calendar: ${text}`);
  return parsed;
}

function calendarDayExists(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}
