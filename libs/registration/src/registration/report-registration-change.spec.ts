import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRegistration, aSheet } from './registration.fixtures.ts';
import { registration } from './registration.ts';
import { ReportRegistrationChange, reportRegistrationChange } from './report-registration-change.ts';

const history = aRegistration().receipted().events();
const changedOn = localDate('2026-11-16');
const reason = 'Ny internetforbindelse';

function reporting(change: Partial<ReportRegistrationChange> = {}, events = history) {
  const sheet = aSheet({ ipRanges: ['192.0.2.0/24'] });
  const command = new ReportRegistrationChange({ ...sheet, changedOn, reason, ...change });
  return given(registration, events).when(reportRegistrationChange, command);
}

describe('reporting a change of the registered data', () => {
  it('keeps the day it happened, what differs and the whole sheet as it is now', () => {
    expect(reporting()).toEqual([
      {
        type: 'RegistrationChangeReported',
        change: 1,
        changedOn,
        fields: ['ipRanges'],
        reason,
        ...aSheet({ ipRanges: ['192.0.2.0/24'] }),
      },
    ]);
  });

  it('numbers the changes, and is nothing the second time', () => {
    const events = aRegistration().receipted().changed().events();
    expect(reporting({}, events)).toMatchObject({ kind: 'nothing' });
    expect(reporting({ phones: ['70000001'] }, events)).toMatchObject([{ change: 2, fields: ['phones'] }]);
  });

  it('takes the receipt for the registration first', () => {
    expect(reporting({}, aRegistration().submitted().events())).toMatchObject({ code: 'NOT_REGISTERED_YET' });
    expect(reporting({}, [])).toMatchObject({ code: 'NOT_REGISTERED_YET' });
  });

  it('is refused when nothing differs', () => {
    expect(reporting(aSheet())).toMatchObject({ code: 'NOTHING_CHANGED' });
  });

  it.each([
    [{ changedOn: localDate('2026-11-23') }, 'CHANGE_IN_THE_FUTURE', 'changedOn'],
    [{ changedOn: localDate('2025-06-30') }, 'CHANGE_BEFORE_THE_ACT', 'changedOn'],
    [{ reason: ' ' }, 'TEXT_MISSING', 'reason'],
    [{ ipRanges: ['192.0.2.0/24', '192.0.2.0/25'] }, 'IP_RANGES_OVERLAP', 'ipRanges[1]'],
  ])('is refused for %j', (change, code, field) => {
    expect(reporting(change)).toMatchObject({ kind: 'rejection', code, field });
  });
});
