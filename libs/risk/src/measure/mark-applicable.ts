import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { MeasureId, MeasurePart } from '@varsel/statute/measures';
import { texts } from '../texts.ts';
import { inOrder, refuseParts } from './measure-parts.ts';
import type { Measure, MeasureEvent } from './measure.ts';

export class MarkApplicable extends command<{
  readonly measureId: MeasureId;
  readonly parts: readonly MeasurePart[];
  readonly reason: string;
}>() {}

/** Takes parts in again that were left out as not relevant. */
export const markApplicable = act<MarkApplicable, Measure, MeasureEvent>({
  command: MarkApplicable,
  requires: 'measure:manage',
  basis: statute.whereRelevant,
  on: ({ measureId }) => measureId,
  starts: true,
  decide: ({ measureId, parts, reason }, { leftOut }) => {
    const refused = firstRejection(refuseParts(measureId, parts), refuseText(reason, texts.reason));
    if (refused !== undefined) return refused;
    const changed = inOrder(measureId, parts).filter((part) => leftOut[part] !== undefined);
    if (changed.length === 0) return nothing();
    return [{ type: 'MeasurePartsTakenIn', measure: measureId, parts: changed, reason: tidyText(reason) }];
  },
});
