// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  Overview,
  OverviewChanges,
  type OverviewChangesResult,
  OverviewDecisions,
  OverviewMeasures,
  OverviewPosture,
  type OverviewResult,
  OverviewScope,
  OverviewSupplierReviews,
  OverviewSuppliers,
} from '../../../graphql/generated/overview/home.ts';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { answerOperations, answered, lastPage } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { aClock } from '../../incidents/clocks/incident.fixtures.ts';
import { Home } from './home.tsx';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR + 30_000).toISOString();

const about = (n: number) => ({
  __typename: 'IncidentSummary' as const,
  id: `incident-${String(n)}`,
  reference: `INC-2026-00${String(n)}`,
  title: `Hændelse ${String(n)}`,
  status: 'SUSPECTED' as const,
  awareAt: inHours(-5),
});

const due = (n: number, hours: number): OverviewResult['openClocks'][number] => ({
  __typename: 'OpenClock',
  incident: about(n),
  clock: aClock({ dueAt: inHours(hours), startedAt: inHours(hours - 24) }),
  readyAt: null,
});

const line = (n: number): OverviewResult['incidents']['edges'][number] => ({
  __typename: 'IncidentEdge',
  node: {
    ...about(n),
    detectedAt: inHours(-5),
    reportedAt: inHours(-5),
    warningReadyAt: null,
    warningReceivedAt: null,
    finalReceivedAt: null,
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
  renderScreen(<Home />, { permissions });
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

  it('asks for the receipt of what is ready, whichever report it is, and makes ready what is not', async () => {
    const form = { kind: 'NOTIFICATION', form: 'notification' } as const;
    const notification = { ...due(1, 20), clock: aClock({ ...form, dueAt: inHours(20) }) };
    show([notification]);
    expect(await screen.findByRole('link', { name: 'Gør underretningen klar' })).toBeDefined();
    cleanup();
    show([{ ...notification, readyAt: inHours(-1) }]);
    const receipt = await screen.findByRole('link', { name: 'Registrér kvittering' });
    expect(receipt.getAttribute('href')).toBe('/incidents/incident-1/notification');
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

const words = (text: string) => ({ __typename: 'BilingualText' as const, da: text, en: text });
const noClocks = answered(Overview, { openClocks: [], incidents: { __typename: 'IncidentConnection', edges: [] } });
const you = { __typename: 'Person', id: 'person-1', name: 'Signe Hallvang', isYou: true, present: true } as const;
const people = answered(PeopleHere, {
  programs: [],
  people: { __typename: 'PersonConnection', pageInfo: lastPage, edges: [{ __typename: 'PersonEdge', node: you }] },
});

describe('own tasks', () => {
  const decisions = answered(OverviewDecisions, {
    managementDecisions: {
      __typename: 'ManagementDecisionSummaryConnection',
      edges: [
        {
          __typename: 'ManagementDecisionSummaryEdge',
          node: {
            __typename: 'ManagementDecisionSummary',
            id: 'decision-1',
            reference: 'BES-2026-001',
            title: 'Foranstaltninger 2026',
            voteBy: '2026-12-01',
            awaitsMe: true,
          },
        },
      ],
    },
  });
  const measures = answered(OverviewMeasures, {
    measures: [
      {
        __typename: 'MeasureSummary',
        measureId: 'M02',
        reference: 'F-02',
        name: words('Håndtering af hændelser'),
        nextReviewOn: '2026-11-01',
      },
      {
        __typename: 'MeasureSummary',
        measureId: 'M03',
        reference: 'F-03',
        name: words('Driftskontinuitet'),
        nextReviewOn: '2099-01-01',
      },
    ],
    measureTasks: {
      __typename: 'MeasureTaskConnection',
      edges: (['M02', 'M05'] as const).map((measureId) => ({
        __typename: 'MeasureTaskEdge' as const,
        node: {
          ...{
            __typename: 'MeasureTask' as const,
            id: `task-${measureId}`,
            reference: `TSK-2026-00${measureId.slice(2)}`,
          },
          ...{
            title: 'Vagten skal kunne afskære et netsegment alene.',
            dueOn: null,
            measureId,
            origin: 'LESSON' as const,
          },
        },
      })),
    },
  });
  const suppliers = answered(OverviewSuppliers, {
    suppliers: {
      __typename: 'SupplierConnection',
      edges: [
        {
          __typename: 'SupplierEdge',
          node: {
            __typename: 'SupplierSummary',
            id: 'supplier-1',
            reference: 'LEV-001',
            name: 'Bølgeværk Drift A/S',
            round: {
              __typename: 'SupplierRound',
              id: 'round-1',
              reference: 'SP-001',
              submittedAt: '2026-11-20T10:00:00Z',
              answered: 42,
              asked: 42,
            },
          },
        },
      ],
    },
  });
  const permissions = ['decision:vote', 'measure:read', 'supplier:review', 'people:read'];

  it('come from every room: the vote, the review that is near, the answers that were submitted', async () => {
    answerOperations(noClocks, people, decisions, measures, suppliers);
    renderScreen(<Home />, { permissions });
    expect((await screen.findByRole('link', { name: 'Stem om en beslutning' })).getAttribute('href')).toBe(
      '/management/decisions/decision-1',
    );
    expect((await screen.findByRole('link', { name: 'Gennemgå en foranstaltning' })).getAttribute('href')).toBe(
      '/measures/m02',
    );
    expect((await screen.findByRole('link', { name: 'Gennemgå en leverandørs svar' })).getAttribute('href')).toBe(
      '/suppliers/supplier-1/reviews/round-1',
    );
    expect(screen.queryByText(/Driftskontinuitet/)).toBeNull();
  });

  it('tells two tasks of one lesson apart by the measure each is on', async () => {
    answerOperations(noClocks, people, measures);
    renderScreen(<Home />, { permissions: ['measure:read', 'people:read'] });
    const links = await screen.findAllByRole('link', { name: 'Løs en opgave' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/measures/m02#tasks', '/measures/m05#tasks']);
    expect(screen.getByText('På M-6.2 Håndtering af hændelser. Læring fra en hændelse; opgaven er din')).toBeDefined();
    expect(screen.getByText(/^På M-6\.5 Erhvervelse, udvikling og vedligeholdelse\./)).toBeDefined();
  });

  const due = (n: number, change: object) => ({
    __typename: 'SupplierEdge' as const,
    node: {
      __typename: 'SupplierSummary' as const,
      ...{
        id: `supplier-${String(n)}`,
        reference: `LEV-00${String(n)}`,
        name: `Leverandør ${String(n)}`,
        tier: 'T1' as const,
      },
      ...{ responsible: null, nextAssessmentOn: null, reassessMonths: 12 },
      ...change,
    },
  });
  const reviews = (...edges: ReturnType<typeof due>[]) =>
    answered(OverviewSupplierReviews, { suppliers: { __typename: 'SupplierConnection', edges } });

  it('lead to the suppliers one answers for whose assessment is due, with the rule; many are one line', async () => {
    answerOperations(
      noClocks,
      people,
      reviews(
        due(1, {}),
        due(2, { nextAssessmentOn: '2026-11-01', responsible: 'person-1' }),
        ...[4, 5, 6].map((n) => due(n, {})),
      ),
    );
    renderScreen(<Home />, { permissions: ['supplier:manage', 'people:read'] });
    const [first] = await screen.findAllByRole('link', { name: 'Vurdér en leverandør' });
    expect(first?.getAttribute('href')).toBe('/suppliers/send?supplier=supplier-2');
    expect(screen.getByText('Niveau 1 vurderes hver 12. måned, § 6, stk. 1, nr. 4')).toBeDefined();
    expect(screen.getAllByText(/^Aldrig vurderet; niveau 1/)).toHaveLength(2);
    const more = screen.getByRole('link', { name: 'Vurdér 2 leverandører mere' });
    expect(more.getAttribute('href')).toBe('/suppliers?show=due');
  });

  it('leave out the supplier a colleague answers for', async () => {
    const colleague = { ...you, id: 'person-2', name: 'Jonas Fyrvig', isYou: false };
    const edges = [you, colleague].map((node) => ({ __typename: 'PersonEdge' as const, node }));
    answerOperations(
      noClocks,
      answered(PeopleHere, { programs: [], people: { __typename: 'PersonConnection', pageInfo: lastPage, edges } }),
      reviews(due(1, { name: 'Vores' }), due(2, { name: 'En kollegas', responsible: 'person-2' })),
    );
    renderScreen(<Home />, { permissions: ['supplier:manage', 'people:read'] });
    expect(await screen.findByText(/Vores/)).toBeDefined();
    expect(screen.queryByText(/En kollegas/)).toBeNull();
  });

  it('stand when one room fails, and the list says what is missing', async () => {
    answerOperations(noClocks, people, decisions, suppliers);
    renderScreen(<Home />, { permissions });
    expect(await screen.findByText(/foranstaltninger kunne ikke hentes/)).toBeDefined();
    expect(await screen.findByRole('link', { name: 'Stem om en beslutning' })).toBeDefined();
  });
});

describe('where the measures stand', () => {
  it('shows every number as the way to its list', async () => {
    const nothing = { __typename: 'MeasureGroup', count: 0 } as const;
    answerOperations(
      noClocks,
      people,
      answered(OverviewMeasures, {
        measures: [],
        measureTasks: { __typename: 'MeasureTaskConnection', edges: [] },
      }),
      answered(OverviewPosture, {
        measurePosture: {
          __typename: 'MeasurePosture',
          byState: [
            { __typename: 'MeasureStateGroup', state: 'IN_PLACE', count: 7 },
            { __typename: 'MeasureStateGroup', state: 'PARTIAL', count: 3 },
          ],
          reviewOverdue: { __typename: 'MeasureGroup', count: 2 },
          evidenceExpired: nothing,
          drifted: nothing,
          tasksOverdue: 0,
          withoutOwner: nothing,
        },
      }),
    );
    renderScreen(<Home />, { permissions: ['measure:read', 'people:read'] });
    const section = within(await screen.findByRole('region', { name: 'Foranstaltninger, § 6' }));
    expect((await section.findByRole('link', { name: /2 gennemgange/ })).getAttribute('href')).toBe(
      '/measures?only=review',
    );
    expect(section.getByRole('link', { name: /7/ }).getAttribute('href')).toBe('/measures?state=IN_PLACE');
  });
});

describe('what has changed', () => {
  const entry = (seq: number, title: string): OverviewChangesResult['history']['edges'][number] => ({
    __typename: 'HistoryEntryEdge',
    node: {
      __typename: 'HistoryEntry',
      id: `entry-${String(seq)}`,
      seq,
      at: `2026-11-2${String(seq)}T08:00:00Z`,
      actor: { __typename: 'HistoryActor', kind: 'person', id: 'person-2', name: 'Karim Eldahl', rule: null },
      title: words(title),
      record: {
        __typename: 'HistoryRecord',
        category: 'incident',
        id: 'i',
        name: 'INC-2026-001',
        title: words('Hændelse'),
      },
    },
  });
  const changes = (...edges: OverviewChangesResult['history']['edges'][number][]) =>
    answered(OverviewChanges, {
      history: {
        __typename: 'HistoryEntryConnection',
        edges,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false },
      },
    });
  const permissions = ['history:read'];

  it('is what happened since the last visit, not what was seen then', async () => {
    localStorage.clear();
    answerOperations(noClocks, changes(entry(1, 'Hændelse meldt')));
    renderScreen(<Home />, { permissions });
    expect(await screen.findByText('Seneste ændringer')).toBeDefined();
    expect(await screen.findByText('Hændelse meldt')).toBeDefined();
    cleanup();
    sessionStorage.clear();
    answerOperations(noClocks, changes(entry(2, 'Fakta rettet'), entry(1, 'Hændelse meldt')));
    renderScreen(<Home />, { permissions });
    expect(await screen.findByText('Siden dit sidste besøg')).toBeDefined();
    expect(await screen.findByText('Fakta rettet')).toBeDefined();
    expect(screen.queryByText('Hændelse meldt')).toBeNull();
  });
});
