import { describe, expect, it } from 'vitest';
import { ageOf, daysBetween, expiryOf } from './ages.ts';

describe('the age of evidence', () => {
  it('is said in the unit people use', () => {
    expect([0, 1, 13, 14, 60, 61, 365, 729, 731].map(ageOf)).toEqual([
      { unit: 'today' },
      { unit: 'days', n: 1 },
      { unit: 'days', n: 13 },
      { unit: 'weeks', n: 2 },
      { unit: 'weeks', n: 8 },
      { unit: 'months', n: 2 },
      { unit: 'months', n: 11 },
      { unit: 'months', n: 23 },
      { unit: 'years', n: 2 },
    ]);
  });

  it('counts calendar days over the change of clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('warns a month before it expires, and says when it has', () => {
    const today = '2026-11-22';
    expect([null, '2027-03-01', '2026-12-22', '2026-11-22', '2026-11-21'].map((day) => expiryOf(day, today))).toEqual([
      'never',
      'later',
      'soon',
      'today',
      'expired',
    ]);
  });
});
