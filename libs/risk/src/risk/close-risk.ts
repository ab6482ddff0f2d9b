import { act, command, isRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import { openRisk } from './refusals.ts';
import type { RiskEvent, RiskState } from './risk.ts';

export class CloseRisk extends command<{
  readonly riskId: string;
  readonly reason: string;
}>() {}

/** Closes a risk that is no longer there; its history stays. */
export const closeRisk = act<CloseRisk, RiskState, RiskEvent>({
  command: CloseRisk,
  requires: 'risk:manage',
  basis: statute.riskAnalysis,
  on: ({ riskId }) => riskId,
  decide: ({ reason }, state) => {
    if (state.status === 'closed') return nothing();
    const risk = openRisk(state);
    if (isRejection(risk)) return risk;
    return refuseText(reason, texts.reason) ?? [{ type: 'RiskClosed', reason: tidyText(reason) }];
  },
});
