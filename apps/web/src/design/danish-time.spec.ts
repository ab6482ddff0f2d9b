import { describe, expect, it } from 'vitest';
import { fromInstant, toInstant, twoMeanings } from './danish-time.ts';

describe('a moment in a date field', () => {
  it('carries the offset it was meant in', () => {
    expect(toInstant(fromInstant('2026-11-24T15:40:00Z'))).toBe('2026-11-24T16:40:00+01:00');
    expect(toInstant(fromInstant('2026-06-24T14:40:00Z'))).toBe('2026-06-24T16:40:00+02:00');
  });

  it.each([2, 20, 202, 2026])('stands while its year is typed and has come to %i', (year) => {
    const typed = fromInstant('2026-11-24T15:40:00Z').set({ year });
    expect(fromInstant(toInstant(typed)).compare(typed)).toBe(0);
  });

  it('has two meanings in the hour the clocks go back through', () => {
    expect(twoMeanings(fromInstant('2026-10-25T00:30:00Z'))).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
    ]);
  });

  it('has one meaning at any other time', () => {
    expect(twoMeanings(fromInstant('2026-10-25T03:30:00Z'))).toBeNull();
    expect(twoMeanings(fromInstant('2026-03-29T02:30:00Z'))).toBeNull();
  });
});
