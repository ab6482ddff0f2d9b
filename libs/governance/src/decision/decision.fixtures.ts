import {
  type Actor,
  type FactAt,
  fold,
  type Instant,
  instant,
  localDate,
  type Situation,
} from '@varsel/event-sourcing';
import type { MeasureStatement, StatedMeasure } from '@varsel/published-events';
import { aBoard } from '../management-body/management-body.fixtures.ts';
import { managementBody } from '../management-body/management-body.ts';
import type { BoardStanding, DecisionFacts } from './board-standing.ts';
import type { DecisionEvent, Frozen, VoteKind } from './decision.events.ts';
import { frozenElectorate } from './freeze-electorate.ts';
import { boundTo } from './second-factor.ts';

export const now = instant('2026-11-22T08:00:00Z');
export const HASH = 'a'.repeat(64);
export const OTHER_HASH = 'b'.repeat(64);
export const ID = 'decision-1';

const measureIds = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07', 'm08', 'm09', 'm10'] as const;

function aMeasure(id: StatedMeasure['id'], change: Partial<StatedMeasure> = {}): StatedMeasure {
  return {
    ...{ id, state: 'in-place', applicable: true, reason: 'Gennemgået', leftOut: [], owner: 'karim' },
    ...{ nextReviewOn: localDate('2027-03-01'), requirements: [], evidence: [] },
    ...change,
  };
}

/** Ten measures in place under a current risk round; `changes` by measure. */
export function aStatement(
  changes: Partial<Record<StatedMeasure['id'], Partial<StatedMeasure>>> = {},
  riskRound: Partial<MeasureStatement['riskRound']> = {},
): MeasureStatement {
  return {
    schema: 1,
    catalogue: 'test',
    measures: measureIds.map((id) => aMeasure(id, changes[id])),
    riskRound: {
      ...{ status: 'current', concludedOn: localDate('2026-10-01'), validUntil: localDate('2027-10-01'), missing: [] },
      ...riskRound,
    },
  };
}

function told(value: MeasureStatement, hash = HASH): FactAt<MeasureStatement> {
  return { value, position: '41', hash };
}

/** Birthe in the chair, Henning and Ellen beside her. */
export function threeMembers(change: Partial<BoardStanding> = {}): BoardStanding {
  const events = aBoard().seat('birthe', 'chair').seat('henning').seat('ellen').events();
  return boardOf(fold(managementBody, events), change);
}

export function boardOf(
  {
    described,
    terms,
  }: { readonly described: BoardStanding['described'] | undefined; readonly terms: BoardStanding['terms'] },
  change: Partial<BoardStanding> = {},
): BoardStanding {
  const voters = terms.map(({ person }) => person).toSorted();
  return { described: described ?? null, terms, voters, openDecision: null, ...change };
}

export function facts(
  statement: MeasureStatement = aStatement(),
  board: BoardStanding = threeMembers(),
  hash = HASH,
): DecisionFacts {
  return { measures: told(statement, hash), board: { value: board, position: '41', hash: 'c'.repeat(64) } };
}

type Circumstances = Partial<Situation<DecisionFacts>>;

function aMember(id: string): Actor {
  return { kind: 'person', id, permissions: new Set(['decision:vote']) };
}

/** As a member who gave a code for exactly this a minute ago. */
export function asMember(person: string, change: Circumstances = {}, hash = HASH, version = 1) {
  const at: Instant = instant('2026-11-22T07:59:00Z');
  return {
    actor: aMember(person),
    ...{ now, id: ID, facts: facts(), secondFactor: { at, boundTo: boundTo(ID, version, hash) } },
    ...change,
  };
}

/** `aProposal().voted('birthe', 'approve').events()`: put by Signe, who is no member, to the three who are. */
export function aProposal(frozen: Partial<Frozen> = {}, proposer = 'signe'): DecisionHistory {
  return anOldProposal(frozen, proposer).putTo(threeMembers());
}

/** As proposals were put before it was written down who votes on them. */
export function anOldProposal(frozen: Partial<Frozen> = {}, proposer = 'signe'): DecisionHistory {
  return new DecisionHistory([
    {
      ...{ type: 'MeasuresProposed', title: 'Foranstaltninger 2026', explanation: 'Årlig godkendelse', proposer },
      ...{ version: 1, manifest: aStatement(), manifestHash: HASH, manifestAt: '41', shortened: false },
      voteBy: localDate('2026-11-29'),
      ...frozen,
    },
  ]);
}

class DecisionHistory {
  readonly #events: readonly DecisionEvent[];

  constructor(events: readonly DecisionEvent[]) {
    this.#events = events;
  }

  and(...events: readonly DecisionEvent[]): DecisionHistory {
    return new DecisionHistory([...this.#events, ...events]);
  }

  putTo(board: BoardStanding, version = 1): DecisionHistory {
    return this.and(...frozenElectorate(board, localDate('2026-11-22'), version));
  }

  voted(member: string, vote: VoteKind, reason: string | null = null): DecisionHistory {
    return this.and({
      ...{ type: 'VoteCast', member, vote, reason, version: 1, manifestHash: HASH, language: 'da' },
      secondFactorAt: now,
    });
  }

  asked(member: string, text = 'Hvad koster det?'): DecisionHistory {
    const question = this.#events.filter(({ type }) => type === 'QuestionAsked').length + 1;
    return this.and({ type: 'QuestionAsked', question, text, member });
  }

  withdrawn(): DecisionHistory {
    return this.and({ type: 'ProposalWithdrawn', reason: 'Fejl' });
  }

  renewed(statement: MeasureStatement, hash = OTHER_HASH, board = threeMembers()): DecisionHistory {
    const proposer = 'signe';
    return this.and({
      ...{ type: 'ProposalRenewed', reason: 'Ændret', proposer, version: 2, manifest: statement, manifestHash: hash },
      ...{ manifestAt: '55', shortened: false, voteBy: localDate('2026-11-29') },
    }).putTo(board, 2);
  }

  events(): readonly DecisionEvent[] {
    return this.#events;
  }
}
