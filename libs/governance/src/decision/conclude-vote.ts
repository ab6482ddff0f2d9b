import { act, command, isRejection, nothing, type Rejection, reject, type Situation } from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import { decisionFacts, type DecisionFacts } from './board-standing.ts';
import type { DecisionEvent, Frozen } from './decision.events.ts';
import type { DecisionState, Proposal } from './decision.ts';
import { differenceOf } from './difference.ts';
import { bodyChanged, bodyChanges } from './electorate.ts';
import { hasChanged } from './manifest.ts';
import { measuresChanged, openProposal } from './refusals.ts';
import { resultOf } from './result.ts';

type Known = Situation<DecisionFacts>;

const concluded: readonly string[] = ['carried', 'refused', 'lapsed'];

export class ConcludeVote extends command<{ readonly decisionId: string }>() {}

/** Counts the votes of those who took part once the day has passed; too few, and the proposal lapses. */
export const concludeVote = act<ConcludeVote, DecisionState, DecisionEvent, DecisionFacts>({
  command: ConcludeVote,
  requires: 'decision:propose',
  signOff: true,
  basis: statute.management,
  on: ({ decisionId }) => decisionId,
  facts: decisionFacts,
  decide: (_command, state, situation) => {
    if (concluded.includes(state.status)) return nothing();
    const proposal = openProposal(state);
    if (isRejection(proposal)) return proposal;
    const { voteBy } = proposal.frozen;
    const passed = voteBy < copenhagenDate(situation.now);
    const result = resultOf(proposal, situation, passed);
    if (result?.type === 'ProposalLapsed') return [result];
    const refused = refuseOtherBody(proposal, situation);
    if (refused !== undefined) return refused;
    if (result === undefined) return stillOpen(voteBy);
    return refuseStale(result, proposal.frozen, situation.facts.measures) ?? [result];
  },
});

/** What counts is the body on the last day of the vote: whoever comes or goes later changes nothing. */
function refuseOtherBody({ electorate, frozen }: Proposal, { now, facts }: Known): Rejection | undefined {
  const today = copenhagenDate(now);
  const changes = bodyChanges(electorate, facts.board.value, today < frozen.voteBy ? today : frozen.voteBy);
  return changes && bodyChanged(changes);
}

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
