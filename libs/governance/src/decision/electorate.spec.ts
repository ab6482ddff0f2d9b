import { fold, instant, localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { abstainFromDecision, AbstainFromDecision } from './abstain-from-decision.ts';
import { approveDecision, ApproveDecision } from './approve-decision.ts';
import type { BoardStanding } from './board-standing.ts';
import { concludeVote, ConcludeVote } from './conclude-vote.ts';
import {
  anOldProposal,
  aProposal,
  asMember,
  aStatement,
  facts,
  HASH,
  ID,
  now,
  threeMembers,
} from './decision.fixtures.ts';
import { decision } from './decision.ts';
import { renewProposal, RenewProposal } from './renew-proposal.ts';

const open = aProposal();
const sat = threeMembers();
const without = (...gone: readonly string[]): BoardStanding =>
  threeMembers({ terms: sat.terms.filter(({ person }) => !gone.includes(person)) });
const ella = { term: 4, person: 'ella', role: 'member', from: localDate('2025-01-01'), to: null } as const;

const known = (board: BoardStanding) => ({ facts: facts(aStatement(), board) });
const approving = (board: BoardStanding, history = open, member = 'birthe') =>
  given(decision, history.events()).when(
    approveDecision,
    new ApproveDecision({ decisionId: ID, hash: HASH, language: 'da' }),
    asMember(member, known(board)),
  );
const abstaining = (board: BoardStanding, history = open) =>
  given(decision, history.events()).when(
    abstainFromDecision,
    new AbstainFromDecision({ decisionId: ID, hash: HASH, language: 'da', reason: null }),
    asMember('birthe', known(board)),
  );
const concluding = (board: BoardStanding, history = open, at = '2026-11-30T08:00:00Z') =>
  given(decision, history.events()).when(concludeVote, new ConcludeVote({ decisionId: ID }), {
    ...{ now: instant(at), id: ID },
    ...known(board),
  });

const otherBodies: readonly (readonly [string, BoardStanding, string])[] = [
  ['a member was struck', without('ellen'), '1 medlem er trådt ud'],
  ['a member was seated', threeMembers({ terms: [...sat.terms, ella] }), '1 medlem er kommet til'],
  [
    'the chair was given to another',
    threeMembers({
      terms: sat.terms.map((term) => ({ ...term, role: term.person === 'ellen' ? 'chair' : ('member' as const) })),
    }),
    '2 medlemmer har skiftet post',
  ],
  ['a member lost the role that votes', threeMembers({ voters: ['birthe', 'henning'] }), 'mistet rollen, der stemmer'],
  [
    'the rule was changed',
    threeMembers({ described: { organ: 'board-of-directors', quorum: 'number', quorumNumber: 2, tie: 'falls' } }),
    'reglen for, hvornår der kan besluttes, er ændret',
  ],
];

describe('a body that changes while it votes', () => {
  it.each(otherBodies)('stops every vote and every count when %s, and says so', (_, board, words) => {
    expect(approving(board)).toMatchObject({ code: 'BODY_CHANGED', basis: { provision: '§ 7' } });
    expect(abstaining(board)).toMatchObject({ code: 'BODY_CHANGED' });
    const voted = open.voted('birthe', 'approve').voted('henning', 'approve');
    const refused = concluding(board, voted);
    expect(refused).toMatchObject({ code: 'BODY_CHANGED' });
    expect(refused).toHaveProperty('message.da', expect.stringContaining(words));
  });

  it('carries nothing by striking whoever would refuse; the same votes carry when nobody was struck', () => {
    const four = threeMembers({ terms: [...sat.terms, ella], voters: [...sat.voters, 'ella'] });
    const put = anOldProposal().putTo(four).voted('birthe', 'approve').voted('henning', 'approve');
    expect(concluding(sat, put, '2026-11-23T08:00:00Z')).toMatchObject({ code: 'BODY_CHANGED' });
    expect(concluding(four, put, '2026-11-23T08:00:00Z')).toMatchObject({ code: 'VOTE_STILL_OPEN' });
    expect(concluding(four, put.voted('ella', 'abstain'))).toMatchObject([
      { type: 'MeasuresApproved', membersInOffice: 4, participantsNeeded: 3 },
    ]);
  });

  it('lets a member vote who was given the role only now: they were counted from the start', () => {
    const put = anOldProposal().putTo(threeMembers({ voters: ['birthe', 'ellen'] }));
    expect(approving(sat, put, 'henning')).toMatchObject([{ type: 'VoteCast', member: 'henning' }]);
  });

  it('goes on once the change is taken back', () => {
    expect(approving(sat)).toMatchObject([{ type: 'VoteCast' }]);
  });

  it('is of no consequence after the last day of the vote: who votes had a say until then', () => {
    const voted = open.voted('birthe', 'approve').voted('henning', 'approve').voted('ellen', 'refuse');
    const left = sat.terms.map((term) => (term.person === 'ellen' ? { ...term, to: localDate('2026-11-29') } : term));
    expect(concluding(threeMembers({ terms: left }), voted)).toMatchObject([{ type: 'MeasuresApproved' }]);
    const before = left.map((term) => (term.to === null ? term : { ...term, to: localDate('2026-11-28') }));
    expect(concluding(threeMembers({ terms: before }), voted)).toMatchObject({ code: 'BODY_CHANGED' });
  });

  it('still lapses when the day has passed and too few took part: nothing is decided by that', () => {
    expect(concluding(without('ellen'), open.voted('birthe', 'approve'))).toMatchObject([
      { type: 'ProposalLapsed', membersInOffice: 3 },
    ]);
  });
});

describe('putting the same measures to the body as it is now', () => {
  const renewing = (board: BoardStanding, history = open) =>
    given(decision, history.events()).when(
      renewProposal,
      new RenewProposal({ decisionId: ID, hash: HASH, reason: 'Nyt medlem', voteBy: localDate('2026-12-04') }),
      { now, ...known({ ...board, openDecision: ID }) },
    );

  it('makes a version with its own members; nothing when neither measures nor members changed', () => {
    expect(renewing(threeMembers({ terms: [...sat.terms, ella], voters: [...sat.voters, 'ella'] }))).toMatchObject([
      { type: 'ProposalRenewed', version: 2, manifestHash: HASH },
      { type: 'ElectorateFrozen', version: 2, members: [{}, {}, {}, { person: 'ella' }] },
    ]);
    expect(renewing(sat)).toEqual({ kind: 'nothing' });
  });

  it('takes a code given for the new version: one for the version before was given for another vote', () => {
    const board = without('ellen');
    const renewed = open.renewed(aStatement(), HASH, board);
    const vote = (version: number) =>
      given(decision, renewed.events()).when(
        approveDecision,
        new ApproveDecision({ decisionId: ID, hash: HASH, language: 'da' }),
        asMember('birthe', known(board), HASH, version),
      );
    expect(vote(1)).toMatchObject({ code: 'PROPOSAL_RENEWED' });
    expect(vote(2)).toMatchObject([{ type: 'VoteCast', version: 2 }]);
  });
});

describe('a proposal from before it was written down who votes', () => {
  const old = anOldProposal();

  it('still folds, and asks to be put again before anybody votes or counts', () => {
    expect(fold(decision, old.events())).toMatchObject({ status: 'open', electorate: undefined });
    expect(approving(sat, old)).toMatchObject({ code: 'BODY_CHANGED' });
    const refused = concluding(sat, old.voted('birthe', 'approve').voted('henning', 'approve'));
    expect(refused).toHaveProperty('message.en', expect.stringContaining('before it was written down who votes'));
    expect(approving(sat, old.renewed(aStatement(), HASH))).toMatchObject({ code: 'PROPOSAL_RENEWED' });
  });
});
