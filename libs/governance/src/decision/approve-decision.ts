import { act, command } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { decisionFacts, type DecisionFacts } from './board-standing.ts';
import { castVote } from './cast-vote.ts';
import type { DecisionEvent, StatementLanguage } from './decision.events.ts';
import type { DecisionState } from './decision.ts';

export class ApproveDecision extends command<{
  readonly decisionId: string;
  /** The hash of the set the member read. */
  readonly hash: string;
  readonly language: StatementLanguage;
}>() {}

/** A member approves the measures as they were put: § 7, stk. 1. Takes a fresh second factor bound to exactly this. */
export const approveDecision = act<ApproveDecision, DecisionState, DecisionEvent, DecisionFacts>({
  command: ApproveDecision,
  requires: 'decision:vote',
  signOff: true,
  basis: statute.management,
  on: ({ decisionId }) => decisionId,
  facts: decisionFacts,
  decide: ({ hash, language }, state, situation) =>
    castVote({ vote: 'approve', hash, language, reason: null }, state, situation),
});
