import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { EvidenceLibrary } from '../../../graphql/generated/risk/evidence.ts';
import { WithdrawAnEvidence } from '../../../graphql/generated/risk/proof.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { theEvidence } from '../measure/measure.fixtures.ts';
import { Component } from './screen.tsx';

const show = (items: readonly (typeof theEvidence)[], at = '/measures/evidence', may = ['measure:manage']) => {
  const sent = answerOperations(
    answered(EvidenceLibrary, {
      evidenceItems: {
        __typename: 'EvidenceItemConnection',
        edges: items.map((node) => ({ __typename: 'EvidenceItemEdge' as const, node })),
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
      measurePosture: {
        __typename: 'MeasurePosture',
        evidenceItemsCurrent: 5,
        evidenceItemsExpiring: 1,
        evidenceItemsExpired: 2,
      },
    }),
    answered(PeopleHere, { programs: [], people: { edges: [] } } as never),
    answered(WithdrawAnEvidence, {
      withdrawEvidence: { __typename: 'WithdrawEvidenceResult', id: 'x', receipt: { position: '9' } },
    } as never),
  );
  return { sent, ...renderScreen(<Component />, { permissions: may, path: '/measures/evidence', at }) };
};

describe('the evidence library', () => {
  it('counts what holds, what runs out and what has run out, each the way to its list', async () => {
    show([theEvidence]);
    const expired = await screen.findByRole('link', { name: '2 udløbet' });
    expect(expired.getAttribute('href')).toBe('/measures/evidence?standing=EXPIRED');
    expect(screen.getByRole('link', { name: '5 gælder' })).toBeTruthy();
  });

  it('shows which file proves a single requirement', async () => {
    const { sent } = show([theEvidence], '/measures/evidence?requirement=cir-11.7.1');
    expect(await screen.findByText(/Kun det, der dækker krav 11\.7\.1/)).toBeTruthy();
    expect(sent.find(({ name }) => name === 'EvidenceLibrary')?.variables).toMatchObject({
      filter: { requirement: 'cir-11.7.1' },
    });
  });

  it('withdraws what no longer proves anything, with a reason', async () => {
    const { user, sent } = show([theEvidence]);
    await user.click(await screen.findByRole('button', { name: 'Muligheder for EVI-2026-001' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Træk tilbage' }));
    await user.type(screen.getByRole('textbox', { name: 'Hvorfor?' }), 'Forældet');
    await user.click(screen.getByRole('button', { name: 'Træk evidensen tilbage' }));
    expect(sent.find(({ name }) => name === 'WithdrawAnEvidence')?.variables).toEqual({
      input: { evidenceId: 'RXZpOjE', reason: 'Forældet' },
    });
  });

  it('says what to begin with when there is none', async () => {
    show([]);
    expect(await screen.findByRole('heading', { name: 'Ingen evidens endnu' })).toBeTruthy();
  });

  it('lets a reader read, and offers no act', async () => {
    show([theEvidence], '/measures/evidence', ['measure:read']);
    expect(await screen.findByText('Reglen for MFA')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(Læg|Muligheder)/ })).toBeNull();
  });
});
