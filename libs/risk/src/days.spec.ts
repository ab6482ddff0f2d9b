import { localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { daysBetween, plusDays, plusMonths } from './days.ts';

describe('days of the calendar', () => {
  it.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months are %s', (day, months, expected) => {
    expect(plusMonths(localDate(day), months)).toBe(expected);
  });

  it('counts whole days both ways, also across a change of clocks', () => {
    expect(daysBetween(localDate('2026-10-24'), localDate('2026-10-26'))).toBe(2);
    expect(daysBetween(localDate('2026-10-26'), localDate('2026-10-24'))).toBe(-2);
    expect(plusDays(localDate('2026-12-31'), 1)).toBe('2027-01-01');
  });
});
