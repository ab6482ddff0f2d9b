import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { ReportRegistrationChange, reportRegistrationChange } from './report-registration-change.ts';
import { registration, type RegistrationEvent } from './registration.ts';

/** The shortest history in which the act is allowed. */
const history: readonly RegistrationEvent[] = [];

function deciding(change: Partial<ReportRegistrationChange> = {}, events = history) {
  const command = new ReportRegistrationChange({ registrationId: 'id-1', reason: 'En grund', ...change });
  return given(registration, events).when(reportRegistrationChange, command);
}

describe('report registration change', () => {
  it('records the fact with its reason', () => {
    expect(deciding()).toEqual([{ type: 'RegistrationChangeReported', reason: 'En grund' }]);
  });

  it('is refused without a reason', () => {
    expect(deciding({ reason: ' ' })).toMatchObject({ kind: 'rejection', code: 'TEXT_MISSING', field: 'reason' });
  });

  it('is nothing the second time', () => {
    const done = deciding() as readonly RegistrationEvent[];
    expect(deciding({}, [...history, ...done])).toMatchObject({ kind: 'nothing' });
  });
});
