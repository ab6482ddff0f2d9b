import { fold, instant, localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { answerQuestion, AnswerQuestion } from './answer-question.ts';
import { askAboutDecision, AskAboutDecision } from './ask-about-decision.ts';
import { concludeVote, ConcludeVote } from './conclude-vote.ts';
import {
  aProposal,
  asMember,
  aStatement,
  facts,
  HASH,
  ID,
  now,
  OTHER_HASH,
  threeMembers,
} from './decision.fixtures.ts';
import { decision } from './decision.ts';
import { renewProposal, RenewProposal } from './renew-proposal.ts';
import { withdrawProposal, WithdrawProposal } from './withdraw-proposal.ts';

const open = aProposal();
const board = { value: threeMembers(), position: '41', hash: 'c'.repeat(64) };
const changed = aStatement({ m02: { state: 'partial' } });

describe('putting the changed measures again', () => {
  const renewing = (change: Partial<RenewProposal> = {}, statement = changed, history = open) =>
    given(decision, history.events()).when(
      renewProposal,
      new RenewProposal({
        ...{ decisionId: ID, hash: OTHER_HASH, reason: 'M-6.2 er ændret', voteBy: localDate('2026-12-04') },
        ...change,
      }),
      { now, facts: facts(statement, threeMembers({ openDecision: ID }), OTHER_HASH) },
    );

  it('makes a new version on which nobody has voted', () => {
    const decided = renewing({}, changed, open.voted('birthe', 'approve'));
    expect(decided).toMatchObject([
      { type: 'ProposalRenewed', version: 2, manifestHash: OTHER_HASH, manifest: changed, proposer: 'person-1' },
      { type: 'ElectorateFrozen', version: 2 },
    ]);
    const state = fold(decision, open.voted('birthe', 'approve').renewed(changed).events());
    expect(state).toMatchObject({ status: 'open', votes: [], frozen: { version: 2 } });
  });

  it('is refused without a reason, with measures the person did not see, or once it is decided', () => {
    expect(renewing({ reason: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(renewing({ hash: HASH })).toMatchObject({ code: 'MEASURES_CHANGED', field: 'hash' });
    expect(renewing({}, changed, open.withdrawn())).toMatchObject({ code: 'PROPOSAL_NOT_OPEN' });
    expect(renewing({}, aStatement({ m02: { state: 'not-assessed' } }))).toMatchObject({
      code: 'MEASURES_NOT_ASSESSED',
    });
  });

  it('does nothing while nothing has changed', () => {
    expect(renewing({}, aStatement())).toEqual({ kind: 'nothing' });
  });
});

describe('taking a proposal back', () => {
  const withdrawing = (reason: string, history = open) =>
    given(decision, history.events()).when(withdrawProposal, new WithdrawProposal({ decisionId: ID, reason }), { now });

  it('ends it with the reason; twice is once', () => {
    expect(withdrawing(' Fejl ')).toEqual([{ type: 'ProposalWithdrawn', reason: 'Fejl' }]);
    expect(withdrawing('Fejl', open.withdrawn())).toEqual({ kind: 'nothing' });
  });

  it('is refused without a reason', () => {
    expect(withdrawing('')).toMatchObject({ code: 'TEXT_MISSING' });
  });
});

describe('asking before voting', () => {
  const asking = (text: string, person = 'birthe', history = open) =>
    given(decision, history.events()).when(askAboutDecision, new AskAboutDecision({ decisionId: ID, text }), {
      ...asMember(person),
      facts: board,
    });

  it('numbers the question; the same again is the same', () => {
    expect(asking(' Hvad koster det? ')).toEqual([
      { type: 'QuestionAsked', question: 1, text: 'Hvad koster det?', member: 'birthe' },
    ]);
    expect(asking('Hvad koster det?', 'birthe', open.asked('birthe'))).toEqual({ kind: 'nothing' });
    expect(asking('Hvad koster det?', 'henning', open.asked('birthe'))).toMatchObject([{ question: 2 }]);
  });

  it('is for members in office, with a text, about something that is open', () => {
    expect(asking('Hvorfor?', 'signe')).toMatchObject({ code: 'NOT_IN_OFFICE' });
    expect(asking(' ')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(asking('Hvorfor?', 'birthe', open.withdrawn())).toMatchObject({ code: 'PROPOSAL_NOT_OPEN' });
    const hundred = Array.from({ length: 100 }, (_, index) => `Nr. ${String(index)}`);
    const full = hundred.reduce((history, text) => history.asked('birthe', text), open);
    expect(asking('Én til', 'birthe', full)).toMatchObject({ code: 'TOO_MANY_QUESTIONS' });
  });
});

describe('answering a question', () => {
  const answering = (question: number, text: string, history = open.asked('birthe')) =>
    given(decision, history.events()).when(answerQuestion, new AnswerQuestion({ decisionId: ID, question, text }), {
      now,
    });

  it('stands beside it; another answer takes its place', () => {
    const answer = { type: 'QuestionAnswered', question: 1, text: 'Intet' } as const;
    expect(answering(1, ' Intet ')).toEqual([answer]);
    expect(answering(1, 'Intet', open.asked('birthe').and(answer))).toEqual({ kind: 'nothing' });
    expect(answering(1, 'Lidt', open.asked('birthe').and(answer))).toMatchObject([{ text: 'Lidt' }]);
  });

  it('is refused for a question nobody asked, and without a text', () => {
    expect(answering(2, 'Intet')).toMatchObject({ code: 'QUESTION_UNKNOWN' });
    expect(answering(1, '')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(answering(1, 'Intet', open.asked('birthe').withdrawn())).toMatchObject({ code: 'PROPOSAL_NOT_OPEN' });
  });
});

describe('closing a vote', () => {
  const closing = (history = open, at = '2026-11-30T08:00:00Z', known = facts()) =>
    given(decision, history.events()).when(concludeVote, new ConcludeVote({ decisionId: ID }), {
      ...{ now: instant(at), id: ID, facts: known },
    });

  it('counts those who took part once the day has passed', () => {
    const voted = open.voted('birthe', 'approve').voted('henning', 'abstain');
    expect(closing(voted)).toMatchObject([{ type: 'MeasuresApproved', approvals: 1, abstentions: 1 }]);
    expect(closing(open.voted('birthe', 'approve'))).toMatchObject([{ type: 'ProposalLapsed', participantsNeeded: 2 }]);
  });

  it('is refused while the day has not passed: on the day itself members may still vote', () => {
    expect(closing(open, '2026-11-29T22:59:00Z')).toMatchObject({ code: 'VOTE_STILL_OPEN' });
    expect(closing(open, '2026-11-29T23:00:00Z')).toMatchObject([{ type: 'ProposalLapsed' }]);
  });

  it('approves nothing that has changed since it was put', () => {
    const voted = open.voted('birthe', 'approve').voted('henning', 'abstain');
    expect(closing(voted, undefined, facts(changed, threeMembers(), OTHER_HASH))).toMatchObject({
      code: 'MEASURES_CHANGED',
    });
  });

  it('does nothing twice, and nothing for what was withdrawn', () => {
    const tally = { approvals: 0, refusals: 0, abstentions: 0, membersInOffice: 3, participantsNeeded: 2 };
    const lapsed = open.and({ type: 'ProposalLapsed', on: localDate('2026-11-30'), ...tally });
    expect(closing(lapsed)).toEqual({ kind: 'nothing' });
    expect(closing(open.withdrawn())).toMatchObject({ code: 'PROPOSAL_NOT_OPEN' });
  });
});
