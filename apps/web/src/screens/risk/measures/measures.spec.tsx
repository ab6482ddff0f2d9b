import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { MeasuresMatrix, type MeasuresMatrixResult } from '../../../graphql/generated/risk/measures.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { aLine, theMatrix } from './measures.fixtures.ts';
import { Component } from './screen.tsx';

const show = (data: MeasuresMatrixResult, at = '/measures', permissions = ['measure:read', 'decision:propose']) => {
  const sent = answerOperations(
    answered(MeasuresMatrix, data),
    answered(PeopleHere, { programs: [], __typename: 'Query', people: { edges: [] } } as never),
  );
  return { sent, ...renderScreen(<Component />, { permissions, path: '/measures', at }) };
};

const heading = () => screen.findByRole('heading', { level: 1 });
const row = (name: string) => {
  const header = screen.getByRole('rowheader', { name: new RegExp(name) });
  return within(header.closest('tr') ?? header);
};

const worn = aLine('M04', {
  state: 'PARTIAL',
  requirements: {
    __typename: 'RequirementCounts',
    total: 12,
    notAssessed: 1,
    inPlace: 4,
    inPlaceAndTested: 2,
    leftOut: 1,
  },
  evidence: {
    __typename: 'MeasureEvidence',
    standing: 'EXPIRED',
    count: 2,
    expired: 2,
    newestEffectiveOn: '2025-01-01',
    nextExpiryOn: null,
  },
  overdueTasks: 1,
  openTasks: 2,
  drift: { __typename: 'MeasureDrift', approvedOn: '2026-03-12', changes: 2, material: true },
});

describe('the ten measures', () => {
  it('say how many are in place, and how many of those are tested', async () => {
    show(theMatrix([aLine('M01', { state: 'IN_PLACE_AND_TESTED' }), aLine('M02', { state: 'IN_PLACE' })]));
    expect(await heading()).toHaveProperty(
      'textContent',
      '2 af de 10 foranstaltninger er på plads, 1 af dem er afprøvet',
    );
    const spread = screen.getByRole('list', { name: 'Fordeling på status' });
    expect(within(spread).getByRole('link', { name: '8 ikke vurderet' }).getAttribute('href')).toBe(
      '/measures?state=NOT_ASSESSED',
    );
  });

  it('say how many requirements they are counted from, and why some do not count', async () => {
    const requirements = [{ __typename: 'RequirementStateGroup', state: 'IN_PLACE', count: 159 }] as const;
    show(theMatrix([worn], { requirements, requirementsLeftOut: 2 }));
    await heading();
    expect(
      screen.getByText(/ud fra 159 af de 161 krav i bilaget .*2 krav tæller ikke med, fordi I har udeladt dem/),
    ).toBeTruthy();
    expect(row('Navn M04').getByText('1 krav udeladt')).toBeTruthy();
  });

  it('say nothing of what is left out where nothing is', async () => {
    show(theMatrix());
    await heading();
    expect(screen.getByText(/ud fra alle 161 krav i bilaget/)).toBeTruthy();
    expect(screen.queryByText(/udeladt/)).toBeNull();
  });

  it('say of what nobody has looked at that it waits, not that it fails', async () => {
    show(theMatrix());
    await heading();
    const tenth = row('Navn M10');
    expect(tenth.getByText('Ikke vurderet')).toBeTruthy();
    expect(tenth.getByRole('link', { name: '8 krav venter' }).getAttribute('href')).toBe(
      '/measures/m10?show=open#requirements',
    );
    expect(screen.getByText(/Det er ikke det samme som en mangel/)).toBeTruthy();
  });

  it('lead from every number to its list', async () => {
    show(theMatrix([worn]));
    await heading();
    const fourth = row('Navn M04');
    expect(fourth.getByRole('link', { name: /^6\saf\s11$/ })).toBeTruthy();
    expect(fourth.getByRole('link', { name: '2 udløbet' }).getAttribute('href')).toBe('/measures/m04#evidence');
    expect(fourth.getByRole('link', { name: '1 over tiden' }).getAttribute('href')).toBe('/measures/m04#tasks');
    expect(fourth.getByRole('link', { name: '2 ændringer, væsentlige' }).getAttribute('href')).toBe(
      '/measures/m04#approval',
    );
  });

  it('ask for what the address says, and keep it there', async () => {
    const { sent } = show(theMatrix(), '/measures?state=PARTIAL&only=drift');
    await heading();
    expect(sent.find(({ name }) => name === 'MeasuresMatrix')?.variables).toMatchObject({
      filter: { state: ['PARTIAL'], drift: 'ANY' },
    });
  });

  it('say what changed since management approved, and offer the way to it', async () => {
    const drifted = { __typename: 'MeasureGroup', count: 2, measures: ['M03', 'M04'] } as const;
    const neverApproved = { __typename: 'MeasureGroup', count: 1, measures: ['M10'] } as const;
    show(theMatrix([worn], { drifted, neverApproved }));
    await heading();
    expect(screen.getByText('Siden godkendelsen er foranstaltning 3 og 4 ændret.')).toBeTruthy();
    expect(screen.getByText('Foranstaltning 10 er aldrig godkendt.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Send til godkendelse' }).getAttribute('href')).toBe('/management');
  });

  it('offer no proposal to whoever may not make one', async () => {
    show(theMatrix(), '/measures', ['measure:read']);
    await heading();
    expect(screen.queryByRole('link', { name: 'Send til godkendelse' })).toBeNull();
  });
});
