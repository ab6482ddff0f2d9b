import { describe, expect, it } from 'vitest';
import { isDoubtfulCvr } from './cvr.ts';

describe('doubt a CVR number', () => {
  it.each(['13748136', '24 25 67 90', '35408002'])('%s has the check digit it should', (typed) => {
    expect(isDoubtfulCvr(typed)).toBe(false);
  });

  it.each(['12345678', '24256791', '13 74 81 63'])('%s has another, and is to be looked at again', (typed) => {
    expect(isDoubtfulCvr(typed)).toBe(true);
  });

  it.each(['', '1234567', '123456789', 'DK123456'])('%j is no whole number yet, and is not doubted', (typed) => {
    expect(isDoubtfulCvr(typed)).toBe(false);
  });
});
