import { screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { PastRecords } from '../graphql/generated/past/past.ts';
import { answered, answerOperations } from '../testing/answer-operations.ts';
import { renderScreen } from '../testing/render.tsx';
import { PastDialog } from './past-dialog.tsx';

const Address = () => <output>{decodeURIComponent(useLocation().search)}</output>;
const dialog = (
  <>
    <Address />
    <PastDialog open onClose={() => undefined} />
  </>
);

const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();

describe('choose a moment', () => {
  beforeEach(() => {
    const firstAt = new Date(Date.now() - 10 * 86_400_000).toISOString();
    answerOperations(answered(PastRecords, { records: { __typename: 'Records', count: 3, firstAt, lastAt: firstAt } }));
  });

  it('takes the whole portal there', async () => {
    const { user } = renderScreen(dialog, { at: '/risks?status=open' });
    await user.click(screen.getByRole('button', { name: 'For 7 dage siden' }));
    await user.click(screen.getByRole('button', { name: 'Vis, som det var' }));
    expect(screen.getByRole('status', { hidden: true }).textContent).toMatch(/status=open&asOf=\d{4}-\d{2}-\d{2}T/);
  });

  it('asks for a moment before it goes anywhere', async () => {
    const { user } = renderScreen(dialog, { at: '/risks' });
    await user.click(screen.getByRole('button', { name: 'Vis, som det var' }));
    expect(await screen.findByText('Skriv dato og klokkeslæt.')).toBeDefined();
    expect(screen.getByRole('status', { hidden: true }).textContent).toBe('');
  });

  it('says from when there is something to see', async () => {
    const { user } = renderScreen(dialog, { at: '/risks' });
    await screen.findByText(/Det første blev registreret/);
    await user.click(screen.getByRole('button', { name: 'For 30 dage siden' }));
    await user.click(screen.getByRole('button', { name: 'Vis, som det var' }));
    expect(await screen.findByText(/Dengang var intet registreret. Vælg et tidspunkt fra/)).toBeDefined();
    expect(screen.getByRole('status', { hidden: true }).textContent).not.toContain(monthAgo.slice(0, 10));
  });
});
