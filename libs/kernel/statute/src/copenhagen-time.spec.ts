import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '@varsel/event-sourcing';
import {
  copenhagenDate,
  copenhagenIso,
  endOfCopenhagenDay,
  monthsLater,
  offsetMinutes,
  resolveWallClock,
  summerTimeOf,
  wallClock,
} from './copenhagen-time.ts';
import { printedSeed } from './testing/seed.ts';

const seed = printedSeed('copenhagen-time');
const moments = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2100, 0, 1) });
const intl = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', timeZoneName: 'longOffset' });

function offsetByIntl(at: number): number {
  const name = intl.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return Number(name.slice('GMT+'.length, 'GMT+00'.length)) * 60;
}

describe('reading the clock in Copenhagen', () => {
  it('agrees with the time zone database at every change of the clocks from 1996 to 2100', () => {
    for (let year = 1996; year <= 2100; year += 1) {
      for (const change of summerTimeOf(year)) {
        for (const at of [change - 1, change, change + 1]) expect(offsetMinutes(at)).toBe(offsetByIntl(at));
      }
    }
  });

  it('agrees with the time zone database at random moments', () => {
    fc.assert(
      fc.property(moments, (at) => offsetMinutes(at) === offsetByIntl(at)),
      { seed, numRuns: 5_000 },
    );
  });

  it('finds the moment again from what the clock shows, the first pass of a repeated hour', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const { at: found, found: how } = resolveWallClock(wallClock(at));
        return how === 'repeated' ? found === at || found === at - 3_600_000 : found === at && how === 'once';
      }),
      { seed, numRuns: 5_000 },
    );
  });

  it('never moves a later reading before an earlier one by adding a month', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 40 * 86_400_000 }), (at, gap) => {
        const [earlier, later] = [at, at + gap].map((start) => monthsLater(wallClock(start), 1).wall);
        // Summer time may turn the clock itself back by an hour between the two.
        return (later ?? 0) - (earlier ?? 0) >= -3_600_000 || clampsAway(at, at + gap);
      }),
      { seed, numRuns: 5_000 },
    );
  });

  it('writes the offset of the moment', () => {
    expect(copenhagenIso('2026-01-15T08:30:00.000Z' as Instant)).toBe('2026-01-15T09:30:00+01:00');
    expect(copenhagenIso('2026-07-15T08:30:00.250Z' as Instant)).toBe('2026-07-15T10:30:00.250+02:00');
  });

  it('ends a day at the next midnight, 23 and 25 hours long at the changes', () => {
    expect(endOfCopenhagenDay('2026-03-29' as LocalDate)).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfCopenhagenDay('2026-10-25' as LocalDate)).toBe('2026-10-25T23:00:00.000Z');
    expect(copenhagenDate('2026-10-25T22:59:59.999Z' as Instant)).toBe('2026-10-25');
    expect(copenhagenDate('2026-10-25T23:00:00.000Z' as Instant)).toBe('2026-10-26');
  });
});

/** 30 and 31 January share the last day of February: an earlier time of day on the later date may come first. */
function clampsAway(...starts: readonly number[]): boolean {
  return starts.some((start) => monthsLater(wallClock(start), 1).clamped);
}
