import { act, command, isRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { DecisionEvent, ProposalWithdrawn } from './decision.events.ts';
import type { DecisionState } from './decision.ts';
import { openProposal, reasonRule } from './refusals.ts';

export class WithdrawProposal extends command<{ readonly decisionId: string; readonly reason: string }>() {}

/** Takes a proposal back before it is decided; what was said and voted stands in the history. */
export const withdrawProposal = act<WithdrawProposal, DecisionState, DecisionEvent>({
  command: WithdrawProposal,
  requires: 'decision:propose',
  basis: statute.management,
  on: ({ decisionId }) => decisionId,
  decide: ({ reason }, state) => {
    if (state.status === 'withdrawn') return nothing();
    const proposal = openProposal(state);
    if (isRejection(proposal)) return proposal;
    const refused = refuseText(reason, reasonRule);
    if (refused !== undefined) return refused;
    const event: ProposalWithdrawn = { type: 'ProposalWithdrawn', reason: tidyText(reason) };
    return [event];
  },
});
