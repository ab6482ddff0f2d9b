import { describe, expect, it } from 'vitest';
import type { CompiledView } from './compiled-view.ts';
import { lanesOf } from './lanes.ts';

const views = ['a', 'b', 'c', 'd'].map((table) => ({ table }) as CompiledView);

function lanes(positions: Readonly<Record<string, number>>, round: number, troubled: readonly string[] = []) {
  const troubles = {
    has: (_tenant: string, view: string) => troubled.includes(view),
    isResting: (_tenant: string, view: string) => view === 'resting',
  };
  const ground = { views, pageSize: 500, troubles };
  return lanesOf(ground, 't', new Map(Object.entries(positions)), round).map(({ seq, limit, views: group }) => [
    group.map(({ table }) => table).join(''),
    seq,
    limit,
  ]);
}

describe('offer pages to views that stand at different places', () => {
  it('gives those at one place one page', () => {
    expect(lanes({ a: 7, b: 7, c: 7, d: 7 }, 0)).toEqual([['abcd', 7, 500]]);
  });

  it('gives the furthest every second turn, and the other turns to those furthest behind', () => {
    const positions = { a: 9_000, b: 9_000, c: 40, d: 600 };
    expect(lanes(positions, 0).map(([group]) => group)).toEqual(['ab', 'c', 'd']);
    expect(lanes(positions, 1).map(([group]) => group)).toEqual(['c', 'd', 'ab']);
  });

  it('stops one that is behind where the next ones stand, to go on with them', () => {
    expect(lanes({ a: 9_000, b: 100, c: 40, d: 8_900 }, 1)).toEqual([
      ['c', 40, 60],
      ['b', 100, 500],
      ['d', 8_900, 100],
      ['a', 9_000, 500],
    ]);
  });

  it('reads the one event for a view that failed at it, beside the others at its place', () => {
    expect(lanes({ a: 7, b: 7, c: 7, d: 7 }, 1, ['c'])).toEqual([
      ['abd', 7, 500],
      ['c', 7, 1],
    ]);
  });

  it('passes over a view that rests', () => {
    const resting = [...views, { table: 'resting' } as CompiledView];
    const troubles = { has: () => true, isResting: (_tenant: string, view: string) => view === 'resting' };
    expect(lanesOf({ views: resting, pageSize: 5, troubles }, 't', new Map(), 0)).toEqual([
      { seq: 0, views, limit: 1 },
    ]);
  });
});
