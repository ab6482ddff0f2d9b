import { act, command, firstRejection, type LocalDate, refuseText, tidyText } from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import { decisionFacts, type DecisionFacts } from './board-standing.ts';
import type { DecisionEvent, MeasuresProposed } from './decision.events.ts';
import type { DecisionState } from './decision.ts';
import { frozenElectorate, refuseBodyUntil } from './freeze-electorate.ts';
import { freeze } from './manifest.ts';
import { boardObstacles, measureObstacles, openObstacle } from './readiness.ts';
import { refuseVoteBy, sawOtherMeasures } from './refusals.ts';

export class ProposeMeasures extends command<{
  readonly title: string;
  /** Why it is asked, and what it costs. */
  readonly explanation: string;
  readonly voteBy: LocalDate;
  /** The hash of the measures the person saw in the preview. */
  readonly hash: string;
}>() {}

/** Puts the measures to the management body, frozen exactly as they are now, § 7, stk. 1. */
export const proposeMeasures = act<ProposeMeasures, DecisionState, DecisionEvent, DecisionFacts>({
  command: ProposeMeasures,
  requires: 'decision:propose',
  basis: statute.management,
  on: 'new',
  facts: decisionFacts,
  decide: ({ title, explanation, voteBy, hash }, _state, { now, actor, facts: { measures, board } }) => {
    const today = copenhagenDate(now);
    const [obstacle] = [
      ...boardObstacles(board.value, today),
      ...openObstacle(board.value),
      ...measureObstacles(measures.value, today),
    ];
    const refused = firstRejection(
      refuseText(title, titleRule),
      refuseText(explanation, explanationRule),
      refuseVoteBy(voteBy, today),
      obstacle?.refusal,
      refuseBodyUntil(board.value, today, voteBy),
      hash !== measures.hash && sawOtherMeasures(),
    );
    if (refused !== undefined) return refused;
    const event: MeasuresProposed = {
      type: 'MeasuresProposed',
      title: tidyText(title),
      explanation: tidyText(explanation),
      proposer: actor.id,
      ...freeze(measures, 1, voteBy),
    };
    return [event, ...frozenElectorate(board.value, today, 1)];
  },
});

const titleRule = {
  field: 'title',
  name: { da: 'overskriften', en: 'the title' },
  maxLength: 200,
  basis: statute.management,
} as const;

const explanationRule = {
  field: 'explanation',
  name: { da: 'forklaringen', en: 'the explanation' },
  maxLength: 4_000,
  basis: statute.management,
} as const;
