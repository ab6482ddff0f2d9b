import type { LocalDate } from '@varsel/event-sourcing';

const DAY = 86_400_000;

/** Days after Easter Sunday. Great Prayer Day (26) ended with 2023. */
const AROUND_EASTER = [-3, -2, 0, 1, 39, 49, 50];
const GREAT_PRAYER_DAY = 26;
const LAST_YEAR_OF_GREAT_PRAYER_DAY = 2023;
const FIXED = ['01-01', '12-25', '12-26'];

/** Statutory Danish holidays. 5 June, 24 and 31 December are not among them. */
export function isDanishHoliday(day: LocalDate): boolean {
  if (FIXED.includes(day.slice(5))) return true;
  const year = Number(day.slice(0, 4));
  const afterEaster = (Date.parse(`${day}T00:00:00Z`) - easterSunday(year)) / DAY;
  if (year <= LAST_YEAR_OF_GREAT_PRAYER_DAY && afterEaster === GREAT_PRAYER_DAY) return true;
  return AROUND_EASTER.includes(afterEaster);
}

export function isWorkingDay(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isDanishHoliday(day);
}

/** The day itself when it is a working day, otherwise the first one after it. */
export function sameOrNextWorkingDay(day: LocalDate): LocalDate {
  let candidate = day;
  while (!isWorkingDay(candidate)) {
    candidate = new Date(Date.parse(`${candidate}T00:00:00Z`) + DAY).toISOString().slice(0, 10) as LocalDate;
  }
  return candidate;
}

/** Gregorian Easter by the anonymous algorithm (Meeus/Jones/Butcher). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day);
}
