import type { Bilingual, Instant, LocalDate } from '@varsel/event-sourcing';
import { wallClock } from './copenhagen-time.ts';

export type Locale = keyof Bilingual;

const NBSP = '\u00a0';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Written out rather than asked of the runtime: abbreviations differ between ICU versions, and servers and browsers must agree.
const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  da: ['søn.', 'man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  da: ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'jun.', 'jul.', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** `tirs. 24. nov. 2026 kl. 16.40`, `Tue 24 Nov 2026, 16:40`: Danish time, whatever the reader’s clock. */
export function formatMoment(at: Instant, locale: Locale): string {
  const wall = wallClock(Date.parse(at));
  const time = timeOf(wall, locale);
  return locale === 'da' ? `${dayOf(wall, locale)} kl.${NBSP}${time}` : `${dayOf(wall, locale)}, ${time}`;
}

/** `kl. 16.40`, `16:40`. */
export function formatTime(at: Instant, locale: Locale): string {
  const time = timeOf(wallClock(Date.parse(at)), locale);
  return locale === 'da' ? `kl.${NBSP}${time}` : time;
}

/** `tirs. 24. nov. 2026`, `Tue 24 Nov 2026`. */
export function formatDay(day: LocalDate, locale: Locale): string {
  return dayOf(Date.parse(`${day}T00:00:00.000Z`), locale);
}

/**
 * What is left, or how far over: `2 døgn 7 t` from 48 hours, `13 t 28 min` below, `88 min` below 2 hours, `1 døgn 9 t over` when negative.
 * Started minutes are not counted.
 */
export function formatRemaining(milliseconds: number, locale: Locale): string {
  const over = milliseconds < 0;
  const length = lengthOf(Math.abs(milliseconds), { locale, daysFrom: over ? DAY : 2 * DAY });
  return over ? `${length} over` : length;
}

/** How long before the limit something was received, in the words of `formatRemaining`. */
export function formatMargin(milliseconds: number, locale: Locale): string {
  const length = formatRemaining(Math.abs(milliseconds), locale);
  const [before, after] =
    locale === 'da' ? ['før fristen', 'efter fristen'] : ['before the deadline', 'after the deadline'];
  return `${length} ${milliseconds < 0 ? after : before}`;
}

function lengthOf(
  length: number,
  { locale, daysFrom }: { readonly locale: Locale; readonly daysFrom: number },
): string {
  if (length >= daysFrom)
    return withRest(days(Math.floor(length / DAY), locale), Math.floor((length % DAY) / HOUR), HOURS[locale]);
  const minutes = Math.floor(length / MINUTE);
  if (length >= 2 * HOUR)
    return withRest(`${String(Math.floor(minutes / 60))}${NBSP}${HOURS[locale]}`, minutes % 60, 'min');
  return `${String(minutes)}${NBSP}min`;
}

function withRest(whole: string, rest: number, unit: string): string {
  return rest === 0 ? whole : `${whole} ${String(rest)}${NBSP}${unit}`;
}

const HOURS: Readonly<Record<Locale, string>> = { da: 't', en: 'h' };

function days(count: number, locale: Locale): string {
  const unit = locale === 'da' ? 'døgn' : count === 1 ? 'day' : 'days';
  return `${String(count)}${NBSP}${unit}`;
}

function dayOf(wall: number, locale: Locale): string {
  const date = new Date(wall);
  const weekday = WEEKDAYS[locale][date.getUTCDay()] ?? '';
  const month = MONTHS[locale][date.getUTCMonth()] ?? '';
  const day = String(date.getUTCDate());
  return `${weekday} ${day}${locale === 'da' ? '.' : ''}${NBSP}${month}${NBSP}${String(date.getUTCFullYear())}`;
}

function timeOf(wall: number, locale: Locale): string {
  const [hours, minutes] = [new Date(wall).getUTCHours(), new Date(wall).getUTCMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${hours ?? ''}${locale === 'da' ? '.' : ':'}${minutes ?? ''}`;
}
