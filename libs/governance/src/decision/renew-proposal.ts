import {
  act,
  command,
  firstRejection,
  isRejection,
  type LocalDate,
  nothing,
  refuseText,
  tidyText,
} from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import { decisionFacts, type DecisionFacts } from './board-standing.ts';
import type { DecisionEvent, ProposalRenewed } from './decision.events.ts';
import type { DecisionState } from './decision.ts';
import { bodyChanges } from './electorate.ts';
import { frozenElectorate, refuseBodyUntil } from './freeze-electorate.ts';
import { freeze, hasChanged } from './manifest.ts';
import { boardObstacles, measureObstacles } from './readiness.ts';
import { openProposal, reasonRule, refuseVoteBy, sawOtherMeasures } from './refusals.ts';

export class RenewProposal extends command<{
  readonly decisionId: string;
  /** The hash of the measures the person saw in the preview. */
  readonly hash: string;
  readonly reason: string;
  readonly voteBy: LocalDate;
}>() {}

/** Puts it again, with the measures and to the body as they are now; votes given so far no longer count, § 7, stk. 1. */
export const renewProposal = act<RenewProposal, DecisionState, DecisionEvent, DecisionFacts>({
  command: RenewProposal,
  requires: 'decision:propose',
  basis: statute.management,
  on: ({ decisionId }) => decisionId,
  facts: decisionFacts,
  decide: ({ hash, reason, voteBy }, state, { now, actor, facts: { measures, board } }) => {
    const proposal = openProposal(state);
    if (isRejection(proposal)) return proposal;
    const today = copenhagenDate(now);
    const sameBody = bodyChanges(proposal.electorate, board.value, today) === undefined;
    if (sameBody && !hasChanged(proposal.frozen, measures)) return nothing();
    const [obstacle] = [...boardObstacles(board.value, today), ...measureObstacles(measures.value, today)];
    const refused = firstRejection(
      refuseText(reason, reasonRule),
      refuseVoteBy(voteBy, today),
      obstacle?.refusal,
      refuseBodyUntil(board.value, today, voteBy),
      hash !== measures.hash && sawOtherMeasures(),
    );
    if (refused !== undefined) return refused;
    const event: ProposalRenewed = {
      type: 'ProposalRenewed',
      reason: tidyText(reason),
      proposer: actor.id,
      ...freeze(measures, proposal.frozen.version + 1, voteBy),
    };
    return [event, ...frozenElectorate(board.value, today, event.version)];
  },
});
