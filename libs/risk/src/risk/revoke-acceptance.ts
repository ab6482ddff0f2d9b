import { act, command, isRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import { openRisk } from './refusals.ts';
import type { RiskEvent, RiskState } from './risk.ts';

export class RevokeAcceptance extends command<{
  readonly riskId: string;
  readonly reason: string;
}>() {}

/** Takes back an acceptance, or one that was put to the board. */
export const revokeAcceptance = act<RevokeAcceptance, RiskState, RiskEvent>({
  command: RevokeAcceptance,
  requires: 'risk:accept',
  basis: statute.riskAnalysis,
  on: ({ riskId }) => riskId,
  decide: ({ reason }, state) => {
    const risk = openRisk(state);
    if (isRejection(risk)) return risk;
    if (risk.acceptance === null) return nothing();
    return refuseText(reason, texts.reason) ?? [{ type: 'RiskAcceptanceRevoked', reason: tidyText(reason) }];
  },
});
