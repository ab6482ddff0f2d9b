import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { RecordRegistrationSubmission, recordRegistrationSubmission } from './record-registration-submission.ts';
import { registration, type RegistrationEvent } from './registration.ts';

/** The shortest history in which the act is allowed. */
const history: readonly RegistrationEvent[] = [];

function deciding(change: Partial<RecordRegistrationSubmission> = {}, events = history) {
  const command = new RecordRegistrationSubmission({ registrationId: 'id-1', reason: 'En grund', ...change });
  return given(registration, events).when(recordRegistrationSubmission, command);
}

describe('record registration submission', () => {
  it('records the fact with its reason', () => {
    expect(deciding()).toEqual([{ type: 'RegistrationSubmitted', reason: 'En grund' }]);
  });

  it('is refused without a reason', () => {
    expect(deciding({ reason: ' ' })).toMatchObject({ kind: 'rejection', code: 'TEXT_MISSING', field: 'reason' });
  });

  it('is nothing the second time', () => {
    const done = deciding() as readonly RegistrationEvent[];
    expect(deciding({}, [...history, ...done])).toMatchObject({ kind: 'nothing' });
  });
});
