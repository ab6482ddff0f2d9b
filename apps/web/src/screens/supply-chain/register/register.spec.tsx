import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SupplierRegister } from '../../../graphql/generated/supply-chain/register.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { aRound, aSummary } from '../parts/supply.fixtures.ts';
import type { Summary } from '../parts/supply-data.ts';
import { Component } from './screen.tsx';

const show = (suppliers: readonly Summary[], permissions = ['supplier:manage'], at = '/suppliers') => {
  const sent = answerOperations(
    answered(SupplierRegister, {
      suppliers: {
        __typename: 'SupplierConnection',
        edges: suppliers.map((node) => ({ __typename: 'SupplierEdge' as const, node })),
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
      supplierServices: [],
    }),
  );
  return { sent, ...renderScreen(<Component />, { permissions, path: '/suppliers', at }) };
};

describe('the register of suppliers', () => {
  it('says where each round stands, when the next is due and what is open, each with its way there', async () => {
    const round = aRound({ status: 'IN_PROGRESS', answered: 23, asked: 42 });
    show([
      aSummary({
        round,
        openFindings: 2,
        missingClauses: 1,
        nextAssessmentOn: '2026-03-01',
        nextAssessmentOverdue: true,
      }),
    ]);
    const header = await screen.findByRole('rowheader', { name: /Nordtal Drift/ });
    const row = within(header.closest('tr') ?? header);
    expect(row.getByRole('link', { name: /I gang, 23 af 42/ }).getAttribute('href')).toBe(
      '/suppliers/supplier-1/reviews/round-1',
    );
    expect(row.getByText('1. mar. 2026, overskredet')).toBeDefined();
    expect(row.getByRole('link', { name: '2 åbne punkter' }).getAttribute('href')).toBe(
      '/suppliers/supplier-1#findings',
    );
    expect(row.getByRole('link', { name: '1 klausul mangler' })).toBeDefined();
  });

  it('says with whom to begin where there is none, and how to see more where a filter hides them', async () => {
    const { unmount } = show([]);
    expect(await screen.findByText('Ingen leverandører endnu')).toBeDefined();
    unmount();
    show([], [], '/suppliers?search=nordtal');
    expect(await screen.findByRole('link', { name: 'Vis alle leverandører' })).toBeDefined();
  });

  it('offers to register and to send to whoever may, and to nobody else', async () => {
    const { unmount } = show([aSummary()]);
    expect(await screen.findByRole('button', { name: 'Registrér leverandør' })).toBeDefined();
    unmount();
    show([aSummary()], []);
    await screen.findByRole('rowheader', { name: /Nordtal Drift/ });
    expect(screen.queryByRole('button', { name: 'Registrér leverandør' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Send spørgeskema' })).toBeNull();
  });
});
