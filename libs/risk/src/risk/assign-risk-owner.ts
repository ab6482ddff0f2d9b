import { act, command, isRejection, nothing } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { openRisk } from './refusals.ts';
import type { RiskEvent, RiskState } from './risk.ts';

export class AssignRiskOwner extends command<{
  readonly riskId: string;
  /** A person's id; null takes the owner away. */
  readonly owner: string | null;
}>() {}

/** Names the person who answers for a risk. */
export const assignRiskOwner = act<AssignRiskOwner, RiskState, RiskEvent>({
  command: AssignRiskOwner,
  requires: 'risk:manage',
  basis: statute.riskAnalysis,
  on: ({ riskId }) => riskId,
  decide: ({ owner }, state) => {
    const risk = openRisk(state);
    if (isRejection(risk)) return risk;
    return risk.owner === owner ? nothing() : [{ type: 'RiskOwnerAssigned', owner }];
  },
});
