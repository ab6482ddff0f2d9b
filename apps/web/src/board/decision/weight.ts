import type { Decision } from '../../decisions/decision-data.ts';

type Counted = Pick<Decision, 'membersInOffice' | 'participantsNeeded' | 'participants' | 'votes' | 'myVote'>;

/** What the next vote may bring: with the last one, or a majority of all, there is a result and no voting again. */
export const weightOf = (decision: Counted): 'mayRevote' | 'mayDecide' | 'decides' => {
  const { membersInOffice, participantsNeeded, participants, votes, myVote } = decision;
  const mine = myVote?.counts === true ? 1 : 0;
  const others = participants - mine;
  if (others + 1 >= membersInOffice) return 'decides';
  const agreeing = (kind: string) =>
    votes.filter((vote) => vote.counts && vote.kind === kind && vote.person !== myVote?.person).length;
  const most = Math.max(agreeing('APPROVE'), agreeing('REFUSE')) + 1;
  return others + 1 >= (participantsNeeded ?? 0) && most * 2 > membersInOffice ? 'mayDecide' : 'mayRevote';
};
