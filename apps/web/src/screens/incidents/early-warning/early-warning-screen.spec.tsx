// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { KeepDraft, KeptDraft } from '../../../graphql/generated/drafts/drafts.ts';
import {
  EarlyWarningPage,
  type EarlyWarningPageResult,
  RecordWarningReceipt,
} from '../../../graphql/generated/incidents/early-warning.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { anIncident, preparedWarning } from '../clocks/incident.fixtures.ts';
import { Component } from './screen.tsx';

const words = (text: string) => ({ __typename: 'BilingualText' as const, da: text, en: text });

const preview: EarlyWarningPageResult['earlyWarningPreview'] = {
  __typename: 'EarlyWarningPreview',
  version: '1',
  note: words('Felternes rækkefølge er vores egen.'),
  ready: true,
  fields: [
    { __typename: 'FilingField', id: 'malicious', label: words('Ondsindet'), text: words('Ja'), required: true },
    {
      __typename: 'FilingField',
      id: 'summary',
      label: words('Beskrivelse'),
      text: words('To servere'),
      required: false,
    },
  ],
};

const people = answered(PeopleHere, {
  people: {
    __typename: 'PersonConnection',
    edges: [
      {
        __typename: 'PersonEdge',
        node: { __typename: 'Person', id: 'person-1', name: 'Signe Hallvang', isYou: true, present: true },
      },
    ],
  },
});

const draft = { __typename: 'Draft', version: 1, editedAt: '2026-11-22T08:12:00Z' } as const;
const drafts = [
  answered(KeptDraft, { draft: null }),
  answered(KeepDraft, { saveDraft: { __typename: 'SaveDraftResult', draft } }),
] as const;
const page = (incident: EarlyWarningPageResult['incident']) =>
  answered(EarlyWarningPage, { incident, earlyWarningPreview: incident?.warning ? preview : null });

const at = '/incidents/incident-1/early-warning';
const permissions = ['incident:file', 'people:read'];
const open = () => renderScreen(<Component />, { permissions, path: '/incidents/:id/early-warning', at });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('write the early warning', () => {
  it('knows the entity already, and leads to what is missing', async () => {
    answerOperations(page(anIncident()), people, ...drafts);
    const { user } = open();
    expect(await screen.findByLabelText(/Enhedens navn/)).toHaveProperty('value', 'Lindeværk Hospitaler A/S');
    expect(screen.getByLabelText(/CVR-nummer/)).toHaveProperty('value', '41770312');
    await user.click(screen.getByRole('button', { name: 'Kontrollér varslingen' }));
    const summary = screen.getByRole('group', { name: /oplysninger mangler/ });
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getByRole('link', { name: /hvilke tjenester/ })).toBeDefined();
  });
});

describe('file the early warning', () => {
  it('is not filed until the receipt is recorded, and says so', async () => {
    answerOperations(page(anIncident({ warning: preparedWarning })), people, ...drafts);
    open();
    expect(await screen.findByText('Ikke indberettet endnu.')).toBeDefined();
    expect(screen.getByRole('link', { name: /Åbn virk.dk/ }).getAttribute('href')).toBe('https://virk.dk');
    expect(screen.getByRole('button', { name: 'Kopiér Ondsindet' })).toBeDefined();
  });

  it('warns when awareness was corrected after the warning was made ready', async () => {
    const moved = anIncident({ warning: preparedWarning, awareAt: '2026-11-21T10:00:00Z' });
    answerOperations(page(moved), people, ...drafts);
    open();
    expect(await screen.findByText(/Kendskab er rettet, siden varslingen/)).toBeDefined();
  });

  it('asks for time and number of the receipt before it sends anything', async () => {
    const sent = answerOperations(page(anIncident({ warning: preparedWarning })), people, ...drafts);
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Registrér kvitteringen' }));
    expect(screen.getByRole('link', { name: 'Skriv kvitteringens nummer.' })).toBeDefined();
    await vi.waitFor(() => {
      expect(sent.map(({ name }) => name)).not.toContain(RecordWarningReceipt.operationName);
    });
  });
});
