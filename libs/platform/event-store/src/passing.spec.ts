import { DatabaseUnavailable } from '@varsel/tenancy';
import { describe, expect, it } from 'vitest';
import { willPass } from './passing.ts';
import { asStoreFailure } from './postgres/failures.ts';

const raised = (code: string): Error => Object.assign(new Error('x'), { code });

describe('tell whether a failure will pass by itself', () => {
  it.each(['08006', '40P01', '53100', '57P01'])('%s will, of the database and of the log', (code) => {
    expect(willPass(new DatabaseUnavailable(raised(code)))).toBe(true);
    expect(willPass(asStoreFailure(raised(code)))).toBe(true);
  });

  it('a statement past its time will not: what is too slow is parked and holds up nobody', () => {
    expect(willPass(new DatabaseUnavailable(raised('57014')))).toBe(false);
    expect(willPass(asStoreFailure(raised('57014')))).toBe(false);
  });

  it('what is wrong with the content will not', () => {
    expect([willPass(raised('22P02')), willPass(new TypeError('x'))]).toEqual([false, false]);
  });
});
