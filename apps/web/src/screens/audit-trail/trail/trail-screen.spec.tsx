import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AuditTrail, AuditTrailAreas } from '../../../graphql/generated/audit-trail/trail.ts';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { answerOperations, answered, lastPage } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { Component as Trail } from './screen.tsx';

const words = (da: string, en: string) => ({ __typename: 'BilingualText' as const, da, en });
const kind = (category: string, da: string, en: string) => ({
  ...{ __typename: 'HistoryKind' as const, category, title: words(da, en) },
});
const area = (name: string, da: string, en: string, ...kinds: ReturnType<typeof kind>[]) => ({
  ...{ __typename: 'HistoryArea' as const, name, title: words(da, en), kinds },
});
const ada = { __typename: 'Person' as const, id: btoa('Person:p-1'), name: 'Ada Holm', isYou: true, present: true };
const monitoring = { __typename: 'Program' as const, id: btoa('ServiceToken:t-1'), name: 'Overvågning' };

const answers = [
  answered(AuditTrailAreas, {
    historyAreas: [
      area('incidents', 'Hændelser', 'Incidents', kind('incident', 'Hændelse', 'Incident')),
      area(
        'risk',
        'Risiko',
        'Risk',
        kind('service', 'Tjeneste', 'Service'),
        kind('risk_round', 'Risikorunde', 'Round'),
      ),
    ],
  }),
  answered(PeopleHere, {
    people: { __typename: 'PersonConnection', pageInfo: lastPage, edges: [{ __typename: 'PersonEdge', node: ada }] },
    programs: [monitoring],
  }),
  answered(AuditTrail, {
    history: {
      __typename: 'HistoryEntryConnection',
      edges: [],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    },
  }),
] as const;

const permissions = ['people:read', 'history:read', 'history:export'];

describe('narrow the audit trail', () => {
  const open = (at: string) => {
    const sent = answerOperations(...answers);
    const asked = () => sent.findLast(({ name }) => name === 'AuditTrail')?.variables;
    return { ...renderScreen(<Trail />, { permissions, at }), asked };
  };
  const choose = async (user: ReturnType<typeof open>['user'], field: RegExp, option: string) => {
    await user.click(await screen.findByRole('button', { name: field }));
    await user.click(within(await screen.findByRole('listbox')).getByRole('option', { name: option }));
  };

  it('to a part of the product and to one kind of record, as the server names them', async () => {
    const { user, asked } = open('/audit-trail');
    await choose(user, /Område/, 'Hændelser');
    await screen.findByRole('button', { name: /Hændelser.*Område/ });
    expect(asked()).toMatchObject({ filter: { area: 'incidents' } });
    await choose(user, /Område/, 'Risiko: Risikorunde');
    await screen.findByRole('button', { name: /Risikorunde.*Område/ });
    expect(asked()).toMatchObject({ filter: { category: 'risk_round' } });
  });

  it('to what a program did, and takes the same away in an export', async () => {
    const { user, asked } = open('/audit-trail?area=risk');
    await choose(user, /Hvem/, 'Program »Overvågning«');
    await screen.findByRole('button', { name: /Overvågning.*Hvem/ });
    expect(asked()).toMatchObject({ filter: { area: 'risk', actor: monitoring.id } });
    const address = new URL(screen.getByRole('link', { name: 'Hent CSV' }).getAttribute('href') ?? '', 'http://varsel');
    expect(Object.fromEntries(address.searchParams)).toEqual({ area: 'risk', actor: monitoring.id });
  });

  it.each([
    ['from=i-morges', /Fra og med: »i-morges« er ingen dag/],
    ['actor=Ada Holm', /Hvem: »Ada Holm« er ingen person/],
    ['who=p-1', /Filteret »who« findes ikke her/],
  ])('to nothing at all when %s cannot be read: it says so, shows no entries and exports none', async (bad, said) => {
    const { asked } = open(`/audit-trail?area=risk&${bad}`);
    expect(await screen.findByText(said)).toBeDefined();
    expect(asked()).toBeUndefined();
    expect(screen.queryByRole('link', { name: 'Hent CSV' })).toBeNull();
    const rest = screen.getByRole('link', { name: 'Brug kun de andre filtre' });
    expect(rest.getAttribute('href')).toBe('/audit-trail?area=risk');
  });

  it('to what a link says, also when it is a kind that is alone in its part or somebody nobody knows', async () => {
    const { asked } = open('/audit-trail?category=incident&actor=system:ledger');
    expect(await screen.findByRole('button', { name: /Hændelser.*Område/ })).toBeDefined();
    expect(screen.getByRole('button', { name: /En anden.*Hvem/ })).toBeDefined();
    expect(asked()).toMatchObject({ filter: { category: 'incident', actor: 'system:ledger' } });
  });
});
