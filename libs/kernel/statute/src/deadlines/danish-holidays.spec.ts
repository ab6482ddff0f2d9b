import { describe, expect, it } from 'vitest';
import { localDate } from '@varsel/event-sourcing';
import { isDanishHoliday, isWorkingDay, sameOrNextWorkingDay } from './danish-holidays.ts';

describe('Danish holidays', () => {
  it.each([
    '2026-01-01',
    '2026-04-02',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-05-14',
    '2026-05-24',
    '2026-05-25',
    '2026-12-25',
    '2026-12-26',
  ])('has %s', (day) => {
    expect(isDanishHoliday(localDate(day))).toBe(true);
  });

  it.each(['2026-06-05', '2026-12-24', '2026-12-31', '2026-05-01', '2024-04-26'])('does not have %s', (day) => {
    expect(isDanishHoliday(localDate(day))).toBe(false);
  });

  it('had Great Prayer Day until 2023', () => {
    expect(isDanishHoliday(localDate('2023-05-05'))).toBe(true);
  });

  it('knows Easter Sunday of many years', () => {
    for (const day of ['1997-03-30', '2008-03-23', '2011-04-24', '2024-03-31', '2027-03-28', '2038-04-25']) {
      expect(isDanishHoliday(localDate(day))).toBe(true);
    }
  });

  it('moves from a weekend to the next working day and leaves a working day alone', () => {
    expect(isWorkingDay(localDate('2026-04-07'))).toBe(true);
    expect(sameOrNextWorkingDay(localDate('2026-04-07'))).toBe('2026-04-07');
    expect(sameOrNextWorkingDay(localDate('2026-04-02'))).toBe('2026-04-07');
    expect(sameOrNextWorkingDay(localDate('2026-12-25'))).toBe('2026-12-28');
  });
});
