import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { RecordRegistrationSubmission, recordRegistrationSubmission } from './record-registration-submission.ts';
import { aRegistration, submitted } from './registration.fixtures.ts';
import { registration } from './registration.ts';

const history = aRegistration().events();

function submitting(change: Partial<RecordRegistrationSubmission> = {}, events = history) {
  const command = new RecordRegistrationSubmission({ ...submitted, ...change });
  return given(registration, events).when(recordRegistrationSubmission, command);
}

describe('recording that the data were submitted', () => {
  it('keeps when and by whom', () => {
    expect(submitting()).toEqual([submitted]);
  });

  it('may be sent twice, and corrected until the receipt is there', () => {
    const events = aRegistration().submitted().events();
    expect(submitting({}, events)).toMatchObject({ kind: 'nothing' });
    expect(submitting({ submittedAt: instant('2026-03-10T10:00:00Z') }, events)).toHaveLength(1);
    const received = aRegistration().submitted().receipted().events();
    expect(submitting({}, received)).toMatchObject({ kind: 'nothing' });
    expect(submitting({ submittedAt: instant('2026-03-10T10:00:00Z') }, received)).toMatchObject({
      code: 'REGISTRATION_RECEIPTED',
    });
  });

  it('speaks of the registration or of one change', () => {
    const events = aRegistration().receipted().changed().events();
    expect(submitting({ change: 1 }, events)).toMatchObject([{ change: 1 }]);
    expect(submitting({ change: 2 }, events)).toMatchObject({ code: 'CHANGE_UNKNOWN', field: 'change' });
  });

  it('takes a data sheet', () => {
    expect(submitting({}, [])).toMatchObject({ code: 'DATA_SHEET_MISSING' });
  });

  it.each([
    [{ submittedAt: instant('2026-11-22T08:00:01Z') }, 'MOMENT_IN_THE_FUTURE', 'submittedAt'],
    [{ submittedAt: instant('2006-03-10T09:00:00Z') }, 'MOMENT_BEFORE_THE_ACT', 'submittedAt'],
    [{ signedByPerson: null }, 'SIGNATORY_UNCLEAR', 'signedByPerson'],
    [{ signedByName: 'Tora Vang' }, 'SIGNATORY_UNCLEAR', 'signedByPerson'],
    [{ signedByPerson: null, signedByName: 'a'.repeat(201) }, 'TEXT_TOO_LONG', 'signedByName'],
  ])('is refused for %j', (change, code, field) => {
    expect(submitting(change)).toMatchObject({ kind: 'rejection', code, field });
  });
});
