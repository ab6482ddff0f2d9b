import type { Instant, LocalDate } from '@varsel/event-sourcing';
import type { MeasureStatement, MeasuresApproved as PublishedMeasuresApproved } from '@varsel/published-events';
import type { Electorate } from './electorate.ts';
import type { Tally } from './vote-count.ts';

export const voteKinds = ['approve', 'refuse', 'abstain'] as const;
export type VoteKind = (typeof voteKinds)[number];
export type StatementLanguage = 'da' | 'en';

/** The exact set that is put to the vote, and where in the log it held. */
export interface Frozen {
  /** 1 when it is proposed, one more each time the changed set is put instead. */
  readonly version: number;
  readonly manifest: MeasureStatement;
  /** SHA-256 of the canonical form (RFC 8785) of the statement. */
  readonly manifestHash: string;
  /** The place in the log at which the statement held. */
  readonly manifestAt: string;
  /** The reasons of single requirements did not fit into one event; the hash still covers them. */
  readonly shortened: boolean;
  /** The day until which members are asked to vote; our own limit, the act sets none. */
  readonly voteBy: LocalDate;
}

export interface MeasuresProposed extends Frozen {
  readonly type: 'MeasuresProposed';
  readonly title: string;
  readonly explanation: string;
  readonly proposer: string;
}

/** The changed set is put instead; votes given so far stand in the history and no longer count. */
export interface ProposalRenewed extends Frozen {
  readonly type: 'ProposalRenewed';
  readonly reason: string;
  readonly proposer: string;
}

/** Stands with every version: whoever sat in the body when it was put is who votes on it, § 7, stk. 1. */
export interface ElectorateFrozen extends Electorate {
  readonly type: 'ElectorateFrozen';
  readonly version: number;
}

export interface VoteCast {
  readonly type: 'VoteCast';
  readonly member: string;
  readonly vote: VoteKind;
  readonly reason: string | null;
  readonly version: number;
  readonly manifestHash: string;
  /** The language in which the statement was read. */
  readonly language: StatementLanguage;
  /** When the second factor bound to this decision was given. */
  readonly secondFactorAt: Instant;
}

export interface QuestionAsked {
  readonly type: 'QuestionAsked';
  /** 1, 2, 3 … within the decision. */
  readonly question: number;
  readonly text: string;
  readonly member: string;
}

export interface QuestionAnswered {
  readonly type: 'QuestionAnswered';
  readonly question: number;
  readonly text: string;
}

export interface ProposalWithdrawn {
  readonly type: 'ProposalWithdrawn';
  readonly reason: string;
}

export interface MeasuresApproved extends PublishedMeasuresApproved, Tally {}

export interface ProposalRefused extends Tally {
  readonly type: 'ProposalRefused';
  readonly on: LocalDate;
}

/** The day passed and too few had taken part. */
export interface ProposalLapsed extends Tally {
  readonly type: 'ProposalLapsed';
  readonly on: LocalDate;
}

export type DecisionEvent =
  | MeasuresProposed
  | ProposalRenewed
  | ElectorateFrozen
  | VoteCast
  | QuestionAsked
  | QuestionAnswered
  | ProposalWithdrawn
  | MeasuresApproved
  | ProposalRefused
  | ProposalLapsed;
