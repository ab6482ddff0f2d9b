import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AssessMeasure, assessMeasure } from './assess-measure.ts';
import { measure, type MeasureEvent } from './measure.ts';

const partial: MeasureEvent = {
  type: 'MeasureAssessed',
  measure: 'm03',
  state: 'partial',
  reason: 'Backup er ikke afprøvet',
};
const planned: MeasureEvent = { type: 'ReviewPlanned', measure: 'm03', nextReviewOn: localDate('2026-11-01') };

function assessing(change: Partial<AssessMeasure>, events: readonly MeasureEvent[] = []) {
  const assessment = new AssessMeasure({
    measureId: 'm03',
    state: 'partial',
    reason: 'Backup er ikke afprøvet',
    ...change,
  });
  return given(measure, events).when(assessMeasure, assessment);
}

describe('assessing a measure', () => {
  it('keeps state and reason', () => {
    expect(assessing({})).toEqual([partial]);
  });

  it('plans the next review with it', () => {
    expect(assessing({ nextReviewOn: localDate('2027-11-22') })).toMatchObject([
      { type: 'MeasureAssessed' },
      { type: 'ReviewPlanned', nextReviewOn: '2027-11-22' },
    ]);
  });

  it('can be done again on new knowledge, and does nothing when nothing is new', () => {
    expect(assessing({ state: 'in-place-and-tested', reason: 'Genskabt i test' }, [partial])).toMatchObject([
      { state: 'in-place-and-tested' },
    ]);
    expect(assessing({}, [partial])).toMatchObject({ kind: 'nothing' });
  });

  it('does not mind that the planned review is past, as long as it is not planned so now', () => {
    const events = [partial, planned];
    expect(assessing({ state: 'in-place', nextReviewOn: localDate('2026-11-01') }, events)).toMatchObject([
      { state: 'in-place' },
    ]);
    expect(assessing({ nextReviewOn: localDate('2026-11-22') }, events)).toMatchObject({ code: 'REVIEW_NOT_AHEAD' });
  });

  it('is refused with “not assessed” as the finding, and without a reason', () => {
    expect(assessing({ state: 'not-assessed' })).toMatchObject({ code: 'STATE_NOT_FOUND_YET', field: 'state' });
    expect(assessing({ reason: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });

  it('is refused for a heading the act does not have', () => {
    expect(assessing({ measureId: 'm11' as 'm01' })).toMatchObject({ code: 'MEASURE_UNKNOWN' });
  });
});
