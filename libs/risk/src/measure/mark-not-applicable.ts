import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { MeasureId, MeasurePart } from '@varsel/statute/measures';
import { texts } from '../texts.ts';
import { inOrder, refuseParts } from './measure-parts.ts';
import type { Measure, MeasureEvent } from './measure.ts';

export class MarkNotApplicable extends command<{
  readonly measureId: MeasureId;
  readonly parts: readonly MeasurePart[];
  readonly reason: string;
}>() {}

/** Leaves out parts that are not relevant, where the act allows it; the reason stands in the statement. */
export const markNotApplicable = act<MarkNotApplicable, Measure, MeasureEvent>({
  command: MarkNotApplicable,
  requires: 'measure:manage',
  basis: statute.whereRelevant,
  on: ({ measureId }) => measureId,
  starts: true,
  decide: ({ measureId, parts, reason }, { leftOut }) => {
    const refused = firstRejection(refuseParts(measureId, parts), refuseText(reason, texts.reason));
    if (refused !== undefined) return refused;
    const changed = inOrder(measureId, parts).filter((part) => leftOut[part] !== tidyText(reason));
    if (changed.length === 0) return nothing();
    return [{ type: 'MeasurePartsLeftOut', measure: measureId, parts: changed, reason: tidyText(reason) }];
  },
});
