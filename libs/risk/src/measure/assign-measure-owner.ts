import { act, command, nothing } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import type { Measure, MeasureEvent } from './measure.ts';
import { refuseMeasure } from './refusals.ts';

export class AssignMeasureOwner extends command<{
  readonly measureId: MeasureId;
  /** A person's id; null takes the owner away. */
  readonly owner: string | null;
}>() {}

/** Names the person who answers for a measure. */
export const assignMeasureOwner = act<AssignMeasureOwner, Measure, MeasureEvent>({
  command: AssignMeasureOwner,
  requires: 'measure:manage',
  basis: statute.measures,
  on: ({ measureId }) => measureId,
  starts: true,
  decide: ({ measureId, owner }, before) =>
    refuseMeasure(measureId) ??
    (before.owner === owner ? nothing() : [{ type: 'MeasureOwnerAssigned', measure: measureId, owner }]),
});
