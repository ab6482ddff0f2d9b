import {
  type Decision,
  firstRejection,
  isRejection,
  nothing,
  type Rejection,
  type Situation,
  tidyOptionalText,
} from '@varsel/event-sourcing';
import { copenhagenDate } from '@varsel/statute';
import { memberOn, type DecisionFacts } from './board-standing.ts';
import type { DecisionEvent, Frozen, StatementLanguage, VoteCast, VoteKind } from './decision.events.ts';
import type { DecisionState, Proposal } from './decision.ts';
import { differenceOf } from './difference.ts';
import { bodyChanged, bodyChanges } from './electorate.ts';
import { hasChanged } from './manifest.ts';
import { measuresChanged, notInOffice, openProposal, sawOtherVersion, takesAPerson } from './refusals.ts';
import { resultOf } from './result.ts';
import { boundTo, refuseSecondFactor } from './second-factor.ts';

export interface Ballot {
  readonly vote: VoteKind;
  /** The hash of the set the member read. */
  readonly hash: string;
  readonly language: StatementLanguage;
  readonly reason: string | null | undefined;
}

type Known = Situation<DecisionFacts>;

/**
 * One member, one vote on the present version; a later vote of the same member replaces it until there is a result,
 * and both stand in the history. The last vote that is needed brings the result with it.
 */
export function castVote(ballot: Ballot, state: DecisionState, situation: Known): Decision<DecisionEvent> {
  const { actor } = situation;
  const reason = tidyOptionalText(ballot.reason);
  if (votedSo(state, actor.id, { ...ballot, reason })) return nothing();
  const proposal = openProposal(state);
  if (isRejection(proposal)) return proposal;
  const refused = refuseVote(ballot, proposal, situation);
  if (refused !== undefined) return refused;
  const vote: VoteCast = {
    type: 'VoteCast',
    member: actor.id,
    vote: ballot.vote,
    reason,
    version: proposal.frozen.version,
    manifestHash: proposal.frozen.manifestHash,
    language: ballot.language,
    secondFactorAt: situation.secondFactor?.at ?? situation.now,
  };
  const votes = [...proposal.votes.filter(({ member }) => member !== actor.id), vote];
  const result = resultOf({ ...proposal, votes }, situation, false);
  return result === undefined ? [vote] : [vote, result];
}

function votedSo(state: DecisionState, member: string, { vote, reason, hash }: Ballot): boolean {
  if (state.status === 'absent' || state.frozen.manifestHash !== hash) return false;
  const standing = state.votes.find((each) => each.member === member);
  return standing?.vote === vote && standing.reason === reason;
}

function refuseVote({ hash }: Ballot, proposal: Proposal, situation: Known): Rejection | undefined {
  const { frozen } = proposal;
  const { actor, now, facts, id, secondFactor } = situation;
  const { measures, board } = facts;
  return firstRejection(
    actor.kind !== 'person' && takesAPerson(),
    memberOn(board.value, actor.id, copenhagenDate(now)) === undefined && notInOffice(),
    (hash !== frozen.manifestHash || readEarlier(frozen, situation)) && sawOtherVersion(),
    hasChanged(frozen, measures) && measuresChanged(differenceOf(frozen.manifest.measures, measures.value.measures)),
    refuseOtherBody(proposal, situation),
    refuseSecondFactor(secondFactor, boundTo(id, frozen.version, frozen.manifestHash), now),
  );
}

/** The same content put again, to another body: the code tells which version was read. */
function readEarlier({ version, manifestHash }: Frozen, { id, secondFactor }: Known): boolean {
  return Array.from({ length: version - 1 }, (_, index) => boundTo(id, index + 1, manifestHash)).some(
    (earlier) => earlier === secondFactor?.boundTo,
  );
}

function refuseOtherBody({ electorate }: Proposal, { now, facts }: Known): Rejection | undefined {
  const changes = bodyChanges(electorate, facts.board.value, copenhagenDate(now));
  return changes && bodyChanged(changes);
}
