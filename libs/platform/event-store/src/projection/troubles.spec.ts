import { describe, expect, it } from 'vitest';
import { Troubles } from './troubles.ts';

const patience = { retries: 2, retryAfterMs: 100, retryParkedAfterMs: 60_000 };

describe('bear with a view that cannot take an event', () => {
  it('lets it try again after growing rests, and then says that it is to be parked', () => {
    let now = 0;
    const troubles = new Troubles(patience, () => now);
    const fails = (): readonly unknown[] => {
      const last = troubles.isLast('t', 'v', 7);
      troubles.failed('t', 'v', 7);
      const begun = now;
      while (troubles.isResting('t', 'v')) now += 100;
      return [last, now - begun];
    };
    expect([fails(), fails(), fails(), fails()]).toEqual([
      [false, 100],
      [false, 200],
      [true, 60_000],
      [true, 60_000],
    ]);
  });

  it('begins anew with another event, and forgets a view that has passed', () => {
    const troubles = new Troubles(patience, () => 0);
    troubles.failed('t', 'v', 7);
    troubles.failed('t', 'v', 7);
    expect([troubles.isLast('t', 'v', 7), troubles.isLast('t', 'v', 8)]).toEqual([true, false]);
    troubles.passed('t', 'v');
    expect([troubles.has('t', 'v'), troubles.isResting('t', 'v')]).toEqual([false, false]);
  });

  it('parks at once when nothing is to be tried again', () => {
    expect(new Troubles({ ...patience, retries: 0 }).isLast('t', 'v', 1)).toBe(true);
  });

  it('keeps tenants and views apart', () => {
    const troubles = new Troubles(patience, () => 0);
    troubles.failed('t', 'v', 8);
    expect([troubles.has('t', 'v'), troubles.has('t', 'w'), troubles.has('u', 'v')]).toEqual([true, false, false]);
  });
});
