import { describe, expect, it } from 'vitest';
import { own } from './own.ts';

describe('what stands under a key from outside', () => {
  it('is what was put there, under whatever name', () => {
    expect(own({ a: 1 }, 'a')).toBe(1);
    expect(own(JSON.parse('{ "__proto__": 2, "constructor": 3 }') as Record<string, number>, '__proto__')).toBe(2);
  });

  it.each(['b', 'constructor', 'toString', '__proto__'])('is nothing under %s when nothing was put there', (key) => {
    expect(own({ a: 1 }, key)).toBeUndefined();
  });
});
