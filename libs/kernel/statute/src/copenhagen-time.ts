import type { Instant, LocalDate } from '@varsel/event-sourcing';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The EU summer time rule has stood since 1996; before that an offset computed here would be wrong. */
export const FIRST_YEAR = 1996;
export const LAST_YEAR = 2199;

/** A wall-clock reading in Copenhagen, as milliseconds of a UTC calendar that shows the same digits. */
export type WallClock = number & { readonly __brand: 'WallClock' };

const summerByYear = new Map<number, readonly [number, number]>();

/** Summer time runs from the last Sunday of March to the last Sunday of October, each at 01:00 UTC. */
export function summerTimeOf(year: number): readonly [start: number, end: number] {
  const known = summerByYear.get(year);
  if (known !== undefined) return known;
  const computed = [lastSundayAtOneUtc(year, 2), lastSundayAtOneUtc(year, 9)] as const;
  summerByYear.set(year, computed);
  return computed;
}

function lastSundayAtOneUtc(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 31));
  return Date.UTC(year, month, 31 - lastDay.getUTCDay(), 1);
}

/** Minutes that Copenhagen is ahead of UTC at a moment: 60 in winter, 120 in summer. */
export function offsetMinutes(at: number): 60 | 120 {
  const [start, end] = summerTimeOf(new Date(at).getUTCFullYear());
  return at >= start && at < end ? 120 : 60;
}

export function wallClock(at: number): WallClock {
  return (at + offsetMinutes(at) * MINUTE) as WallClock;
}

export interface ResolvedWallClock {
  readonly at: number;
  /** `gap`: the reading does not exist and moved forward; `repeated`: it occurs twice and the first was taken. */
  readonly found: 'once' | 'gap' | 'repeated';
}

/** The moment a Copenhagen clock shows `wall`: a gap moves forward by its length, a repeated hour is its first pass. */
export function resolveWallClock(wall: WallClock): ResolvedWallClock {
  const inSummer = wall - 120 * MINUTE;
  const inWinter = wall - 60 * MINUTE;
  const summerHolds = offsetMinutes(inSummer) === 120;
  const winterHolds = offsetMinutes(inWinter) === 60;
  if (summerHolds) return { at: inSummer, found: winterHolds ? 'repeated' : 'once' };
  return { at: inWinter, found: winterHolds ? 'once' : 'gap' };
}

export interface MonthsLater {
  readonly wall: WallClock;
  /** The day number did not exist and the last day of the month was taken. */
  readonly clamped: boolean;
}

/** The same day number and wall-clock time some calendar months later; the last day where the number is missing. */
export function monthsLater(wall: WallClock, months: number): MonthsLater {
  const start = new Date(wall);
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  const midnight = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, day);
  return { wall: (midnight + (wall - startOfDay(wall))) as WallClock, clamped: day !== start.getUTCDate() };
}

function startOfDay(wall: WallClock): WallClock {
  return (Math.floor(wall / DAY) * DAY) as WallClock;
}

/** The calendar day in Copenhagen on which a moment falls. */
export function copenhagenDate(at: Instant): LocalDate {
  return new Date(wallClock(Date.parse(at))).toISOString().slice(0, 10) as LocalDate;
}

/** 24:00 in Copenhagen at the end of a day, which is 00:00 of the next. */
export function endOfCopenhagenDay(day: LocalDate): Instant {
  const nextMidnight = (Date.parse(`${day}T00:00:00.000Z`) + DAY) as WallClock;
  return toInstant(resolveWallClock(nextMidnight).at);
}

/** `2026-01-15T09:30:00+01:00`; milliseconds are written only when there are any. */
export function copenhagenIso(at: Instant | number): string {
  const moment = typeof at === 'number' ? at : Date.parse(at);
  const digits = new Date(wallClock(moment)).toISOString();
  const seconds = digits.endsWith('.000Z') ? digits.slice(0, 19) : digits.slice(0, 23);
  return `${seconds}+0${String(offsetMinutes(moment) / 60)}:00`;
}

export function toInstant(at: number): Instant {
  return new Date(at).toISOString() as Instant;
}
