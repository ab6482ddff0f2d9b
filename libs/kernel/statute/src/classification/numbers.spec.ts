import { describe, expect, it } from 'vitest';
import { formatNumber } from './numbers.ts';

describe('a figure in words', () => {
  it.each([
    [0, '0', '0'],
    [7, '7', '7'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [20_000.5, '20.000,5', '20,000.5'],
    [1_234_567.89, '1.234.567,89', '1,234,567.89'],
    [0.25, '0,25', '0.25'],
    [-1234.5, '-1.234,5', '-1,234.5'],
  ])('%d', (value, da, en) => {
    expect(formatNumber(value)).toEqual({ da, en });
  });

  it('has at most six decimals, rounded', () => {
    expect(formatNumber(0.1 + 0.2).da).toBe('0,3');
    expect(formatNumber(1.234_567_89).en).toBe('1.234568');
  });
});
