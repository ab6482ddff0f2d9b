import { localDate } from '@varsel/event-sourcing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participantsNeeded, quorumKinds, ruleText, type VotingRule } from '../management-body/quorum.ts';
import type { Term } from '../management-body/terms.ts';
import { voteKinds, type VoteKind } from './decision.events.ts';
import { outcomeOf } from './vote-count.ts';

const rule: VotingRule = { quorum: 'more-than-half', quorumNumber: null, tie: 'falls' };
const seat = (person: string, index: number): Term => ({
  ...{ term: index + 1, person, role: index === 0 ? 'chair' : 'member', from: localDate('2025-01-01'), to: null },
});
const count = (
  votes: Readonly<Record<string, VoteKind>>,
  change: {
    rule?: Partial<VotingRule>;
    proposers?: readonly string[];
    closing?: boolean;
    members?: readonly string[];
  } = {},
) =>
  outcomeOf({
    votes: Object.entries(votes).map(([member, vote]) => ({ member, vote })),
    members: (change.members ?? ['a', 'b', 'c', 'd']).map(seat),
    rule: { ...rule, ...change.rule },
    proposers: change.proposers ?? ['x'],
    closing: change.closing ?? false,
  })?.outcome;

describe('counting votes', () => {
  it('waits while a vote that is out can change the result', () => {
    expect(count({ a: 'approve', b: 'approve' })).toBeUndefined();
    expect(count({ a: 'approve', b: 'approve', c: 'approve' })).toBe('carried');
    expect(count({ a: 'approve', b: 'refuse', c: 'abstain' })).toBeUndefined();
  });

  it('is the majority of votes for and against once the day has passed and enough took part', () => {
    expect(count({ a: 'approve', b: 'approve', c: 'refuse' }, { closing: true })).toBe('carried');
    expect(count({ a: 'approve', b: 'abstain', c: 'abstain' }, { closing: true })).toBe('carried');
    expect(count({ a: 'abstain', b: 'abstain', c: 'abstain' }, { closing: true })).toBe('refused');
    expect(count({ a: 'approve', b: 'approve' }, { closing: true })).toBe('lapsed');
    expect(count({}, { closing: true })).toBe('lapsed');
  });

  it('lets a tie fall, or the chair decide it', () => {
    const tie = { b: 'approve', c: 'approve', d: 'refuse' } as const;
    expect(count({ ...tie, a: 'refuse' })).toBe('refused');
    expect(count({ ...tie, a: 'refuse' }, { rule: { tie: 'chair-decides' } })).toBe('refused');
    const chairFor = { a: 'approve', b: 'approve', c: 'refuse', d: 'refuse' } as const;
    expect(count(chairFor)).toBe('refused');
    expect(count(chairFor, { rule: { tie: 'chair-decides' } })).toBe('carried');
  });

  it('is never one person’s alone, also when the others left the body while it voted', () => {
    expect(count({ a: 'approve' }, { members: ['a'] })).toBe('lapsed');
    expect(
      count({ a: 'approve' }, { members: ['a', 'b'], rule: { quorum: 'number', quorumNumber: 1 } }),
    ).toBeUndefined();
    expect(count({ a: 'approve', b: 'approve' }, { members: ['a', 'b'] })).toBe('carried');
  });

  it('counts nobody who is not in office', () => {
    expect(count({ a: 'approve', z: 'approve', y: 'approve' }, { members: ['a', 'b', 'c'] })).toBeUndefined();
    expect(count({ a: 'approve', b: 'approve' }, { members: ['a', 'b', 'c'] })).toBe('carried');
  });

  it('never carries on the proposers’ approvals alone', () => {
    const all = { a: 'approve', b: 'abstain', c: 'abstain', d: 'abstain' } as const;
    expect(count(all, { proposers: ['a'] })).toBe('refused');
    expect(count(all, { proposers: ['d'] })).toBe('carried');
  });

  it('holds for every vote: never carried below the quorum or against a majority, and final once all have voted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...voteKinds, undefined), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...quorumKinds),
        fc.boolean(),
        (cast, quorum, closing) => {
          const people = cast.map((_, index) => String.fromCodePoint(97 + index));
          const votes: Record<string, VoteKind> = {};
          for (const [index, vote] of cast.entries()) if (vote !== undefined) votes[people[index] ?? ''] = vote;
          const wanted = { quorum, quorumNumber: 3 };
          const found = count(votes, { rule: wanted, closing, members: people });
          const took = Object.values(votes);
          const of = (kind: VoteKind): number => took.filter((vote) => vote === kind).length;
          const needed = Math.max(2, participantsNeeded({ ...rule, ...wanted }, people.length));
          if (closing || took.length === people.length) expect(found).toBeDefined();
          if (found === 'carried') {
            expect(took.length).toBeGreaterThanOrEqual(needed);
            expect(of('approve')).toBeGreaterThan(of('refuse'));
          }
          if (found === 'lapsed') expect(took.length).toBeLessThan(needed);
        },
      ),
    );
  });
});

describe('how many must take part', () => {
  it.each([
    ['more-than-half', 4, 3],
    ['more-than-half', 5, 3],
    ['two-thirds', 5, 4],
    ['three-quarters', 5, 4],
    ['all', 5, 5],
    ['number', 5, 2],
  ] as const)('is, with %s of %i, %i', (quorum, members, needed) => {
    expect(participantsNeeded({ quorum, quorumNumber: 2, tie: 'falls' }, members)).toBe(needed);
  });

  it('is said in words', () => {
    expect(ruleText(rule).da).toBe(
      'Mere end halvdelen af medlemmerne skal deltage. Flertallet af de afgivne stemmer for og imod afgør. Ved stemmelighed falder forslaget.',
    );
    expect(ruleText({ quorum: 'number', quorumNumber: 4, tie: 'chair-decides' }).en).toContain('At least 4 members');
  });
});
