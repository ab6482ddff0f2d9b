import { given } from '@varsel/event-sourcing/testing';
import { type MeasureId, measureIds, partsOf } from '@varsel/statute/measures';
import { describe, expect, it } from 'vitest';
import { MarkApplicable, markApplicable } from './mark-applicable.ts';
import { MarkNotApplicable, markNotApplicable } from './mark-not-applicable.ts';
import { measure, type MeasureEvent } from './measure.ts';

const reason = 'Ingen tale eller video internt';
const leftOut: MeasureEvent = { type: 'MeasurePartsLeftOut', measure: 'm10', parts: ['secured-communication'], reason };

function leavingOut(change: Partial<MarkNotApplicable>, events: readonly MeasureEvent[] = []) {
  const command = new MarkNotApplicable({ measureId: 'm10', parts: ['secured-communication'], reason, ...change });
  return given(measure, events).when(markNotApplicable, command);
}

function takingIn(change: Partial<MarkApplicable>, events: readonly MeasureEvent[] = [leftOut]) {
  const command = new MarkApplicable({
    measureId: 'm10',
    parts: ['secured-communication'],
    reason: 'Ny telefoni',
    ...change,
  });
  return given(measure, events).when(markApplicable, command);
}

describe('leaving out what is not relevant', () => {
  it('keeps part and reason', () => {
    expect(leavingOut({})).toEqual([leftOut]);
    expect(leavingOut({ measureId: 'm08', parts: ['encryption'] })).toMatchObject([{ measure: 'm08' }]);
  });

  it('names the parts in the order of the act, each once', () => {
    const parts = ['emergency-communication', 'multi-factor', 'multi-factor'] as const;
    expect(leavingOut({ parts })).toMatchObject([{ parts: ['multi-factor', 'emergency-communication'] }]);
  });

  it('does nothing for what stands already, and takes a new reason', () => {
    expect(leavingOut({}, [leftOut])).toMatchObject({ kind: 'nothing' });
    expect(leavingOut({ reason: 'Ny grund' }, [leftOut])).toMatchObject([{ reason: 'Ny grund' }]);
  });

  it.each(measureIds.filter((id) => partsOf(id).length === 0))(
    'is refused for the heading %s',
    (measureId: MeasureId) => {
      expect(leavingOut({ measureId })).toMatchObject({ code: 'HEADING_CANNOT_BE_LEFT_OUT', field: 'measureId' });
    },
  );

  it('is refused without a part, with the part of another measure, and without a reason', () => {
    expect(leavingOut({ parts: [] })).toMatchObject({ code: 'NO_PART_NAMED' });
    expect(leavingOut({ measureId: 'm08' })).toMatchObject({ code: 'PART_OF_ANOTHER_MEASURE' });
    expect(leavingOut({ reason: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });
});

describe('taking in again what was left out', () => {
  it('keeps part and reason', () => {
    expect(takingIn({})).toMatchObject([{ type: 'MeasurePartsTakenIn', parts: ['secured-communication'] }]);
    expect(leavingOut({}, [leftOut, { ...leftOut, type: 'MeasurePartsTakenIn', reason: 'Ny telefoni' }])).toEqual([
      leftOut,
    ]);
  });

  it('does nothing for what was not left out', () => {
    expect(takingIn({ parts: ['multi-factor'] })).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, and for a heading that has no parts', () => {
    expect(takingIn({ reason: ' ' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(takingIn({ measureId: 'm01' })).toMatchObject({ code: 'HEADING_CANNOT_BE_LEFT_OUT' });
  });
});
