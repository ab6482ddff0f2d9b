import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AssessRequirement, assessRequirement } from './assess-requirement.ts';
import { LeaveOutRequirement, leaveOutRequirement } from './leave-out-requirement.ts';
import { measure, type MeasureEvent } from './measure.ts';

const met: MeasureEvent = {
  type: 'RequirementAssessed',
  requirement: 'cir-2.2.1',
  state: 'in-place',
  reason: 'Rapport',
};
const leftOut: MeasureEvent = { type: 'RequirementLeftOut', requirement: 'cir-2.2.1', reason: 'Ingen egen udvikling' };

function assessing(change: Partial<AssessRequirement>, events: readonly MeasureEvent[] = []) {
  const command = new AssessRequirement({ requirement: 'cir-2.2.1', state: 'in-place', reason: 'Rapport', ...change });
  return given(measure, events).when(assessRequirement, command);
}

function leavingOut(change: Partial<LeaveOutRequirement>, events: readonly MeasureEvent[] = []) {
  const command = new LeaveOutRequirement({ requirement: 'cir-2.2.1', reason: 'Ingen egen udvikling', ...change });
  return given(measure, events).when(leaveOutRequirement, command);
}

describe('assessing a requirement of the annex', () => {
  it('keeps state and reason in the stream of the first measure it stands under', () => {
    expect(assessing({})).toEqual([met]);
    const { on } = assessRequirement;
    const home =
      on === 'new'
        ? 'new'
        : on(new AssessRequirement({ requirement: 'cir-2.2.1', state: 'partial', reason: 'x' }), {} as never);
    expect(home).toBe('m01');
  });

  it('does nothing when nothing is new, and takes in again what was left out', () => {
    expect(assessing({}, [met])).toMatchObject({ kind: 'nothing' });
    expect(assessing({}, [leftOut])).toEqual([met]);
  });

  it('is refused for a requirement the annex does not have, without a finding and without a reason', () => {
    expect(assessing({ requirement: 'cir-99.1' })).toMatchObject({ code: 'REQUIREMENT_UNKNOWN', field: 'requirement' });
    expect(assessing({ state: 'not-assessed' })).toMatchObject({ code: 'STATE_NOT_FOUND_YET' });
    expect(assessing({ reason: '' })).toMatchObject({ code: 'TEXT_MISSING' });
  });
});

describe('leaving out a requirement of the annex', () => {
  it('keeps the reason', () => {
    expect(leavingOut({})).toEqual([leftOut]);
    expect(leavingOut({}, [met])).toEqual([leftOut]);
  });

  it('does nothing when it stands already', () => {
    expect(leavingOut({}, [leftOut])).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, by the provision that asks for it, and for an unknown requirement', () => {
    expect(leavingOut({ reason: ' ' })).toMatchObject({ code: 'TEXT_MISSING', basis: { id: 'reg-2690-reasons' } });
    expect(leavingOut({ requirement: 'm01' })).toMatchObject({ code: 'REQUIREMENT_UNKNOWN' });
  });
});
