import { participantsNeeded, type VotingRule } from '../management-body/quorum.ts';
import type { MemberRole } from '../management-body/terms.ts';
import type { VoteKind } from './decision.events.ts';

/** How the votes stood when the result was found. */
export interface Tally {
  readonly approvals: number;
  readonly refusals: number;
  readonly abstentions: number;
  readonly membersInOffice: number;
  readonly participantsNeeded: number;
}

export interface CountedVote {
  readonly member: string;
  readonly vote: VoteKind;
}

/** Who may be counted, and in which seat. */
export interface CountedMember {
  readonly person: string;
  readonly role: MemberRole;
}

export interface Count {
  /** The vote of each member that counts now. */
  readonly votes: readonly CountedVote[];
  /** Those the version was put to: only their votes are counted. */
  readonly members: readonly CountedMember[];
  readonly rule: VotingRule;
  /** Whoever put the set: their approval alone never carries it. */
  readonly proposers: readonly string[];
  /** The day has passed: those who have not voted are not waited for. */
  readonly closing: boolean;
}

export type Outcome = 'carried' | 'refused' | 'lapsed';

/** The result as soon as no vote that is still out can change it, or when the day has passed; undefined until then. */
export function outcomeOf(count: Count): { readonly outcome: Outcome; readonly tally: Tally } | undefined {
  const tally = tallyOf(count);
  const outcome = early(count, tally) ?? (isFinal(count, tally) ? final(count, tally) : undefined);
  return outcome && { outcome, tally };
}

export function tallyOf({ votes, members, rule }: Pick<Count, 'votes' | 'members' | 'rule'>): Tally {
  const counted = votes.filter(({ member }) => members.some(({ person }) => person === member));
  const of = (kind: VoteKind): number => counted.filter(({ vote }) => vote === kind).length;
  return {
    approvals: of('approve'),
    refusals: of('refuse'),
    abstentions: of('abstain'),
    membersInOffice: members.length,
    // Nobody decides alone, also when colleagues left the body while it voted.
    participantsNeeded: Math.max(2, participantsNeeded(rule, members.length)),
  };
}

function participants({ approvals, refusals, abstentions }: Tally): number {
  return approvals + refusals + abstentions;
}

/** More than half of all members agree: whatever the others say. */
function early(count: Count, tally: Tally): Outcome | undefined {
  if (participants(tally) < tally.participantsNeeded) return undefined;
  if (tally.approvals * 2 > tally.membersInOffice && othersApprove(count)) return 'carried';
  return tally.refusals * 2 > tally.membersInOffice ? 'refused' : undefined;
}

function isFinal({ closing }: Count, tally: Tally): boolean {
  return closing || participants(tally) === tally.membersInOffice;
}

function final(count: Count, tally: Tally): Outcome {
  if (participants(tally) < tally.participantsNeeded) return 'lapsed';
  return wins(count, tally) && othersApprove(count) ? 'carried' : 'refused';
}

function wins(count: Count, { approvals, refusals }: Tally): boolean {
  if (approvals !== refusals) return approvals > refusals;
  return approvals > 0 && count.rule.tie === 'chair-decides' && chairApproves(count);
}

function chairApproves({ votes, members }: Count): boolean {
  const chair = members.find(({ role }) => role === 'chair')?.person;
  return votes.some(({ member, vote }) => member === chair && vote === 'approve');
}

function othersApprove({ votes, members, proposers }: Count): boolean {
  return votes.some(
    ({ member, vote }) =>
      vote === 'approve' && !proposers.includes(member) && members.some(({ person }) => person === member),
  );
}
