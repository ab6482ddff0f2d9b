import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { RetireTheSupplier, SetTheContacts, SupplierPage } from '../../../graphql/generated/supply-chain/supplier.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { aContact, aRound, aSummary, aSupplier } from '../parts/supply.fixtures.ts';
import type { SupplierData } from '../parts/supply-data.ts';
import { Component } from './screen.tsx';

const receipt = { __typename: 'Receipt', position: '7' } as const;

const show = (supplier: SupplierData | null, permissions = ['supplier:manage', 'supplier:review']) => {
  const sent = answerOperations(
    answered(SupplierPage, { supplier, supplierServices: [] }),
    answered(PeopleHere, { programs: [], __typename: 'Query', people: { edges: [] } } as never),
    answered(SetTheContacts, { setSupplierContacts: { __typename: 'SetSupplierContactsResult', id: 'x', receipt } }),
    answered(RetireTheSupplier, { retireSupplier: { __typename: 'RetireSupplierResult', id: 'x', receipt } }),
  );
  return {
    sent,
    ...renderScreen(<Component />, { permissions, path: '/suppliers/:supplier', at: '/suppliers/supplier-1' }),
  };
};

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the page of one supplier', () => {
  it('leads to its rounds and says who answers', async () => {
    show(aSupplier({ rounds: [aRound()] }));
    await heading('Nordtal Drift A/S');
    expect(screen.getByRole('link', { name: 'Leverandørspørgeskema' }).getAttribute('href')).toBe(
      '/suppliers/supplier-1/reviews/round-1',
    );
    expect(screen.getByRole('link', { name: 'jytte@nordtal.example' })).toBeDefined();
  });

  it('says before a contact is removed that its link closes, and sends the ones that stay', async () => {
    const { sent, user } = show(aSupplier({ contacts: [aContact('jytte', 'Jytte Sørup'), aContact('kim', 'Kim Ny')] }));
    await heading('Nordtal Drift A/S');
    await user.click(screen.getByRole('button', { name: 'Ret kontakter' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/lukkes dens link til et åbent spørgeskema med det samme/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: /Fjern.*Jytte Sørup/ }));
    await user.click(dialog.getByRole('button', { name: 'Gem kontakterne' }));
    const { variables } = sent.find(({ name }) => name === 'SetTheContacts') ?? {};
    expect(variables).toMatchObject({ input: { supplierId: 'supplier-1', contacts: [{ contact: 'kim' }] } });
  });

  it('says before a supplier is retired that its questionnaires are withdrawn', async () => {
    const { sent, user } = show(aSupplier());
    await heading('Nordtal Drift A/S');
    await user.click(screen.getByRole('button', { name: 'Lad leverandøren udgå' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Åbne spørgeskemaer trækkes tilbage/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Lad leverandøren udgå' }));
    expect(sent.some(({ name }) => name === 'RetireTheSupplier')).toBe(false);
    await user.type(dialog.getByRole('textbox'), 'Aftalen er ophørt.');
    await user.click(dialog.getByRole('button', { name: 'Lad leverandøren udgå' }));
    expect(sent.find(({ name }) => name === 'RetireTheSupplier')?.variables).toEqual({
      input: { supplierId: 'supplier-1', reason: 'Aftalen er ophørt.' },
    });
  });

  it('changes nothing of a retired supplier, and says why it is retired', async () => {
    show(aSupplier({ summary: aSummary({ retired: true }), retiredReason: 'Aftalen er ophørt.' }));
    await heading('Nordtal Drift A/S');
    expect(screen.getByText('Udgået: Aftalen er ophørt.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Ret kontakter' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Send spørgeskema' })).toBeNull();
  });

  it('says so of a supplier that is not there', async () => {
    show(null);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty('textContent', 'Leverandøren findes ikke');
  });
});
