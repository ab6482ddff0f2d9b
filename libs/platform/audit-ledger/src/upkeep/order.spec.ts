import { describe, expect, it } from 'vitest';
import { OrderUnclear, readLedgerOrder } from './order.ts';

describe('read what the operator wants done with the logs', () => {
  it.each([
    [['status'], { kind: 'status' }],
    [['rotate-key'], { kind: 'rotate-key' }],
    [
      ['restored', '--organisation', 'all', '--reason', 'Disken gik i stykker'],
      { kind: 'restored', organisation: 'all', reason: 'Disken gik i stykker' },
    ],
  ])('knows %j', (words, order) => {
    expect(readLedgerOrder(words)).toEqual(order);
  });

  it.each([
    [[]],
    [['rotate']],
    [['status', 'x']],
    [['restored']],
    [['restored', '--organisation', 'all']],
    [['status', '--x']],
  ])('refuses %j', (words) => {
    expect(() => readLedgerOrder(words)).toThrow(OrderUnclear);
  });
});
