import { act, command, isRejection, nothing, type Rejection, reject } from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import { decisionFacts, type DecisionFacts } from './board-standing.ts';
import type { DecisionEvent, Frozen } from './decision.events.ts';
import type { DecisionState } from './decision.ts';
import { differenceOf } from './difference.ts';
import { hasChanged } from './manifest.ts';
import { bodyGone, measuresChanged, openProposal } from './refusals.ts';
import { resultOf } from './result.ts';

const concluded: readonly string[] = ['carried', 'refused', 'lapsed'];

export class ConcludeVote extends command<{ readonly decisionId: string }>() {}

/** Counts the votes of those who took part once the day has passed; too few, and the proposal lapses. */
export const concludeVote = act<ConcludeVote, DecisionState, DecisionEvent, DecisionFacts>({
  command: ConcludeVote,
  requires: 'decision:propose',
  basis: statute.management,
  on: ({ decisionId }) => decisionId,
  facts: decisionFacts,
  decide: (_command, state, situation) => {
    if (concluded.includes(state.status)) return nothing();
    const proposal = openProposal(state);
    if (isRejection(proposal)) return proposal;
    const { measures, board } = situation.facts;
    if (board.value.described === null) return bodyGone();
    const { voteBy } = proposal.frozen;
    const result = resultOf(proposal, situation, voteBy < copenhagenDate(situation.now));
    if (result === undefined) return stillOpen(voteBy);
    return refuseStale(result, proposal.frozen, measures) ?? [result];
  },
});

/** Nothing is approved that is no longer so. */
function refuseStale(
  { type }: DecisionEvent,
  frozen: Frozen,
  measures: DecisionFacts['measures'],
): Rejection | undefined {
  if (type !== 'MeasuresApproved' || !hasChanged(frozen, measures)) return undefined;
  return measuresChanged(differenceOf(frozen.manifest.measures, measures.value.measures));
}

function stillOpen(voteBy: string) {
  return reject('VOTE_STILL_OPEN', statute.management, {
    da: `Afstemningen er åben til og med ${voteBy}, og ikke alle har stemt. Vent, til dagen er gået, eller træk forslaget tilbage.`,
    en: `The vote is open until and including ${voteBy}, and not everybody has voted. Wait until the day has passed, or withdraw the proposal.`,
  });
}
