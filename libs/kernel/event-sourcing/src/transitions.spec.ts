import { describe, expect, it } from 'vitest';
import { dataOf, evolveBy } from './transitions.ts';

type LampEvent = { readonly type: 'Lit'; readonly watts: number } | { readonly type: 'Dimmed' };

describe('evolving by a table', () => {
  const evolve = evolveBy<number, LampEvent>({
    Lit: (_, { watts }) => watts,
    Dimmed: (watts) => watts / 2,
  });

  it('takes the line of the event’s own type', () => {
    expect(evolve(0, { type: 'Lit', watts: 60 })).toBe(60);
    expect(evolve(60, { type: 'Dimmed' })).toBe(30);
  });
});

describe('the data of an event', () => {
  it('is everything but its type', () => {
    expect(dataOf({ type: 'Lit', watts: 60 })).toEqual({ watts: 60 });
  });
});
