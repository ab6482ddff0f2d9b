import { type LocalDate, localDate } from '@varsel/event-sourcing';
import { confirmed, given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { amendTerm, AmendTerm } from './amend-term.ts';
import { describeManagementBody, DescribeManagementBody } from './describe-management-body.ts';
import { aBoard } from './management-body.fixtures.ts';
import { managementBody, type ManagementBodyEvent } from './management-body.ts';
import { seatMember, SeatMember } from './seat-member.ts';
import { strikeTerm, StrikeTerm } from './strike-term.ts';
import { overlaps } from './terms.ts';

const day = (text: string): LocalDate => localDate(text);
const board = aBoard().seat('birthe', 'chair').seat('henning').events();

describe('describing the management body', () => {
  const describing = (change: Partial<DescribeManagementBody> = {}, events: readonly ManagementBodyEvent[] = []) =>
    given(managementBody, events).when(
      describeManagementBody,
      new DescribeManagementBody({
        ...{ organ: 'board-of-directors', quorum: 'more-than-half', quorumNumber: null, tie: 'falls' },
        ...change,
      }),
      confirmed,
    );

  it('records the organ and the rule; the same again is nothing', () => {
    expect(describing()).toMatchObject([{ type: 'ManagementBodyDescribed', organ: 'board-of-directors' }]);
    expect(describing({}, board)).toEqual({ kind: 'nothing' });
    expect(describing({ tie: 'chair-decides' }, board)).toMatchObject([{ tie: 'chair-decides' }]);
  });

  it.each([null, 0, 1.5, 101])('refuses a number of %s, and takes a number only where one is asked for', (number) => {
    expect(describing({ quorum: 'number', quorumNumber: number })).toMatchObject({ code: 'QUORUM_NUMBER_MISSING' });
    expect(describing({ quorum: 'number', quorumNumber: 3 })).toMatchObject([{ quorumNumber: 3 }]);
    expect(describing({ quorumNumber: number })).toMatchObject([{ quorumNumber: null }]);
  });
});

describe('seating a member', () => {
  const seating = (change: Partial<SeatMember> = {}, events = board) =>
    given(managementBody, events).when(
      seatMember,
      new SeatMember({ person: 'ellen', role: 'member', from: day('2026-01-01'), to: null, ...change }),
      confirmed,
    );

  it('numbers the term; the same again is nothing', () => {
    expect(seating()).toEqual([
      { type: 'MemberSeated', term: 3, person: 'ellen', role: 'member', from: '2026-01-01', to: null },
    ]);
    expect(seating({ person: 'henning', from: day('2025-01-01') })).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['a term that ends before it begins', { to: day('2025-12-31') }, 'TERM_BACKWARDS'],
    ['two terms of one person at once', { person: 'henning' }, 'MEMBER_ALREADY_SEATED'],
    ['two chairs at once', { role: 'chair' }, 'CHAIR_ALREADY_SEATED'],
  ] as const)('refuses %s', (_, change, code) => {
    expect(seating(change)).toMatchObject({ code });
  });

  it('lets a new term follow the day after the old one', () => {
    const ended = aBoard().seat('birthe', 'chair', day('2024-01-01'), day('2025-12-31')).events();
    expect(seating({ person: 'birthe', role: 'chair' }, ended)).toHaveLength(1);
  });

  it('has an end', () => {
    let full = aBoard();
    for (let seat = 0; seat < 500; seat += 1) full = full.seat(`p-${String(seat)}`);
    expect(seating({}, full.events())).toMatchObject({ code: 'TOO_MANY_TERMS' });
  });
});

describe('amending a term', () => {
  const amending = (change: Partial<AmendTerm> = {}) =>
    given(managementBody, board).when(
      amendTerm,
      new AmendTerm({
        ...{ term: 2, role: 'member', from: day('2025-01-01'), to: day('2026-11-22'), reason: ' Udtrådt ' },
        ...change,
      }),
      confirmed,
    );

  it('ends it on a day, with the reason', () => {
    expect(amending()).toMatchObject([{ type: 'TermAmended', term: 2, to: '2026-11-22', reason: 'Udtrådt' }]);
    expect(amending({ to: null })).toEqual({ kind: 'nothing' });
  });

  it('is refused for a term that is nowhere, without a reason, or into what no term may be', () => {
    expect(amending({ term: 9 })).toMatchObject({ code: 'TERM_UNKNOWN' });
    expect(amending({ reason: ' ' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(amending({ role: 'chair' })).toMatchObject({ code: 'CHAIR_ALREADY_SEATED' });
    expect(amending({ to: day('2024-01-01') })).toMatchObject({ code: 'TERM_BACKWARDS' });
  });
});

describe('striking a term', () => {
  const striking = (term: number, reason = 'Fejl', events = board) =>
    given(managementBody, events).when(strikeTerm, new StrikeTerm({ term, reason }), confirmed);

  it('takes it away; twice is once, and its number is not used again', () => {
    expect(striking(2)).toEqual([{ type: 'TermStruck', term: 2, reason: 'Fejl' }]);
    const struck: readonly ManagementBodyEvent[] = [...board, { type: 'TermStruck', term: 2, reason: 'Fejl' }];
    expect(striking(2, 'Fejl', struck)).toEqual({ kind: 'nothing' });
    const seat = new SeatMember({ person: 'henning', role: 'member', from: day('2025-01-01'), to: null });
    expect(given(managementBody, struck).when(seatMember, seat, confirmed)).toMatchObject([{ term: 3 }]);
  });

  it('is refused for a term that never was, and without a reason', () => {
    expect(striking(9)).toMatchObject({ code: 'TERM_UNKNOWN' });
    expect(striking(2, '')).toMatchObject({ code: 'TEXT_MISSING' });
  });
});

describe('telling whether two terms overlap', () => {
  it('counts both days in', () => {
    const until = (to: string | null) => ({ from: day('2026-01-01'), to: to === null ? null : day(to) });
    expect(overlaps(until('2026-02-01'), { from: day('2026-02-01'), to: null })).toBe(true);
    expect(overlaps(until('2026-01-31'), { from: day('2026-02-01'), to: null })).toBe(false);
    expect(overlaps(until(null), { from: day('2020-01-01'), to: day('2020-02-01') })).toBe(false);
  });
});
