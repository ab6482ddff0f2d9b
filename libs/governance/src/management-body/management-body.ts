import { aggregate, evolveBy, type LocalDate } from '@varsel/event-sourcing';
import { managementPrivacy } from '../privacy.ts';
import { amendTerm } from './amend-term.ts';
import { describeManagementBody } from './describe-management-body.ts';
import { labels } from './management-body.labels.ts';
import { words } from './management-body.words.ts';
import type { VotingRule } from './quorum.ts';
import { seatMember } from './seat-member.ts';
import { strikeTerm } from './strike-term.ts';
import type { MemberRole, Term } from './terms.ts';

/** Who is the management body, § 3, nr. 20: it follows from how the organisation is organised. */
export const organs = ['board-of-directors', 'executive-board', 'top-administration', 'equivalent-organ'] as const;
export type Organ = (typeof organs)[number];

export interface ManagementBodyDescribed extends VotingRule {
  readonly type: 'ManagementBodyDescribed';
  readonly organ: Organ;
}

export interface MemberSeated extends Term {
  readonly type: 'MemberSeated';
}

/** A term as it is now: corrected, or ended on a day. */
export interface TermAmended {
  readonly type: 'TermAmended';
  readonly term: number;
  readonly role: MemberRole;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly reason: string;
}

/** The term was recorded by mistake: it never was. */
export interface TermStruck {
  readonly type: 'TermStruck';
  readonly term: number;
  readonly reason: string;
}

export type ManagementBodyEvent = ManagementBodyDescribed | MemberSeated | TermAmended | TermStruck;

export interface ManagementBodyState {
  readonly described: Omit<ManagementBodyDescribed, 'type'> | undefined;
  readonly terms: readonly Term[];
  /** How many terms were ever recorded: numbers are not used twice. */
  readonly recorded: number;
}

/** One stream an organisation: its id is the organisation's. */
export const managementBody = aggregate<ManagementBodyState, ManagementBodyEvent>({
  name: 'management_body',
  title: { da: 'Ledelsesorgan', en: 'Management body' },
  initial: { described: undefined, terms: [], recorded: 0 },
  evolve: evolveBy({
    ManagementBodyDescribed: (state, { organ, quorum, quorumNumber, tie }) => ({
      ...state,
      described: { organ, quorum, quorumNumber, tie },
    }),
    MemberSeated: (state, { term, person, role, from, to }) => ({
      ...state,
      terms: [...state.terms, { term, person, role, from, to }],
      recorded: term,
    }),
    TermAmended: (state, { term, role, from, to }) => ({
      ...state,
      terms: state.terms.map((each) => (each.term === term ? { ...each, role, from, to } : each)),
    }),
    TermStruck: (state, { term }) => ({ ...state, terms: state.terms.filter((each) => each.term !== term) }),
  }),
  words,
  events: {
    ManagementBodyDescribed: {
      standing: { of: 'body' },
      title: { da: 'Ledelsesorgan beskrevet', en: 'Management body described' },
      fields: labels.described,
    },
    MemberSeated: {
      standing: { of: 'term', by: ['term'] },
      title: { da: 'Medlem af ledelsen tilføjet', en: 'Member of management seated' },
      fields: labels.term,
    },
    TermAmended: {
      standing: { of: 'term', by: ['term'] },
      title: { da: 'Ledelsesmedlems periode ændret', en: 'Term of a member amended' },
      fields: labels.term,
      personal: { reason: 'stream' },
    },
    TermStruck: {
      title: { da: 'Ledelsesmedlems periode slettet', en: 'Term of a member struck' },
      fields: labels.term,
      personal: { reason: 'stream' },
    },
  },
  privacy: managementPrivacy,
  acts: [describeManagementBody, seatMember, amendTerm, strikeTerm],
});
