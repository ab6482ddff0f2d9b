import { describe, expect, it } from 'vitest';
import { aDecision, aVote } from '../../decisions/decision.fixtures.ts';
import { weightOf } from './weight.ts';

type Kinds = readonly ('APPROVE' | 'REFUSE' | 'ABSTAIN')[];

const votesOf = (kinds: Kinds) => kinds.map((kind, index) => aVote({ person: `other-${String(index)}`, kind }));
const body = (membersInOffice: number, ...kinds: Kinds) =>
  aDecision({ membersInOffice, participantsNeeded: 2, participants: kinds.length, votes: votesOf(kinds) });

describe('telling a member what their vote may bring', () => {
  it('promises another vote while no single vote brings the result', () => {
    expect(weightOf(body(5))).toBe('mayRevote');
    expect(weightOf(body(5, 'APPROVE', 'REFUSE'))).toBe('mayRevote');
  });

  it('says that it may settle the matter when one more makes a majority of all', () => {
    expect(weightOf(body(3, 'APPROVE'))).toBe('mayDecide');
    expect(weightOf(body(5, 'REFUSE', 'REFUSE'))).toBe('mayDecide');
  });

  it('says that it ends the vote when everybody else has voted', () => {
    expect(weightOf(body(3, 'APPROVE', 'ABSTAIN'))).toBe('decides');
  });

  it('does not take one’s own earlier vote for that of another', () => {
    const myVote = aVote({ person: 'me' });
    const decision = aDecision({ membersInOffice: 3, participantsNeeded: 2, participants: 1, votes: [myVote], myVote });
    expect(weightOf(decision)).toBe('mayRevote');
  });
});
