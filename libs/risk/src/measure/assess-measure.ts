import { act, command, firstRejection, type LocalDate, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import { texts } from '../texts.ts';
import type { Measure, MeasureEvent, MeasureState } from './measure.ts';
import { notAFinding, refuseMeasure, refuseReviewDay } from './refusals.ts';

export class AssessMeasure extends command<{
  readonly measureId: MeasureId;
  readonly state: MeasureState;
  readonly reason: string;
  /** The review stays as it is planned when left out. */
  readonly nextReviewOn?: LocalDate | null | undefined;
}>() {}

/** States how far a heading of § 6 is carried out, with the reason. Evidence is asked for on every read, never here. */
export const assessMeasure = act<AssessMeasure, Measure, MeasureEvent>({
  command: AssessMeasure,
  requires: 'measure:manage',
  basis: statute.measures,
  on: ({ measureId }) => measureId,
  starts: true,
  decide: ({ measureId, state, reason, nextReviewOn }, before, { now }) => {
    const refused = firstRejection(
      refuseMeasure(measureId),
      state === 'not-assessed' && notAFinding(),
      refuseText(reason, texts.reason),
      nextReviewOn !== before.nextReviewOn && refuseReviewDay(nextReviewOn, copenhagenDate(now)),
    );
    if (refused !== undefined) return refused;
    const events: MeasureEvent[] = [];
    if (before.state !== state || before.reason !== tidyText(reason))
      events.push({ type: 'MeasureAssessed', measure: measureId, state, reason: tidyText(reason) });
    if (isNew(nextReviewOn, before)) events.push({ type: 'ReviewPlanned', measure: measureId, nextReviewOn });
    return events.length === 0 ? nothing() : events;
  },
});

function isNew(day: LocalDate | null | undefined, { nextReviewOn }: Measure): day is LocalDate {
  return day !== null && day !== undefined && day !== nextReviewOn;
}
