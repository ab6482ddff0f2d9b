import { fact, type Fact, type FactAt, type FactKey, type LocalDate, together } from '@varsel/event-sourcing';
import { measureStatement, type MeasureStatement } from '@varsel/published-events';
import type { Organ } from '../management-body/management-body.ts';
import type { VotingRule } from '../management-body/quorum.ts';
import { membersOn, type Term } from '../management-body/terms.ts';

/** The management body as it is recorded, and whether it is asked already. It holds no day. */
export interface BoardStanding {
  readonly described: (VotingRule & { readonly organ: Organ }) | null;
  readonly terms: readonly Term[];
  /** Everybody present in the organisation who holds the role that votes; in the order of their ids. */
  readonly voters: readonly string[];
  /** The id of the decision that is open. */
  readonly openDecision: string | null;
}

export const boardStanding: Fact<BoardStanding> = fact<BoardStanding>('board-standing');

/** What every decision of the management body rests on, of one moment. */
export interface DecisionFacts {
  readonly measures: FactAt<MeasureStatement>;
  readonly board: FactAt<BoardStanding>;
}

export const decisionFacts: FactKey<DecisionFacts> = together({ measures: measureStatement, board: boardStanding });

export function memberOn(board: BoardStanding, person: string, day: LocalDate): Term | undefined {
  return membersOn(board.terms, day).find((term) => term.person === person);
}
