import { act, command, refuseText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { decisionFacts, type DecisionFacts } from './board-standing.ts';
import { castVote } from './cast-vote.ts';
import type { DecisionEvent, StatementLanguage } from './decision.events.ts';
import type { DecisionState } from './decision.ts';
import { reasonRule } from './refusals.ts';

export class RefuseDecision extends command<{
  readonly decisionId: string;
  /** The hash of the set the member read. */
  readonly hash: string;
  readonly language: StatementLanguage;
  readonly reason: string;
}>() {}

/** A member votes against the measures as they were put, and says why, § 7, stk. 1. */
export const refuseDecision = act<RefuseDecision, DecisionState, DecisionEvent, DecisionFacts>({
  command: RefuseDecision,
  requires: 'decision:vote',
  signOff: true,
  basis: statute.management,
  on: ({ decisionId }) => decisionId,
  facts: decisionFacts,
  decide: ({ hash, language, reason }, state, situation) =>
    refuseText(reason, reasonRule) ?? castVote({ vote: 'refuse', hash, language, reason }, state, situation),
});
