import { aggregate, evolveBy } from '@varsel/event-sourcing';
import { managementPrivacy } from '../privacy.ts';
import { abstainFromDecision } from './abstain-from-decision.ts';
import { answerQuestion } from './answer-question.ts';
import { approveDecision } from './approve-decision.ts';
import { askAboutDecision } from './ask-about-decision.ts';
import { concludeVote } from './conclude-vote.ts';
import type { DecisionEvent, Frozen, VoteKind } from './decision.events.ts';
import { labels } from './decision.labels.ts';
import { words } from './decision.words.ts';
import type { Electorate } from './electorate.ts';
import { textsOf } from './personal-texts.ts';
import { proposeMeasures } from './propose-measures.ts';
import { refuseDecision } from './refuse-decision.ts';
import { renewProposal } from './renew-proposal.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

export type DecisionStatus = 'open' | 'carried' | 'refused' | 'lapsed' | 'withdrawn';

export interface StandingVote {
  readonly member: string;
  readonly vote: VoteKind;
  readonly reason: string | null;
}

export interface Question {
  readonly question: number;
  readonly member: string;
  readonly text: string;
  readonly answer: string | undefined;
}

export interface Proposal {
  readonly status: DecisionStatus;
  readonly frozen: Frozen;
  /** Undefined for what was put before members were frozen. */
  readonly electorate: Electorate | undefined;
  /** Everybody who has put a version. */
  readonly proposers: readonly string[];
  /** On the present version; each member's last. */
  readonly votes: readonly StandingVote[];
  readonly questions: readonly Question[];
}

export type DecisionState = { readonly status: 'absent' } | Proposal;

/** A decision of the management body on the measures, § 7, stk. 1: from the proposal to its result. */
export const decision = aggregate<DecisionState, DecisionEvent>({
  name: 'decision',
  title: { da: 'Ledelsesbeslutning', en: 'Management decision' },
  initial: { status: 'absent' },
  evolve: evolveBy({
    MeasuresProposed: (_, { proposer, ...event }) => ({
      ...{ status: 'open', frozen: frozenOf(event), electorate: undefined },
      ...{ proposers: [proposer], votes: [], questions: [] },
    }),
    ProposalRenewed: (state, { proposer, ...event }) =>
      onProposal(state, ({ proposers }) => ({
        frozen: frozenOf(event),
        electorate: undefined,
        proposers: [...new Set([...proposers, proposer])],
        votes: [],
      })),
    ElectorateFrozen: (state, { quorum, quorumNumber, tie, members }) =>
      onProposal(state, () => ({ electorate: { quorum, quorumNumber, tie, members } })),
    VoteCast: (state, { member, vote, reason }) =>
      onProposal(state, ({ votes }) => ({
        votes: [...votes.filter((each) => each.member !== member), { member, vote, reason }],
      })),
    QuestionAsked: (state, { question, member, text }) =>
      onProposal(state, ({ questions }) => ({
        questions: [...questions, { question, member, text, answer: undefined }],
      })),
    QuestionAnswered: (state, { question, text }) =>
      onProposal(state, ({ questions }) => ({
        questions: questions.map((each) => (each.question === question ? { ...each, answer: text } : each)),
      })),
    ProposalWithdrawn: (state) => onProposal(state, () => ({ status: 'withdrawn' })),
    MeasuresApproved: (state) => onProposal(state, () => ({ status: 'carried' })),
    ProposalRefused: (state) => onProposal(state, () => ({ status: 'refused' })),
    ProposalLapsed: (state) => onProposal(state, () => ({ status: 'lapsed' })),
  }),
  words,
  events: {
    MeasuresProposed: {
      standing: { of: 'proposal' },
      title: { da: 'Foranstaltninger forelagt ledelsen', en: 'Measures put to management' },
      fields: { ...labels.frozen, title: labels.title, explanation: labels.explanation, proposer: labels.proposer },
      personal: { title: 'stream', explanation: 'stream', ...textsOf('manifest.measures') },
    },
    ProposalRenewed: {
      standing: { of: 'proposal' },
      title: { da: 'Ændrede foranstaltninger forelagt på ny', en: 'Changed measures put again' },
      fields: { ...labels.frozen, reason: labels.reason, proposer: labels.proposer },
      personal: { reason: 'stream', ...textsOf('manifest.measures') },
    },
    ElectorateFrozen: {
      title: { da: 'Skrevet ned, hvem der stemmer', en: 'Written down who votes' },
      fields: labels.electorate,
    },
    VoteCast: {
      standing: { of: 'vote', by: ['member'] },
      title: { da: 'Stemme afgivet', en: 'Vote cast' },
      fields: labels.vote,
      personal: { reason: 'stream' },
    },
    QuestionAsked: {
      title: { da: 'Spørgsmål stillet', en: 'Question asked' },
      fields: labels.question,
      personal: { text: 'stream' },
    },
    QuestionAnswered: {
      title: { da: 'Spørgsmål besvaret', en: 'Question answered' },
      fields: labels.question,
      personal: { text: 'stream' },
    },
    ProposalWithdrawn: {
      title: { da: 'Forslag trukket tilbage', en: 'Proposal withdrawn' },
      fields: { reason: labels.reason },
      personal: { reason: 'stream' },
    },
    MeasuresApproved: {
      title: { da: 'Foranstaltninger godkendt af ledelsen', en: 'Measures approved by management' },
      fields: { ...labels.approved, ...labels.tally },
      personal: textsOf('measures'),
    },
    ProposalRefused: {
      title: { da: 'Forslag forkastet', en: 'Proposal refused' },
      fields: { ...labels.tally, on: labels.on },
    },
    ProposalLapsed: {
      title: { da: 'Forslag bortfaldet: for få deltog', en: 'Proposal lapsed: too few took part' },
      fields: { ...labels.tally, on: labels.on },
    },
  },
  privacy: managementPrivacy,
  acts: [
    proposeMeasures,
    renewProposal,
    withdrawProposal,
    approveDecision,
    refuseDecision,
    abstainFromDecision,
    askAboutDecision,
    answerQuestion,
    concludeVote,
  ],
});

function frozenOf({ version, manifest, manifestHash, manifestAt, shortened, voteBy }: Frozen): Frozen {
  return { version, manifest, manifestHash, manifestAt, shortened, voteBy };
}

function onProposal(state: DecisionState, change: (proposal: Proposal) => Partial<Proposal>): DecisionState {
  return state.status === 'absent' ? state : { ...state, ...change(state) };
}
