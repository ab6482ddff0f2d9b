import { describe, expect, it } from 'vitest';
import { Setbacks } from './setbacks.ts';

describe('be patient with a policy that fails', () => {
  it('rests longer each time, and gives the event up in the end', () => {
    let now = 0;
    const setbacks = new Setbacks([10, 100], () => now);
    expect(setbacks.failed('t', 'p', 7)).toBe(false);
    expect(setbacks.isResting('t', 'p')).toBe(true);
    expect([setbacks.isResting('t', 'q'), setbacks.isResting('u', 'p')]).toEqual([false, false]);
    now = 10;
    expect(setbacks.isResting('t', 'p')).toBe(false);
    expect(setbacks.failed('t', 'p', 7)).toBe(false);
    now = 109;
    expect(setbacks.isResting('t', 'p')).toBe(true);
    now = 110;
    expect(setbacks.failed('t', 'p', 7)).toBe(true);
    expect(setbacks.isResting('t', 'p')).toBe(false);
  });

  it('begins anew at another event, and after one that passed', () => {
    const setbacks = new Setbacks([10]);
    expect(setbacks.failed('t', 'p', 7)).toBe(false);
    expect(setbacks.failed('t', 'p', 8)).toBe(false);
    setbacks.passed('t', 'p');
    expect(setbacks.failed('t', 'p', 8)).toBe(false);
    expect(setbacks.failed('t', 'p', 8)).toBe(true);
  });
});
