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

  it.each([
    // Easter early and late, in both months, and in two of the years its reckoning makes an exception for (2049, 2076).
    [2008, ['03-20', '03-21', '03-23', '03-24', '04-18', '05-01', '05-11', '05-12']],
    [2011, ['04-21', '04-22', '04-24', '04-25', '05-20', '06-02', '06-12', '06-13']],
    [2014, ['04-17', '04-18', '04-20', '04-21', '05-16', '05-29', '06-08', '06-09']],
    [2018, ['03-29', '03-30', '04-01', '04-02', '04-27', '05-10', '05-20', '05-21']],
    [2021, ['04-01', '04-02', '04-04', '04-05', '04-30', '05-13', '05-23', '05-24']],
    [2023, ['04-06', '04-07', '04-09', '04-10', '05-05', '05-18', '05-28', '05-29']],
    [2024, ['03-28', '03-29', '03-31', '04-01', '05-09', '05-19', '05-20']],
    [2033, ['04-14', '04-15', '04-17', '04-18', '05-26', '06-05', '06-06']],
    [2038, ['04-22', '04-23', '04-25', '04-26', '06-03', '06-13', '06-14']],
    [2049, ['04-15', '04-16', '04-18', '04-19', '05-27', '06-06', '06-07']],
    [2076, ['04-16', '04-17', '04-19', '04-20', '05-28', '06-07', '06-08']],
  ])('are these and no others in %i', (year, movable) => {
    expect(holidaysOf(year)).toEqual(['01-01', ...movable, '12-25', '12-26']);
  });

  it('moves from a weekend to the next working day and leaves a working day alone', () => {
    expect(isWorkingDay(localDate('2026-04-07'))).toBe(true);
    expect(sameOrNextWorkingDay(localDate('2026-04-07'))).toBe('2026-04-07');
    expect(sameOrNextWorkingDay(localDate('2026-04-02'))).toBe('2026-04-07');
    expect(sameOrNextWorkingDay(localDate('2026-12-25'))).toBe('2026-12-28');
  });
});

function holidaysOf(year: number): readonly string[] {
  const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10));
  return days
    .filter((day) => Number(day.slice(0, 4)) === year && isDanishHoliday(localDate(day)))
    .map((day) => day.slice(5));
}
