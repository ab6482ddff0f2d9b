import type { Situation } from '@varsel/event-sourcing';
import { copenhagenDate } from '@varsel/statute';
import { membersOn } from '../management-body/terms.ts';
import type { DecisionFacts } from './board-standing.ts';
import type { MeasuresApproved, ProposalLapsed, ProposalRefused } from './decision.events.ts';
import type { Proposal } from './decision.ts';
import { outcomeOf } from './vote-count.ts';

/** The result, once there is one. Counted are the members in office on the day of the count. */
export function resultOf(
  { votes, proposers, frozen }: Proposal,
  { now, id, facts }: Situation<DecisionFacts>,
  closing: boolean,
): MeasuresApproved | ProposalRefused | ProposalLapsed | undefined {
  const { described, terms } = facts.board.value;
  if (described === null) return undefined;
  const today = copenhagenDate(now);
  const found = outcomeOf({ votes, members: membersOn(terms, today), rule: described, proposers, closing });
  if (found === undefined) return undefined;
  const { outcome, tally } = found;
  if (outcome === 'refused') return { type: 'ProposalRefused', on: today, ...tally };
  if (outcome === 'lapsed') return { type: 'ProposalLapsed', on: today, ...tally };
  const { manifestHash, manifest } = frozen;
  return {
    ...{ type: 'MeasuresApproved', decision: id, manifestHash, approvedOn: today, measures: manifest.measures },
    ...tally,
  };
}
