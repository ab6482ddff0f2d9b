import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LastApproval, WhatChanged, type WhatChangedResult } from '../../../graphql/generated/audit-trail/changes.ts';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { answerOperations, answered, lastPage } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { Component } from './screen.tsx';

const from = '2026-10-01T07:00:00.000Z';
const to = '2026-11-01T08:00:00.000Z';
const words = (da: string, en: string) => ({ __typename: 'BilingualText', da, en }) as const;

const named = (path: string, said: ReturnType<typeof words>) => ({
  __typename: 'HistoryWord' as const,
  ...{ path, code: null, words: said },
});

const changed: WhatChangedResult['changesBetween'] = {
  __typename: 'ChangesBetween',
  ...{ from, to, records: 2, events: 4 },
  areas: [{ __typename: 'ChangedArea', name: 'risk', title: words('Risiko', 'Risk'), records: 2, events: 4 }],
  changed: {
    __typename: 'ChangedRecordConnection',
    edges: [
      {
        __typename: 'ChangedRecordEdge',
        node: {
          __typename: 'ChangedRecord',
          ...{ area: 'risk', isNew: false, events: 3, lastAt: to },
          record: {
            __typename: 'HistoryRecord',
            ...{ category: 'risk', id: 'r-1', name: 'Journalsystemet krypteres', title: words('Risiko', 'Risk') },
          },
          acts: [
            {
              __typename: 'ChangeAct',
              type: 'RiskAssessed',
              count: 3,
              title: words('Risiko vurderet', 'Risk assessed'),
            },
          ],
          changes: [
            {
              __typename: 'HistoryChange',
              ...{ field: 'owner', label: words('Ejer', 'Owner'), before: null, after: 'p-1', words: [] },
            },
            {
              __typename: 'HistoryChange',
              ...{ field: 'scores', label: words('Vurdering', 'Assessment'), before: null },
              after: '{"integrity":{"likelihood":4}}',
              words: [
                named('scores.integrity', words('Integritet', 'Integrity')),
                named('scores.integrity.likelihood', words('Sandsynlighed', 'Likelihood')),
              ],
            },
          ],
        },
      },
    ],
    pageInfo: { __typename: 'PageInfo', hasNextPage: true, endCursor: 'next' },
  },
};

const answer = (changesBetween = changed) =>
  answerOperations(
    answered(WhatChanged, { changesBetween }),
    answered(LastApproval, {
      managementDecisions: {
        __typename: 'ManagementDecisionSummaryConnection',
        edges: [
          {
            __typename: 'ManagementDecisionSummaryEdge',
            node: { __typename: 'ManagementDecisionSummary', concludedAt: from, reference: 'DEC-2026-001' },
          },
        ],
      },
    }),
    answered(PeopleHere, {
      programs: [],
      people: {
        __typename: 'PersonConnection',
        pageInfo: lastPage,
        edges: [
          {
            __typename: 'PersonEdge',
            node: { __typename: 'Person', id: btoa('Person:p-1'), name: 'Ada Holm', isYou: true, present: true },
          },
        ],
      },
    }),
  );

const show = (search = `?from=${from}`) =>
  renderScreen(<Component />, { at: `/audit-trail/changes${search}`, permissions: ['decision:read', 'people:read'] });

describe('read what changed', () => {
  it('counts, and tells each record in words with names of people', async () => {
    answer();
    show();
    expect(await screen.findByRole('heading', { name: /2 sager ændret ved 4 registreringer/ })).toBeDefined();
    expect(screen.getByText(/Risiko vurderet, 3 gange/)).toBeDefined();
    const row = screen.getByRole('row', { name: /Ejer/ });
    // Nothing stood there before: there is no column for it.
    expect(within(row).getAllByRole('cell')).toHaveLength(1);
    expect(await within(row).findByText('Ada Holm')).toBeDefined();
    expect(screen.getByText('Integritet · Sandsynlighed: 4')).toBeDefined();
  });

  it('leads to the record as it was before and as it is after', async () => {
    answer();
    show();
    const before = await screen.findByRole('link', { name: 'Se den, som den var før' });
    const after = screen.getByRole('link', { name: 'Se den, som den var efter' });
    expect(decodeURIComponent(before.getAttribute('href') ?? '')).toBe(
      `/risks/${btoa('Risk:r-1').replace(/=+$/, '')}?asOf=${from}`,
    );
    expect(after.getAttribute('href')).toMatch(/asOf=now$/);
  });

  it('asks since the last approval, and for the next page', async () => {
    const sent = answer();
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Næste sager' }));
    expect(sent.at(-1)?.variables).toMatchObject({ from, after: 'next' });
    await user.click(await screen.findByRole('button', { name: 'Siden sidste godkendelse' }));
    expect(sent.at(-1)?.variables).toMatchObject({ from, to: null, area: null, after: null });
  });

  it('says so when nothing changed', async () => {
    answer({ ...changed, records: 0, events: 0, areas: [] });
    show();
    expect(await screen.findByText('Intet ændrede sig')).toBeDefined();
  });
});
