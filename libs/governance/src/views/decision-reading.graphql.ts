import type { Actor, Bilingual, LocalDate } from '@varsel/event-sourcing';
import { opaqueId } from '@varsel/graphql-vocabulary';
import { statementOf } from '../decision/statement.ts';
import { type Tally, tallyOf } from '../decision/vote-count.ts';
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

/** Who counts: on the day of the result, or today while there is none. */
export function membersOf({ result }: DecisionRow, { terms }: Body, today: LocalDate): readonly Term[] {
  return membersOn(terms, result?.on ?? today);
}

export function standingTally(row: DecisionRow, body: Body, today: LocalDate): Tally | undefined {
  if (row.result !== null) return row.result;
  if (body.described === null) return undefined;
  return tallyOf({ votes: countingVotes(row), members: membersOf(row, body, today), rule: body.described });
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

/** One line a member in office, and whoever voted and has left since. */
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

/** Open, in office, and not voted yet. */
export function awaits(row: DecisionRow, body: Body, actor: Actor, today: LocalDate): boolean {
  const { id } = actor;
  if (row.status !== 'open' || !actor.permissions.has('decision:vote')) return false;
  const inOffice = membersOf(row, body, today).some(({ person }) => person === id);
  return inOffice && !countingVotes(row).some(({ member }) => member === id);
}

/** Why the person who asks cannot vote, apart from what changed meanwhile; undefined when they can. */
export function cannotVote(row: DecisionRow, body: Body, actor: Actor, today: LocalDate): Bilingual | undefined {
  if (actor.kind !== 'person') return takesAPerson().message;
  if (!actor.permissions.has('decision:vote')) return notAMember;
  const inOffice = membersOf(row, body, today).some(({ person }) => person === actor.id);
  return inOffice ? undefined : notInOffice().message;
}
