import { describe, expect, it } from 'vitest';
import { classified, DatabaseUnavailable, isCancelled, isUnavailable } from './unavailable.ts';

const raised = (code: string): Error => Object.assign(new Error('x'), { code });

describe('tell whether the database may be asked the same again', () => {
  it.each(['08006', '40001', '40P01', '53100', '53300', '55P03', '57014', '57P01', '58030', '25P03', '25006'])(
    'it may after %s',
    (code) => {
      expect(isUnavailable(raised(code))).toBe(true);
      expect(classified(raised(code))).toBeInstanceOf(DatabaseUnavailable);
    },
  );

  it.each(['23505', '22P02', '42601', '42501', '25P02', '54000', '', '40', '5701444'])(
    'it may not after «%s»',
    (code) => {
      expect(isUnavailable(raised(code))).toBe(false);
    },
  );

  it.each(['ECONNRESET', 'ECONNREFUSED'])('it may after %s', (code) => {
    expect(isUnavailable(raised(code))).toBe(true);
  });

  it('looks into what others have wrapped', () => {
    const wrapped = Object.assign(new Error('QueryFailedError'), { driverError: raised('40001') });
    expect(isUnavailable(wrapped)).toBe(true);
    expect(isUnavailable(new AggregateError([raised('ECONNREFUSED')]))).toBe(true);
  });
});

describe('tell a statement that the server ended', () => {
  it('however it is wrapped, and no other failure', () => {
    expect(isCancelled(classified(raised('57014')))).toBe(true);
    expect(isCancelled(Object.assign(new Error('x'), { driverError: raised('57014') }))).toBe(true);
    expect([isCancelled(raised('57P01')), isCancelled(undefined)]).toEqual([false, false]);
  });
});
