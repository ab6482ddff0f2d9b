import { describe, expect, it } from 'vitest';
import { Troubles } from './troubles.ts';

const patience = { retries: 2, retryAfterMs: 100, retryParkedAfterMs: 60_000 };
const failure = (pageLength: number) => ({ view: 'v', pageLength, error: new Error('no') });

describe('find the event a view cannot take', () => {
  it('tries the page again after growing rests, then halves it down to one event, then parks', () => {
    let now = 0;
    const troubles = new Troubles(patience, () => now);
    expect(troubles.failed('t', failure(100))).toBe(false);
    expect([troubles.isResting('t', 'v'), troubles.sizeFor('t', 'v', 500)]).toEqual([true, 100]);
    now = 100;
    expect(troubles.isResting('t', 'v')).toBe(false);
    expect(troubles.failed('t', failure(100))).toBe(false);
    now = 299;
    expect(troubles.isResting('t', 'v')).toBe(true);
    now = 300;
    const sizes: number[] = [];
    for (let size = 100; !troubles.failed('t', failure(size)); sizes.push(size)) size = troubles.sizeFor('t', 'v', 500);
    expect(sizes).toEqual([50, 25, 12, 6, 3, 1]);
    expect(troubles.isResting('t', 'v')).toBe(true);
    now += 60_000;
    expect(troubles.isResting('t', 'v')).toBe(false);
  });

  it('forgets a view that passes, by ever larger pages', () => {
    const troubles = new Troubles({ ...patience, retries: 0 }, () => 0);
    troubles.failed('t', failure(8));
    const sizes: number[] = [];
    while (troubles.has('t', 'v')) {
      sizes.push(troubles.sizeFor('t', 'v', 10));
      troubles.passed('t', 'v', 10);
    }
    expect(sizes).toEqual([4, 8]);
    expect(troubles.sizeFor('t', 'v', 10)).toBe(10);
  });

  it('keeps tenants and views apart', () => {
    const troubles = new Troubles(patience, () => 0);
    troubles.failed('t', failure(8));
    expect([troubles.has('t', 'v'), troubles.has('t', 'w'), troubles.has('u', 'v')]).toEqual([true, false, false]);
  });
});
