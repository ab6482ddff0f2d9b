import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AssignMeasureOwner, assignMeasureOwner } from './assign-measure-owner.ts';
import { measure, type MeasureEvent } from './measure.ts';

const assigned: MeasureEvent = { type: 'MeasureOwnerAssigned', measure: 'm02', owner: 'person-2' };

function assigning(owner: string | null, events: readonly MeasureEvent[] = [], measureId = 'm02' as const) {
  return given(measure, events).when(assignMeasureOwner, new AssignMeasureOwner({ measureId, owner }));
}

describe('assigning the owner of a measure', () => {
  it('keeps the person', () => {
    expect(assigning('person-2')).toEqual([assigned]);
  });

  it('can take the owner away again', () => {
    expect(assigning(null, [assigned])).toMatchObject([{ owner: null }]);
  });

  it('does nothing when the person answers for it already', () => {
    expect(assigning('person-2', [assigned])).toMatchObject({ kind: 'nothing' });
  });

  it('is refused for a heading the act does not have', () => {
    expect(assigning('person-2', [], 'm20' as 'm02')).toMatchObject({ code: 'MEASURE_UNKNOWN' });
  });
});
