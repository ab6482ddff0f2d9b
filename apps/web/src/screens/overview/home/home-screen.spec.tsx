// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Overview, type OverviewResult, OverviewScope } from '../../../graphql/generated/overview/home.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { aClock } from '../../incidents/clocks/incident.fixtures.ts';
import { Component } from './screen.tsx';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR + 30_000).toISOString();

const about = (n: number) => ({
  __typename: 'IncidentSummary' as const,
  id: `incident-${String(n)}`,
  reference: `INC-2026-00${String(n)}`,
  title: `Hændelse ${String(n)}`,
  status: 'SUSPECTED' as const,
});

const due = (n: number, hours: number): OverviewResult['openClocks'][number] => ({
  __typename: 'OpenClock',
  incident: about(n),
  clock: aClock({ dueAt: inHours(hours), startedAt: inHours(hours - 24) }),
});

const line = (n: number): OverviewResult['incidents']['edges'][number] => ({
  __typename: 'IncidentEdge',
  node: {
    ...about(n),
    awareAt: inHours(-5),
    detectedAt: inHours(-5),
    reportedAt: inHours(-5),
    warningReadyAt: null,
    warningReceivedAt: null,
  },
});

const show = (
  openClocks: OverviewResult['openClocks'],
  edges: OverviewResult['incidents']['edges'] = [],
  permissions = ['scope:read', 'incident:report', 'incident:file'],
) => {
  answerOperations(
    answered(Overview, { openClocks, incidents: { __typename: 'IncidentConnection', edges } }),
    answered(OverviewScope, { scopeAssessment: null }),
  );
  renderScreen(<Component />, { permissions });
};

beforeEach(() => {
  sessionStorage.clear();
});

describe('the overview', () => {
  it('says in its headline what runs out next and what is overdue', async () => {
    show([due(1, -33), due(2, 1)]);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(
      /^Én frist udløber om 60\smin, én er overskredet$/u,
    );
  });

  it('puts the nearest deadline that can still be met first, and late ones before the rest', async () => {
    show([due(1, -33), due(2, 20), due(3, 1)]);
    expect(await screen.findByRole('region', { name: /Hændelse 3/ })).toBeDefined();
    const rows = within(screen.getByRole('region', { name: 'Andre frister' })).getAllByRole('listitem');
    expect(rows.map((row) => /INC-2026-00\d/.exec(row.textContent)?.[0])).toEqual(['INC-2026-001', 'INC-2026-002']);
  });

  it('lists what waits for a person', async () => {
    show([due(1, 20)], [line(1)]);
    expect(await screen.findByText('Vurdér, om hændelsen er væsentlig')).toBeDefined();
    expect(await screen.findByText('Vurdér, om loven gælder for jer')).toBeDefined();
  });

  it('leads on when nothing is due', async () => {
    show([]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Ingen frister løber lige nu' })).toBeDefined();
    expect(await screen.findByRole('link', { name: 'Vurdér omfattelsen' })).toBeDefined();
  });

  it('leads whoever may file to the warning, and whoever may only read to the incident', async () => {
    show([due(1, 20)]);
    expect(await screen.findByRole('link', { name: 'Gør varslingen klar' })).toBeDefined();
    cleanup();
    show([due(1, 20)], [], ['scope:read']);
    expect(await screen.findByRole('link', { name: 'Åbn hændelsen' })).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Gør varslingen klar' })).toBeNull();
  });
});
