import { instant, localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../views/decision.view.ts';
import { closeVote } from './close-vote.policy.ts';
import { decisionMail, withdrawnMail } from './decision-mail.policy.ts';

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
  const asking = {
    ...{ organisation: 'Nordhavn Sygehuse', proposer: 'Signe Hallvang', again: 'no' },
    ...{ voteBy: '29.11.2026', link: 'https://varsel.example/board#/decisions/x' },
  };

  it('says which organisation, who, until when and where, in both languages and in the subject', () => {
    for (const { subject, text } of [decisionMail.da(asking), decisionMail.en(asking)]) {
      expect(subject).toMatch(/^Nordhavn Sygehuse: Signe Hallvang /);
      for (const part of ['Nordhavn Sygehuse', 'Signe Hallvang', asking.voteBy, asking.link])
        expect(text).toContain(part);
      expect(text).not.toMatch(/igen, fordi|put again/);
    }
  });

  it('says that an earlier vote no longer counts where it was put again', () => {
    expect(decisionMail.da({ ...asking, again: 'yes' }).text).toContain('tæller den stemme ikke længere');
    expect(decisionMail.en({ ...asking, again: 'yes' }).text).toContain('that vote no longer counts');
  });

  it('lets the organisation ask where a program put it, and no name begin a line of its own', () => {
    const nameless = decisionMail.da({ ...asking, proposer: '', organisation: 'Nordhavn\r\nBcc: x@example.dk' });
    expect(nameless.subject).toBe('Nordhavn Bcc: x@example.dk: en beslutning venter på din stemme');
    expect(nameless.text).toContain('Organisationen beder dig');
  });
});

describe('telling a member that a proposal is taken back', () => {
  const stopping = {
    ...{ organisation: 'Nordhavn Sygehuse', by: 'Signe Hallvang', reason: 'Et bevis mangler.' },
    link: 'https://varsel.example/board#/decisions/x',
  };

  it('says why, and what becomes of the vote of those who gave one', () => {
    const voted = { ...stopping, voted: 'yes' };
    expect(withdrawnMail.da(voted).text).toMatch(/Et bevis mangler\.[^]*Din stemme bliver stående/);
    expect(withdrawnMail.en(voted).text).toMatch(/Et bevis mangler\.[^]*Your vote stays in the history/);
    const asked = { ...stopping, voted: 'no' };
    expect(withdrawnMail.da(asked).text).toContain('Du skal ikke stemme.');
    expect(withdrawnMail.en(asked).text).toContain('You do not have to vote.');
  });

  it('keeps the reason out of the subject, which stands on a locked screen', () => {
    const asked = { ...stopping, voted: 'no' };
    for (const { subject } of [withdrawnMail.da(asked), withdrawnMail.en(asked)]) expect(subject).not.toContain('bevis');
  });
});
