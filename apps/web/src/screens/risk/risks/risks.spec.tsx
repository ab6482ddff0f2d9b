import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import {
  RiskRegister,
  type RiskRegisterResult,
  RisksOnMatrix,
  ServicesWithRisks,
} from '../../../graphql/generated/risk/risks.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { cells } from '../risk/risk.fixtures.ts';
import type { RiskRow } from './risks-data.ts';
import { Component } from './screen.tsx';

const row: RiskRow = {
  __typename: 'RiskLine',
  id: 'UmlzazpyMQ',
  reference: 'RSK-2026-003',
  title: 'Telefonien falder ud',
  serviceName: 'Telefoni',
  owner: null,
  closed: false,
  level: 'HIGH',
  inherentLevel: 'CRITICAL',
  treatment: null,
  acceptanceStanding: 'NONE',
  acceptance: null,
  needsBoard: true,
  assessedAt: '2026-10-02T08:00:00Z',
};

const register = (risks: readonly RiskRow[], total = risks.length): RiskRegisterResult => ({
  risks: {
    __typename: 'RiskConnection',
    edges: risks.map((node) => ({ __typename: 'RiskEdge' as const, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
  riskPosture: {
    __typename: 'RiskPosture',
    total,
    byLevel: [{ __typename: 'RiskLevelGroup', level: 'HIGH', count: total }],
    notAssessed: 0,
    withoutOwner: 0,
    acceptancesStale: 1,
    acceptancesExpired: 0,
    awaitingBoard: 0,
  },
  riskRounds: {
    __typename: 'RiskRounds',
    status: 'CURRENT',
    open: null,
  },
});

const service = { __typename: 'Service', id: 'U2Vydjox', reference: 'SRV-001', name: 'Telefoni' } as const;

const show = (data: RiskRegisterResult, at = '/risks', services = [service]) => {
  const sent = answerOperations(
    answered(RiskRegister, data),
    answered(RisksOnMatrix, {
      riskMatrix: {
        __typename: 'RiskMatrix',
        cells: cells.map((cell) => ({
          ...cell,
          count:
            cell.likelihood === 2 && cell.consequence === 5
              ? 1
              : cell.likelihood === 4 && cell.consequence === 5
                ? 2
                : 0,
          risks: [],
        })),
        notAssessed: 0,
      },
    }),
    answered(ServicesWithRisks, {
      services: {
        __typename: 'ServiceConnection',
        edges: services.map((node) => ({ __typename: 'ServiceEdge' as const, node })),
      },
    }),
    answered(PeopleHere, { programs: [], people: { edges: [] } } as never),
  );
  return { sent, ...renderScreen(<Component />, { permissions: ['risk:read', 'risk:manage'], path: '/risks', at }) };
};

describe('the risks', () => {
  it('say how many are high, and lead to each', async () => {
    show(register([row]));
    expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
      'textContent',
      '1 risiko er høj eller kritisk',
    );
    expect(screen.getByRole('link', { name: 'Telefonien falder ud' }).getAttribute('href')).toBe('/risks/UmlzazpyMQ');
    expect(screen.getByText('før: kritisk')).toBeTruthy();
    expect(screen.getByRole('link', { name: '1 accept skal tages op igen' })).toBeTruthy();
  });

  it('stand on a matrix whose counts open their lists, and the arrow keys lead between them', async () => {
    const { user } = show(register([row]));
    const two = await screen.findByRole('link', { name: /2 risici: sandsynlighed 4, konsekvens 5/ });
    expect(two.getAttribute('href')).toBe('/risks?stage=RESIDUAL&cell=4-5#list');
    two.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/1 risiko: sandsynlighed 2, konsekvens 5/);
  });

  it('ask for the square the address names', async () => {
    const { sent } = show(register([row]), '/risks?stage=INHERENT&cell=4-5');
    expect(await screen.findByText(/Kun feltet sandsynlighed 4, konsekvens 5/)).toBeTruthy();
    expect(sent.find(({ name }) => name === 'RiskRegister')?.variables).toMatchObject({
      filter: { cell: { stage: 'INHERENT', property: null, likelihood: 4, consequence: 5 } },
    });
  });

  it('want a service first', async () => {
    show(register([]), '/risks', []);
    expect(await screen.findByRole('heading', { name: 'Registrér en tjeneste først' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Registrér risiko' })).toBeNull();
  });
});
