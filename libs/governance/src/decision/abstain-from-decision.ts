import { act, command, refuseOptionalText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { decisionFacts, type DecisionFacts } from './board-standing.ts';
import { castVote } from './cast-vote.ts';
import type { DecisionEvent, StatementLanguage } from './decision.events.ts';
import type { DecisionState } from './decision.ts';
import { reasonRule } from './refusals.ts';

export class AbstainFromDecision extends command<{
  readonly decisionId: string;
  /** The hash of the set the member read. */
  readonly hash: string;
  readonly language: StatementLanguage;
  readonly reason: string | null;
}>() {}

/** A member takes part and votes neither way; it counts towards how many took part. */
export const abstainFromDecision = act<AbstainFromDecision, DecisionState, DecisionEvent, DecisionFacts>({
  command: AbstainFromDecision,
  requires: 'decision:vote',
  signOff: true,
  basis: statute.management,
  on: ({ decisionId }) => decisionId,
  facts: decisionFacts,
  decide: ({ hash, language, reason }, state, situation) =>
    refuseOptionalText(reason, reasonRule) ?? castVote({ vote: 'abstain', hash, language, reason }, state, situation),
});
