import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { measure, type MeasureEvent } from './measure.ts';
import { PlanReview, planReview } from './plan-review.ts';

const planned: MeasureEvent = { type: 'ReviewPlanned', measure: 'm02', nextReviewOn: localDate('2027-05-01') };

function planning(day: string, events: readonly MeasureEvent[] = []) {
  const command = new PlanReview({ measureId: 'm02', nextReviewOn: localDate(day) });
  return given(measure, events).when(planReview, command);
}

describe('planning the review of a measure', () => {
  it('keeps the day', () => {
    expect(planning('2027-05-01')).toEqual([planned]);
  });

  it('does nothing when the day stands already', () => {
    expect(planning('2027-05-01', [planned])).toMatchObject({ kind: 'nothing' });
  });

  it('is refused for today or a day that is past', () => {
    expect(planning('2026-11-23')).toHaveLength(1);
    expect(planning('2026-11-22')).toMatchObject({ code: 'REVIEW_NOT_AHEAD', field: 'nextReviewOn' });
  });
});
