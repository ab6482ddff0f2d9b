import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import type { Measure, MeasureEvent, MeasureState } from './measure.ts';
import { homeOf, notAFinding, refuseRequirement } from './refusals.ts';

export class AssessRequirement extends command<{
  /** `cir-1.1.1` */
  readonly requirement: string;
  readonly state: MeasureState;
  readonly reason: string;
}>() {}

/** States how far a requirement of the annex is met; one that was left out is taken in again. */
export const assessRequirement = act<AssessRequirement, Measure, MeasureEvent>({
  command: AssessRequirement,
  requires: 'measure:manage',
  basis: statute.measures,
  on: ({ requirement }) => homeOf(requirement),
  starts: true,
  decide: ({ requirement, state, reason }, { requirements }) => {
    const refused = firstRejection(
      refuseRequirement(requirement),
      state === 'not-assessed' && notAFinding(),
      refuseText(reason, texts.reason),
    );
    if (refused !== undefined) return refused;
    const finding = { state, reason: tidyText(reason) };
    const stands = requirements[requirement];
    const same = stands?.state === finding.state && stands.reason === finding.reason && !stands.leftOut;
    return same ? nothing() : [{ type: 'RequirementAssessed', requirement, ...finding }];
  },
});
