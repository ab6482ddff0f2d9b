import { describe, expect, it } from 'vitest';
import { carryOut, ViewsDiffer } from './carry-out.ts';
import { OrderUnclear, readViewOrder, type ViewOrder } from './order.ts';

const equal = { view: 'till__v1', tenants: 2, rows: 7, notCompared: 0, differing: [] };
const difference = { what: 'row', at: '1', live: '{"a":1}', replayed: undefined } as const;

async function told(order: ViewOrder, differing: boolean): Promise<readonly string[]> {
  const lines: string[] = [];
  const found = differing ? [{ tenant: 't', differences: [difference] }] : [];
  const upkeep = {
    status: () => Promise.resolve([{ view: 'till__v1', tenants: 2, behind: 1, eventsBehind: 3, parked: 1 }]),
    compare: () => Promise.resolve([{ ...equal, differing: found }]),
    rebuild: () => Promise.resolve(150),
  };
  await carryOut(order, upkeep, (line) => lines.push(line)).catch((error: unknown) => lines.push(String(error)));
  return lines;
}

describe('order what is done with the views', () => {
  it.each([
    [['status'], { kind: 'status' }],
    [['compare'], { kind: 'compare', view: undefined }],
    [['compare', 'till'], { kind: 'compare', view: 'till' }],
    [['rebuild', 'till'], { kind: 'rebuild', view: 'till' }],
  ])('reads %j', (given, order) => {
    expect(readViewOrder(given)).toEqual(order);
  });

  it.each([[[]], [['rebuild']], [['drop', 'till']], [['status', 'till']], [['rebuild', 'a', 'b']]])(
    'refuses %j with how it is written',
    (given) => {
      expect(() => readViewOrder(given)).toThrow(OrderUnclear);
    },
  );
});

describe('tell the operator about the views', () => {
  it('says how far they are and what was made anew', async () => {
    expect(await told({ kind: 'status' }, false)).toEqual([
      'till__v1: 2 organisations, 1 behind, at most 3 events; stands still in 1',
    ]);
    expect(await told({ kind: 'rebuild', view: 'till' }, false)).toEqual(['till was made anew from 150 events.']);
  });

  it('says that they are equal, or shows where they are not and ends with exit code 1', async () => {
    expect(await told({ kind: 'compare', view: undefined }, false)).toEqual([
      'till__v1: equal, 7 rows of 2 organisations',
    ]);
    expect(await told({ kind: 'compare', view: undefined }, true)).toEqual([
      'till__v1: DIFFERENT in 1, 7 rows of 2 organisations',
      '  t row 1',
      '    view   {"a":1}',
      '    replay (nothing)',
      expect.stringContaining('till__v1: not what the log says') as unknown,
    ]);
    expect(new ViewsDiffer().exitCode).toBe(1);
  });
});
