import type { Situation } from '@varsel/event-sourcing';
import { copenhagenDate } from '@varsel/statute';
import type { DecisionFacts } from './board-standing.ts';
import type { MeasuresApproved, ProposalLapsed, ProposalRefused } from './decision.events.ts';
import type { Proposal } from './decision.ts';
import { outcomeOf } from './vote-count.ts';

/** The result, once there is one. Counted are those the version was put to, by the rule of that day. */
export function resultOf(
  { votes, proposers, frozen, electorate }: Proposal,
  { now, id }: Situation<DecisionFacts>,
  closing: boolean,
): MeasuresApproved | ProposalRefused | ProposalLapsed | undefined {
  if (electorate === undefined) return undefined;
  const today = copenhagenDate(now);
  const found = outcomeOf({ votes, members: electorate.members, rule: electorate, proposers, closing });
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
