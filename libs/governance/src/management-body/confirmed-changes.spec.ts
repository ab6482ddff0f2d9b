import { instant, localDate, type SecondFactor } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { amendTerm, AmendTerm } from './amend-term.ts';
import { describeManagementBody, DescribeManagementBody } from './describe-management-body.ts';
import { aBoard } from './management-body.fixtures.ts';
import { managementBody } from './management-body.ts';
import { seatMember, SeatMember } from './seat-member.ts';
import { strikeTerm, StrikeTerm } from './strike-term.ts';

const board = given(managementBody, aBoard().seat('birthe', 'chair').seat('henning').events());
const from = localDate('2025-01-01');
const body = { organ: 'board-of-directors', quorum: 'all', quorumNumber: null, tie: 'falls' } as const;
interface Circumstances {
  readonly secondFactor: SecondFactor | undefined;
}

const acts = {
  'describing it': (as: Circumstances) => board.when(describeManagementBody, new DescribeManagementBody(body), as),
  'seating a member': (as: Circumstances) =>
    board.when(seatMember, new SeatMember({ person: 'ellen', role: 'member', from, to: null }), as),
  'amending a term': (as: Circumstances) =>
    board.when(amendTerm, new AmendTerm({ term: 2, role: 'deputy-chair', from, to: null, reason: 'Valgt' }), as),
  'striking a term': (as: Circumstances) => board.when(strikeTerm, new StrikeTerm({ term: 2, reason: 'Fejl' }), as),
};

describe.each(Object.entries(acts))('changing the management body: %s', (_, act) => {
  it('takes a code given for the session within five minutes', () => {
    expect(act({ secondFactor: { at: instant('2026-11-22T07:55:00Z'), boundTo: null } })).toHaveLength(1);
  });

  it('is refused without one, with an older one, and with one that was given for a vote', () => {
    const refused = { code: 'STEP_UP_REQUIRED', basis: { provision: '§ 7' } };
    expect(act({ secondFactor: undefined })).toMatchObject(refused);
    expect(act({ secondFactor: { at: instant('2026-11-22T07:54:59.999Z'), boundTo: null } })).toMatchObject(refused);
    const forAVote = { at: instant('2026-11-22T07:59:00Z'), boundTo: 'decision-1:1:9f41' };
    expect(act({ secondFactor: forAVote })).toMatchObject(refused);
  });
});
