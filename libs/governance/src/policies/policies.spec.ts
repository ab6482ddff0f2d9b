import { instant, localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../views/decision.view.ts';
import { closeVote } from './close-vote.policy.ts';
import { decisionMail } from './decision-mail.policy.ts';

const row = {
  key: 'decision-1',
  voteBy: localDate('2026-11-22'),
  versions: [{ version: 2 }],
} as unknown as DecisionRow;

describe('counting votes by the clock', () => {
  it('waits until the Danish day is over, and counts each version once', () => {
    expect(closeVote.due(row, instant('2026-11-22T22:59:00Z'))).toBeUndefined();
    expect(closeVote.due(row, instant('2026-11-22T23:00:00Z'))).toMatchObject({
      key: 'decision-1-2',
      reactions: [{ kind: 'act', command: { decisionId: 'decision-1' } }],
    });
  });

  it('acts with the permission to count and nothing else', () => {
    expect(closeVote.permissions).toEqual(['decision:propose']);
  });
});

describe('asking a member to vote', () => {
  it('gives day and link, and nothing of what it is about', () => {
    const letter = decisionMail.da({ voteBy: '29.11.2026', link: 'https://varsel.example/board#/decisions/x' });
    expect(letter.text).toContain('https://varsel.example/board#/decisions/x');
    expect(letter.text).toContain('29.11.2026');
    expect(letter.subject).toBe('En beslutning venter på dig i Varsel');
    expect(decisionMail.en({ voteBy: '29.11.2026', link: 'x' }).text).toContain('answer by 29.11.2026');
  });
});
