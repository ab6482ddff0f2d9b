import { describe, expect, it } from 'vitest';
import { Turnstile } from './turnstile.ts';
import { DatabaseUnavailable } from './unavailable.ts';

describe('a turnstile', () => {
  const turnstile = (waitMs = 60_000) => new Turnstile({ places: 3, placesOfOne: 2, waitMs });

  it('lets one have its places, and others the rest', async () => {
    const gate = turnstile();
    const inside: string[] = [];
    const enter = (who: string) => gate.enter(who).then((leave) => (inside.push(who), leave));
    const [first] = await Promise.all([enter('greedy'), enter('greedy')]);
    const third = enter('greedy');
    await enter('modest');
    expect(inside).toEqual(['greedy', 'greedy', 'modest']);
    first();
    await third;
    expect(inside).toEqual(['greedy', 'greedy', 'modest', 'greedy']);
  });

  it('admits in the order of their coming once it is full', async () => {
    const gate = turnstile();
    const leave = await Promise.all(['a', 'b', 'c'].map((who) => gate.enter(who)));
    const order: string[] = [];
    const late = ['d', 'e'].map((who) => gate.enter(who).then(() => order.push(who)));
    for (const each of leave) each();
    await Promise.all(late);
    expect(order).toEqual(['d', 'e']);
  });

  it('frees one place however often its way out is taken', async () => {
    const gate = turnstile(1);
    const leave = await gate.enter('one');
    await gate.enter('one');
    leave();
    leave();
    await gate.enter('one');
    await expect(gate.enter('one')).rejects.toThrow(DatabaseUnavailable);
  });

  it('turns away who has waited too long, and forgets it', async () => {
    const gate = turnstile(1);
    const leave = await Promise.all([gate.enter('one'), gate.enter('one')]);
    await expect(gate.enter('one')).rejects.toThrow(DatabaseUnavailable);
    for (const each of leave) each();
    await Promise.all([gate.enter('one'), gate.enter('one')]);
  });
});
