import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ThrowDraftAway } from '../../../graphql/generated/drafts/drafts.ts';
import { DraftedIncidents, DraftedRisks, SettingsDrafts } from '../../../graphql/generated/settings/drafts.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { Component } from './screen.tsx';

const draft = (kind: string, subject: string) => ({
  ...{ __typename: 'ListedDraft' as const, kind, subject, version: 2, bytes: 2_150 },
  editedAt: '2026-11-22T08:12:00Z',
});

const show = (kept = 2) => {
  const sent = answerOperations(
    answered(SettingsDrafts, {
      myDrafts: {
        ...{ __typename: 'MyDrafts', kept, keptAtMost: 500, bytes: 1_100_000, bytesAtMost: 8_388_608 },
        drafts: [draft('notification-2', 'incident-1'), draft('a-form-of-tomorrow', 'x')],
      },
    }),
    answered(DraftedIncidents, {
      incidents: {
        __typename: 'IncidentConnection',
        edges: [
          {
            __typename: 'IncidentEdge',
            node: {
              __typename: 'IncidentSummary',
              id: 'incident-1',
              reference: 'INC-2026-004',
              title: 'Journalen er nede',
            },
          },
        ],
      },
    }),
    answered(DraftedRisks, { risks: { __typename: 'RiskConnection', edges: [] } }),
    answered(ThrowDraftAway, { discardDraft: { __typename: 'DiscardDraftResult', subject: 'incident-1' } }),
  );
  return { sent, ...renderScreen(<Component />, { permissions: ['draft:write', 'incident:read', 'risk:read'] }) };
};

describe('look after one’s own drafts', () => {
  it('says what each belongs to, when it was saved and how large it is, and leads to its form', async () => {
    show();
    const row = within(await screen.findByRole('row', { name: /Hændelsesunderretning/ }));
    expect(await row.findByText('INC-2026-004 Journalen er nede')).toBeDefined();
    expect(row.getByText('2,1 kB')).toBeDefined();
    expect(row.getByRole('link', { name: /^Åbn kladden/ }).getAttribute('href')).toBe(
      '/incidents/incident-1/notification',
    );
    const other = within(screen.getByRole('row', { name: /En anden formular/ }));
    expect(other.queryByRole('link')).toBeNull();
    expect(screen.getByText(/2 af 500 kladder liggende, i alt 1,1 af 8 MB/)).toBeDefined();
  });

  it('discards one only when that is confirmed, this browser’s copy with it', async () => {
    const { sent, user } = show(500);
    expect(await screen.findByText(/ikke plads til flere kladder/)).toBeDefined();
    const press = async (name: RegExp | string) => user.click(await screen.findByRole('button', { name }));
    await press(/Kassér kladden Hændelsesunderretning/);
    await press('Behold');
    expect(sent.some(({ name }) => name === 'ThrowDraftAway')).toBe(false);
    await press(/Kassér kladden Hændelsesunderretning/);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Kassér' }));
    expect(await screen.findByText('Kladden er kasseret.')).toBeDefined();
    const { variables } = sent.find(({ name }) => name === 'ThrowDraftAway') ?? {};
    expect(variables).toEqual({ input: { kind: 'notification-2', subject: 'incident-1' } });
  });
});
