import { describe, expect, it } from 'vitest';
import { Refused } from '../report/finding.ts';
import { checkAgainstWitness, readRestore } from './restore.ts';

const SEQ = 11;
const told = {
  epoch: 2,
  keptSize: 10,
  lastKnownSize: 15,
  lostFrom: 11,
  lostTo: 15,
  damagedFrom: null,
  damagedTo: null,
};

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'accepted';
  } catch (error) {
    if (error instanceof Refused) return error.finding.code;
    throw error;
  }
}

const withDamage = (damagedFrom: unknown, damagedTo: unknown) =>
  codeOf(() => readRestore(SEQ, { ...told, damagedFrom, damagedTo }, 2));

describe('the damage a restore names', () => {
  it.each([
    [null, null],
    [1, 1],
    [3, 7],
    [15, 15],
    [1, 15],
  ])('may be from %j to %j when 15 were known', (from, to) => {
    expect(withDamage(from, to)).toBe('accepted');
  });

  it.each([
    [0, 3],
    [-1, 3],
    [4, 3],
    [3, 16],
    [3, null],
    [null, 3],
    [undefined, undefined],
    [1.5, 2.5],
    [1, 2.5],
    [1.5, 2],
    ['1', '2'],
    [1, '2'],
    ['1', 2],
    [[1], [2]],
  ])('cannot be from %j to %j', (from, to) => {
    expect(withDamage(from, to)).toBe('RESTORE_BROKEN');
  });
});

describe('the positions a restore names', () => {
  it.each([
    ['all was kept that came before it', { keptSize: 10, lastKnownSize: 10, lostFrom: null, lostTo: null }],
    ['nothing was kept', { keptSize: 0, lastKnownSize: 1, lostFrom: 1, lostTo: 1 }],
  ])('hold together when %s', (_, change) => {
    expect(readRestore(SEQ, { ...told, ...change }, 2)).toMatchObject({ seq: SEQ, keptSize: change.keptSize });
  });

  it.each([
    ['the loss is named where there is none', { lastKnownSize: 10 }],
    ['a fraction was kept', { keptSize: 9.5, lostFrom: 10.5 }],
    ['no number was known', { lastKnownSize: '15', lostTo: '15' }],
  ])('do not when %s', (_, change) => {
    expect(codeOf(() => readRestore(SEQ, { ...told, ...change }, 2))).toBe('RESTORE_BROKEN');
  });

  it('may be as large as what a witness signed, and no smaller', () => {
    const restore = readRestore(SEQ, told, 2);
    expect(
      [9, 10, 11].map((size) =>
        codeOf(() => {
          checkAgainstWitness(restore, size);
        }),
      ),
    ).toEqual(['accepted', 'accepted', 'RESTORE_BROKEN']);
  });
});
