import type { Actor, Bilingual, LocalDate } from '@varsel/event-sourcing';
import { opaqueId } from '@varsel/graphql-vocabulary';
import { statementOf } from '../decision/statement.ts';
import { type Tally, tallyOf } from '../decision/vote-count.ts';
import type { BoardStanding } from '../decision/board-standing.ts';
import { bodyChanged, bodyChanges } from '../decision/electorate.ts';
import { notInOffice, takesAPerson } from '../decision/refusals.ts';
import type { VotingRule } from '../management-body/quorum.ts';
import { membersOn, type Term } from '../management-body/terms.ts';
import { notAMember } from './decision-texts.ts';
import type { DecisionMember, Vote } from './decision.types.graphql.ts';
import type { DecisionRow, VoteEntry } from './decision.view.ts';

interface Body {
  readonly described: VotingRule | null;
  readonly terms: readonly Term[];
}

/** Each member's last vote on the present version. */
export function countingVotes({ votes, versions }: DecisionRow): readonly VoteEntry[] {
  const present = votes.filter(({ version }) => version === versions[0].version);
  return present.filter(
    ({ member, number }) => !present.some((each) => each.member === member && each.number > number),
  );
}

/** Who counts: those the version was put to. Before members were frozen: on the day of the result, or today. */
export function membersOf({ electorate, result }: DecisionRow, { terms }: Body, today: LocalDate) {
  return electorate?.members ?? membersOn(terms, result?.on ?? today);
}

export function standingTally(row: DecisionRow, body: Body, today: LocalDate): Tally | undefined {
  if (row.result !== null) return row.result;
  const rule = row.electorate ?? body.described;
  if (rule === null) return undefined;
  return tallyOf({ votes: countingVotes(row), members: membersOf(row, body, today), rule });
}

export function voteType(row: DecisionRow, vote: VoteEntry): Vote {
  const { member, vote: kind, number, ...rest } = vote;
  return {
    ...rest,
    person: opaqueId('Person', member),
    kind,
    counts: countingVotes(row).includes(vote),
    statement: statementOf(kind, vote),
    receiptReference: `${row.reference}/${String(number)}`,
  };
}

/** One line for each of those it was put to, and for whoever voted beside them. */
export function memberLines(row: DecisionRow, body: Body, today: LocalDate): readonly DecisionMember[] {
  const inOffice = membersOf(row, body, today);
  const counting = countingVotes(row);
  const left = counting.filter(({ member }) => !inOffice.some(({ person }) => person === member));
  const line = (person: string, role: Term['role'] | null): DecisionMember => {
    const vote = counting.find(({ member }) => member === person);
    return {
      person: opaqueId('Person', person),
      role,
      inOffice: role !== null,
      vote: vote === undefined ? null : voteType(row, vote),
      asked: row.questions.some(({ askedBy, answer }) => askedBy === person && answer === null),
    };
  };
  return [...inOffice.map(({ person, role }) => line(person, role)), ...left.map(({ member }) => line(member, null))];
}

/** Open, put to them, in office still, and not voted yet. */
export function awaits(row: DecisionRow, body: Body, actor: Actor, today: LocalDate): boolean {
  const { id } = actor;
  if (row.status !== 'open' || !actor.permissions.has('decision:vote')) return false;
  const asked = isIn(membersOf(row, body, today), id) && isIn(membersOn(body.terms, today), id);
  return asked && !countingVotes(row).some(({ member }) => member === id);
}

/** Why the person who asks cannot vote, apart from what changed meanwhile; undefined when they can. */
export function cannotVote({ terms }: Pick<Body, 'terms'>, actor: Actor, today: LocalDate): Bilingual | undefined {
  if (actor.kind !== 'person') return takesAPerson().message;
  if (!actor.permissions.has('decision:vote')) return notAMember;
  return isIn(membersOn(terms, today), actor.id) ? undefined : notInOffice().message;
}

function isIn(people: readonly { readonly person: string }[], person: string): boolean {
  return people.some((each) => each.person === person);
}

/** What is another body now than the one an open decision was put to; undefined once it is decided. */
export function otherBody(row: DecisionRow, board: Omit<BoardStanding, 'openDecision'>, today: LocalDate) {
  if (row.status !== 'open') return undefined;
  const day = today < row.voteBy ? today : row.voteBy;
  const changes = bodyChanges(row.electorate ?? undefined, { ...board, openDecision: row.key }, day);
  return changes && bodyChanged(changes).message;
}
