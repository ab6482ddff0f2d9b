import { act, command, firstRejection, type LocalDate, nothing } from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import type { Measure, MeasureEvent } from './measure.ts';
import { refuseMeasure, refuseReviewDay } from './refusals.ts';

export class PlanReview extends command<{
  readonly measureId: MeasureId;
  readonly nextReviewOn: LocalDate;
}>() {}

/** Plans when a measure is looked at again. The act fixes no interval; the day is the organisation's own. */
export const planReview = act<PlanReview, Measure, MeasureEvent>({
  command: PlanReview,
  requires: 'measure:manage',
  basis: statute.effectiveness,
  on: ({ measureId }) => measureId,
  starts: true,
  decide: ({ measureId, nextReviewOn }, before, { now }) =>
    before.nextReviewOn === nextReviewOn
      ? nothing()
      : (firstRejection(refuseMeasure(measureId), refuseReviewDay(nextReviewOn, copenhagenDate(now))) ?? [
          { type: 'ReviewPlanned', measure: measureId, nextReviewOn },
        ]),
});
