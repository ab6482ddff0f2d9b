import { describe, expect, it } from 'vitest';
import { levelsFrom, movedBy, placeOf, readPlace, written } from './levels.ts';

describe('a square of the risk matrix', () => {
  it('is one of thirty: likelihood 1 to 5, consequence 0 to 5', () => {
    expect(placeOf({ likelihood: 1, consequence: 0 })).toEqual({ likelihood: 1, consequence: 0 });
    expect(placeOf({ likelihood: 0, consequence: 3 })).toBeUndefined();
    expect(placeOf({ likelihood: 3, consequence: 6 })).toBeUndefined();
  });

  it('comes back from how it is written, and from nothing else', () => {
    expect(readPlace(written({ likelihood: 4, consequence: 3 }))).toEqual({ likelihood: 4, consequence: 3 });
    expect([null, '', '4', '9-9', 'four-three'].map(readPlace)).toEqual(Array.from({ length: 5 }, () => undefined));
  });

  it('moves by arrow keys and stays at the edge', () => {
    const from = { likelihood: 5, consequence: 4 } as const;
    expect(movedBy('ArrowRight', from)).toEqual({ likelihood: 5, consequence: 5 });
    expect(movedBy('ArrowDown', from)).toEqual({ likelihood: 4, consequence: 4 });
    expect(movedBy('ArrowUp', from)).toEqual(from);
    expect(movedBy('Home', from)).toBeUndefined();
  });

  it('has the level the server gave it', () => {
    const levelAt = levelsFrom([{ likelihood: 5, consequence: 5, level: 'CRITICAL' }]);
    expect(levelAt({ likelihood: 5, consequence: 5 })).toBe('CRITICAL');
  });
});
