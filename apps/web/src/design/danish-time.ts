import {
  now,
  parseAbsolute,
  toCalendarDateTime,
  toZoned,
  type CalendarDateTime,
  type ZonedDateTime,
} from '@internationalized/date';
import { zone } from '../language/format.ts';

export const danishNow = (): ZonedDateTime => now(zone).set({ second: 0, millisecond: 0 });

export const fromInstant = (instant: string): ZonedDateTime => parseAbsolute(instant, zone);

/**
 * `2026-11-24T16:40:00+01:00`: the moment with the Danish offset it was meant in. Before 1894 that offset had seconds,
 * which no moment is written with: while a year is typed digit by digit it is so long ago, and UTC carries it.
 */
export const toInstant = (moment: ZonedDateTime): string =>
  moment.offset % 60_000 === 0
    ? moment
        .toString()
        .replace(/\[.*\]$/, '')
        .replace(/\.\d+/, '')
    : moment.toAbsoluteString().replace(/\.\d+/, '');

/** The two moments one Danish wall time means in the night the clocks go back; `null` on every other night. */
export const twoMeanings = (moment: ZonedDateTime): readonly [earlier: string, later: string] | null => {
  const wall: CalendarDateTime = toCalendarDateTime(moment);
  const earlier = toZoned(wall, zone, 'earlier');
  const later = toZoned(wall, zone, 'later');
  return earlier.offset === later.offset || !sameWall(earlier, later) ? null : [toInstant(earlier), toInstant(later)];
};

const sameWall = (a: ZonedDateTime, b: ZonedDateTime) => toCalendarDateTime(a).compare(toCalendarDateTime(b)) === 0;
