import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { RecordRegistrationReceipt, recordRegistrationReceipt } from './record-registration-receipt.ts';
import { aRegistration, receipted } from './registration.fixtures.ts';
import { registration } from './registration.ts';

const history = aRegistration().submitted().events();

function receipting(change: Partial<RecordRegistrationReceipt> = {}, events = history) {
  const command = new RecordRegistrationReceipt({ ...receipted, ...change });
  return given(registration, events).when(recordRegistrationReceipt, command);
}

describe('recording the receipt for the registration', () => {
  it('keeps time, number and signatory', () => {
    expect(receipting()).toEqual([receipted]);
  });

  it('is never refused for being late, nor for want of a recorded submission or a number', () => {
    expect(receipting({ receivedAt: instant('2026-11-20T09:00:00Z') })).toHaveLength(1);
    expect(receipting({ receiptNumber: ' ' }, aRegistration().events())).toMatchObject([{ receiptNumber: null }]);
  });

  it('is nothing the second time; another one takes a reason', () => {
    const events = aRegistration().submitted().receipted().events();
    const other = { receiptNumber: 'VRK-1002' };
    expect(receipting({}, events)).toMatchObject({ kind: 'nothing' });
    expect(receipting(other, events)).toMatchObject({ code: 'REGISTRATION_RECEIPT_RECORDED', field: 'correction' });
    expect(receipting({ ...other, correction: 'Tastefejl' }, events)).toMatchObject([
      { receiptNumber: 'VRK-1002', correction: 'Tastefejl' },
    ]);
  });

  it('belongs to one change where it is of a change', () => {
    const events = aRegistration().receipted().changed().events();
    expect(receipting({ change: 1 }, events)).toMatchObject([{ change: 1 }]);
    expect(receipting({ change: 2 }, events)).toMatchObject({ code: 'CHANGE_UNKNOWN' });
  });

  it('takes a data sheet', () => {
    expect(receipting({}, [])).toMatchObject({ code: 'DATA_SHEET_MISSING' });
  });

  it.each([
    [{ receivedAt: instant('2026-11-22T08:00:01Z') }, 'MOMENT_IN_THE_FUTURE', 'receivedAt'],
    [{ receivedAt: instant('2026-03-10T08:59:00Z') }, 'RECEIPT_BEFORE_SUBMISSION', 'receivedAt'],
    [{ receiptNumber: '9'.repeat(101) }, 'TEXT_TOO_LONG', 'receiptNumber'],
    [{ signedByPerson: null }, 'SIGNATORY_UNCLEAR', 'signedByPerson'],
  ])('is refused for %j', (change, code, field) => {
    expect(receipting(change)).toMatchObject({ kind: 'rejection', code, field });
  });
});
