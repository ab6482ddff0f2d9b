import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { RegisterAService, ServiceList } from '../../../graphql/generated/risk/services.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { Component } from './screen.tsx';
import type { Service } from './services-data.ts';

const telephony: Service = {
  __typename: 'Service',
  id: 'U2Vydjox',
  reference: 'SRV-001',
  name: 'Telefoni',
  description: null,
  owner: null,
  maxOutageHours: 4,
  active: true,
  retiredAt: null,
  retiredBecause: null,
  riskCount: 2,
  highestLevel: null,
  assessed: false,
};

const show = (services: readonly Service[], may = ['risk:manage']) => {
  const sent = answerOperations(
    answered(ServiceList, {
      services: {
        __typename: 'ServiceConnection',
        edges: services.map((node) => ({ __typename: 'ServiceEdge' as const, node })),
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    }),
    answered(PeopleHere, { programs: [], people: { edges: [] } } as never),
    answered(RegisterAService, {
      registerService: {
        __typename: 'Rejection',
        code: 'SERVICE_NAME_TAKEN',
        field: 'name',
        provision: null,
        message: { __typename: 'BilingualText', da: 'Navnet er brugt. Vælg et andet.', en: 'Taken.' },
      },
    } as never),
  );
  return { sent, ...renderScreen(<Component />, { permissions: may, path: '/services', at: '/services' }) };
};

describe('the services', () => {
  it('lead to their risks, and say what nobody has assessed', async () => {
    show([telephony]);
    expect((await screen.findByRole('link', { name: '2 risici' })).getAttribute('href')).toBe(
      '/risks?service=U2Vydjox',
    );
    expect(screen.getByText('Ikke vurderet')).toBeTruthy();
    expect(screen.getByText('4 timer')).toBeTruthy();
  });

  it('say a refusal at its field and keep what was typed', async () => {
    const { user } = show([]);
    await user.click(await screen.findByRole('button', { name: 'Registrér tjeneste' }));
    await user.type(screen.getByRole('textbox', { name: 'Navn' }), 'Telefoni');
    await user.click(screen.getByRole('button', { name: 'Registrér tjenesten' }));
    expect((await screen.findAllByText('Navnet er brugt. Vælg et andet.')).length).toBeGreaterThan(0);
    expect(screen.getByRole('textbox', { name: 'Navn' })).toHaveProperty('value', 'Telefoni');
  });

  it('let a reader read, and offer no act', async () => {
    show([telephony], ['risk:read']);
    await screen.findByText('Telefoni');
    expect(screen.queryByRole('button', { name: /^(Registrér|Muligheder)/ })).toBeNull();
  });
});
