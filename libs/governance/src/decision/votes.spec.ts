import { instant, localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { abstainFromDecision, AbstainFromDecision } from './abstain-from-decision.ts';
import { approveDecision, ApproveDecision } from './approve-decision.ts';
import type { DecisionEvent } from './decision.events.ts';
import { aProposal, asMember, aStatement, facts, HASH, ID, OTHER_HASH, threeMembers } from './decision.fixtures.ts';
import { decision } from './decision.ts';
import { refuseDecision, RefuseDecision } from './refuse-decision.ts';

const ballot = { decisionId: ID, hash: HASH, language: 'da' } as const;
const approving = (events: readonly DecisionEvent[], as = asMember('birthe'), hash = HASH) =>
  given(decision, events).when(approveDecision, new ApproveDecision({ ...ballot, hash }), as);
const refusing = (events: readonly DecisionEvent[], reason: string, as = asMember('birthe')) =>
  given(decision, events).when(refuseDecision, new RefuseDecision({ ...ballot, reason }), as);
const abstaining = (events: readonly DecisionEvent[], as = asMember('birthe')) =>
  given(decision, events).when(abstainFromDecision, new AbstainFromDecision({ ...ballot, reason: null }), as);
const open = aProposal();

describe('voting on the measures', () => {
  it('records who voted on exactly what, in which language and when the code was given', () => {
    expect(approving(open.events())).toEqual([
      {
        type: 'VoteCast',
        member: 'birthe',
        vote: 'approve',
        reason: null,
        version: 1,
        manifestHash: HASH,
        language: 'da',
        secondFactorAt: '2026-11-22T07:59:00.000Z',
      },
    ]);
    expect(refusing(open.events(), ' For dyrt ')).toMatchObject([{ vote: 'refuse', reason: 'For dyrt' }]);
    expect(abstaining(open.events())).toMatchObject([{ vote: 'abstain', reason: null }]);
  });

  it('takes a reason to refuse, and none to abstain', () => {
    expect(refusing(open.events(), ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });

  it('is refused to a token, whatever it holds', () => {
    const actor = { ...asMember('birthe').actor, kind: 'service' as const };
    expect(approving(open.events(), asMember('birthe', { actor }))).toMatchObject({ code: 'VOTE_TAKES_A_PERSON' });
  });

  it('is for members in office on that day alone', () => {
    expect(approving(open.events(), asMember('signe'))).toMatchObject({ code: 'NOT_IN_OFFICE' });
    const board = threeMembers();
    const terms = board.terms.map((term) => ({ ...term, to: localDate('2026-11-21') }));
    const ended = asMember('birthe', { facts: facts(aStatement(), { ...board, terms }) });
    expect(approving(open.events(), ended)).toMatchObject({ code: 'NOT_IN_OFFICE' });
    expect(approving(open.events(), asMember('ellen'))).toHaveLength(1);
  });

  it('takes a second factor not older than five minutes and given for this decision and this content', () => {
    const given_ = (at: string, boundTo: string | null) =>
      approving(open.events(), asMember('birthe', { secondFactor: { at: instant(at), boundTo } }));
    const bound = `${ID}:1:${HASH}`;
    expect(approving(open.events(), asMember('birthe', { secondFactor: undefined }))).toMatchObject({
      code: 'SECOND_FACTOR_NEEDED',
    });
    expect(given_('2026-11-22T07:54:59.999Z', bound)).toMatchObject({ code: 'SECOND_FACTOR_NEEDED' });
    expect(given_('2026-11-22T07:59:00Z', null)).toMatchObject({ code: 'SECOND_FACTOR_NEEDED' });
    for (const other of [`decision-2:1:${HASH}`, `${ID}:1:${OTHER_HASH}`, `${ID}:2:${HASH}`])
      expect(given_('2026-11-22T07:59:00Z', other)).toMatchObject({ code: 'SECOND_FACTOR_FOR_ANOTHER_DECISION' });
    expect(given_('2026-11-22T07:55:00Z', bound)).toHaveLength(1);
  });

  it('stops when a measure changed since the opening, and says what', () => {
    const changed = facts(aStatement({ m02: { state: 'partial' } }), threeMembers(), OTHER_HASH);
    const refused = approving(open.events(), asMember('birthe', { facts: changed }));
    expect(refused).toMatchObject({ code: 'MEASURES_CHANGED' });
    expect(refused).toHaveProperty('message.da', expect.stringContaining('M-6.2 (Tilstand: fra på plads til delvist)'));
  });

  it('goes on when only the risk round grew old: no measure changed', () => {
    const older = facts(aStatement({}, { status: 'stale' }), threeMembers(), OTHER_HASH);
    expect(approving(open.events(), asMember('birthe', { facts: older }))).toHaveLength(1);
  });

  it('is refused when the member read an earlier version', () => {
    const renewed = open.renewed(aStatement()).events();
    expect(approving(renewed)).toMatchObject({ code: 'PROPOSAL_RENEWED' });
    expect(approving(renewed, asMember('birthe', {}, OTHER_HASH, 2), OTHER_HASH)).toMatchObject([{ version: 2 }]);
  });

  it('is safe to send twice, and is refused once the proposal is withdrawn', () => {
    expect(approving(open.voted('birthe', 'approve').events())).toEqual({ kind: 'nothing' });
    expect(approving(open.withdrawn().events())).toMatchObject({ code: 'PROPOSAL_NOT_OPEN' });
  });

  it('may be changed until there is a result; both votes stand in the history', () => {
    const voted = open.voted('birthe', 'approve').events();
    expect(refusing(voted, 'Jeg tog fejl')).toMatchObject([{ type: 'VoteCast', vote: 'refuse' }]);
    const carried = aProposal().voted('henning', 'approve').voted('birthe', 'approve');
    const done = carried.and({
      ...{ type: 'MeasuresApproved', decision: ID, manifestHash: HASH, approvedOn: localDate('2026-11-22') },
      ...{ measures: [], approvals: 2, refusals: 0, abstentions: 0, membersInOffice: 3, participantsNeeded: 2 },
    });
    expect(refusing(done.events(), 'For sent')).toMatchObject({ code: 'PROPOSAL_NOT_OPEN' });
    expect(approving(done.events())).toEqual({ kind: 'nothing' });
  });
});

describe('finding the result with the last vote that is needed', () => {
  it('publishes the approval with exactly the frozen measures', () => {
    expect(approving(open.voted('henning', 'approve').events())).toMatchObject([
      { type: 'VoteCast', member: 'birthe' },
      {
        type: 'MeasuresApproved',
        decision: ID,
        manifestHash: HASH,
        approvedOn: '2026-11-22',
        measures: aStatement().measures,
        approvals: 2,
        membersInOffice: 3,
        participantsNeeded: 2,
      },
    ]);
  });

  it('never carries on the approval of the proposer alone', () => {
    const own = aProposal({}, 'birthe');
    const events = own.voted('henning', 'abstain').voted('ellen', 'abstain').events();
    expect(approving(events)).toMatchObject([{ type: 'VoteCast' }, { type: 'ProposalRefused', approvals: 1 }]);
    const withAnother = own.voted('henning', 'approve').events();
    expect(approving(withAnother)).toMatchObject([{ type: 'VoteCast' }, { type: 'MeasuresApproved' }]);
  });

  it('refuses as soon as more than half are against', () => {
    expect(refusing(open.voted('henning', 'refuse', 'Nej').events(), 'Nej')).toMatchObject([
      { type: 'VoteCast' },
      { type: 'ProposalRefused', refusals: 2 },
    ]);
  });
});
