import { describe, expect, it } from 'vitest';
import { Cvr } from './cvr.ts';
import { DateTime } from './date-time.ts';
import { LocalDate } from './local-date.ts';

describe('a moment', () => {
  it('is read with its offset and kept in UTC', () => {
    expect(DateTime.parseValue('2026-11-22T08:55:00+01:00')).toBe('2026-11-22T07:55:00.000Z');
  });

  it.each([
    '2026-11-22T08:55:00',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '2026-11-22',
    '2026-02-30T08:00:00Z',
    '24:00',
    1_732_000_000,
    null,
  ])('is not %j', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow(/offset/);
  });
});

describe('a day', () => {
  it('stands in the calendar', () => {
    expect(LocalDate.parseValue('2028-02-29')).toBe('2028-02-29');
    expect(() => LocalDate.parseValue('2026-02-29')).toThrow(/calendar/);
    expect(() => LocalDate.parseValue('9999-12-31')).toThrow(/calendar/);
  });
});

describe('a CVR number', () => {
  it('is eight digits, spaces aside', () => {
    expect(Cvr.parseValue('12 34 56 78')).toBe('12345678');
  });

  it.each(['1234567', '123456789', '02345678', '1234567x', 12_345_678])('is not %j', (value) => {
    expect(() => Cvr.parseValue(value)).toThrow(/eight digits/);
  });
});
