import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KeepDraft, KeptDraft, ThrowDraftAway } from '../../../graphql/generated/drafts/drafts.ts';
import { ConcludeARiskRound, OpenARiskRound, RiskRoundNow } from '../../../graphql/generated/risk/round.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import type { Rounds } from './round-data.ts';
import { Component } from './screen.tsx';

const rounds = (changes: Partial<Rounds> = {}): Rounds => ({
  __typename: 'RiskRounds',
  status: 'MISSING',
  concludedOn: null,
  validUntil: null,
  missing: [
    {
      __typename: 'RiskRoundGap',
      code: 'RISK_NOT_ASSESSED',
      text: { __typename: 'BilingualText', da: 'RSK-2026-001 er ikke vurderet.', en: 'Not assessed.' },
    },
  ],
  open: null,
  rounds: [],
  uncovered: [],
  record: 'r',
  ...changes,
});

const telephony = {
  __typename: 'Service',
  id: 'U2Vydjox',
  reference: 'SRV-001',
  name: 'Telefoni',
  riskCount: 1,
  highestLevel: 'HIGH',
  assessed: true,
} as const;

const open = {
  __typename: 'RiskRound',
  number: 1,
  title: 'Årlig 2026',
  openedAt: '2026-11-01T08:00:00Z',
  openedBy: 'p1',
} as const;

const show = (riskRounds: Rounds, may = ['risk:read', 'risk:manage', 'draft:write']) => {
  const sent = answerOperations(
    answered(RiskRoundNow, {
      riskRounds,
      services: { __typename: 'ServiceConnection', edges: [{ __typename: 'ServiceEdge', node: telephony }] },
    }),
    answered(KeptDraft, { __typename: 'Query', draft: null } as never),
    answered(KeepDraft, {
      __typename: 'Mutation',
      saveDraft: { __typename: 'SaveDraftResult', draft: { version: 1, editedAt: '2026-11-22T10:00:00Z' } },
    } as never),
    answered(ThrowDraftAway, { __typename: 'Mutation', discardDraft: true } as never),
    answered(OpenARiskRound, {
      __typename: 'Mutation',
      openRiskRound: { __typename: 'OpenRiskRoundResult', id: 'x', receipt: { position: '9' } },
    } as never),
    answered(ConcludeARiskRound, {
      __typename: 'Mutation',
      concludeRiskRound: { __typename: 'ConcludeRiskRoundResult', id: 'x', receipt: { position: '9' } },
    } as never),
  );
  return { sent, ...renderScreen(<Component />, { permissions: may }) };
};

describe('the risk round', () => {
  it('says what is missing, with the way to it', async () => {
    show(rounds());
    expect(await screen.findByText(/RSK-2026-001 er ikke vurderet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Til de ikke vurderede' }).getAttribute('href')).toBe(
      '/risks?show=unassessed#list',
    );
  });

  it('begins with its name', async () => {
    const { user, sent } = show(rounds());
    await user.type(await screen.findByRole('textbox', { name: /Hvad skal runden hedde/ }), 'Årlig 2026');
    await user.click(screen.getByRole('button', { name: 'Begynd runden' }));
    expect(sent.find(({ name }) => name === 'OpenARiskRound')?.variables).toEqual({ input: { title: 'Årlig 2026' } });
  });

  it('is concluded with the services gone through and what was found', async () => {
    const { user, sent } = show(rounds({ open }));
    await user.click(await screen.findByRole('button', { name: 'Afslut runden' }));
    expect(screen.getAllByText('Sæt mærke ved mindst én tjeneste.').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('checkbox', { name: /Telefoni/ }));
    await user.type(screen.getByRole('textbox', { name: /Hvad kom I frem til/ }), 'Linjerne er værst');
    await user.click(screen.getByRole('button', { name: 'Afslut runden' }));
    expect(sent.find(({ name }) => name === 'ConcludeARiskRound')?.variables).toEqual({
      input: { services: ['U2Vydjox'], conclusion: 'Linjerne er værst' },
    });
  });

  it('lets a reader read, and offers no act', async () => {
    show(rounds({ open }), ['risk:read']);
    await screen.findByText(/RSK-2026-001/);
    expect(screen.queryByRole('button', { name: /runden/ })).toBeNull();
  });
});
