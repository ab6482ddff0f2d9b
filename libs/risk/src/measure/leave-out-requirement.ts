import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import type { Measure, MeasureEvent } from './measure.ts';
import { homeOf, refuseRequirement } from './refusals.ts';

export class LeaveOutRequirement extends command<{
  readonly requirement: string;
  readonly reason: string;
}>() {}

/** Leaves a requirement of the annex out of the statement of applicability: a provider under the regulation says why. */
export const leaveOutRequirement = act<LeaveOutRequirement, Measure, MeasureEvent>({
  command: LeaveOutRequirement,
  requires: 'measure:manage',
  basis: statute.annexReasons,
  on: ({ requirement }) => homeOf(requirement),
  starts: true,
  decide: ({ requirement, reason }, { requirements }) => {
    const refused = firstRejection(
      refuseRequirement(requirement),
      refuseText(reason, { ...texts.reason, basis: statute.annexReasons }),
    );
    if (refused !== undefined) return refused;
    const stands = requirements[requirement];
    const same = stands?.leftOut === true && stands.reason === tidyText(reason);
    return same ? nothing() : [{ type: 'RequirementLeftOut', requirement, reason: tidyText(reason) }];
  },
});
