// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { KeepDraft, KeptDraft } from '../../../graphql/generated/drafts/drafts.ts';
import { RecordWarningReceipt, StagePage, type StagePageResult } from '../../../graphql/generated/incidents/stage.ts';
import { answerOperations, answered, lastPage } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { anIncident, preparedWarning } from '../clocks/incident.fixtures.ts';
import { Component } from './screen.tsx';

const words = (text: string) => ({ __typename: 'BilingualText' as const, da: text, en: text });

type Preview = NonNullable<StagePageResult['reportPreview']>;
type Form = NonNullable<StagePageResult['reportForm']>;

const line = (id: string, text: string, given: Partial<Preview['fields'][number]> = {}): Preview['fields'][number] => ({
  __typename: 'FilingField',
  id,
  label: words(id),
  text: words(text),
  required: true,
  before: null,
  change: 'FIRST',
  ...given,
});

const preview: Preview = {
  __typename: 'ReportPreview',
  version: '1',
  note: words('Felternes rækkefølge er vores egen.'),
  ready: true,
  comparedWith: null,
  comparedReceivedAt: null,
  fields: [line('Ondsindet', 'Ja'), line('Beskrivelse', 'To servere')],
};

const field = (id: string, given: Partial<Form['fields'][number]> = {}): Form['fields'][number] => ({
  __typename: 'ReportFormField',
  id,
  kind: 'LINE',
  label: words(id),
  help: null,
  maxLength: 500,
  choices: [],
  asked: false,
  needed: true,
  given: false,
  value: null,
  source: null,
  ...given,
});

const choice = (value: string) => ({ __typename: 'FieldChoice' as const, value, label: words(value) });

const form: Form = {
  __typename: 'ReportForm',
  round: 1,
  title: words('Tidlig varsling'),
  provision: '§ 13, stk. 1, nr. 1',
  fields: [
    field('malicious', { kind: 'ANSWER', choices: ['yes', 'no', 'not-yet-known'].map(choice), asked: true }),
    field('crossBorder', { kind: 'ANSWER', choices: ['yes', 'no', 'not-yet-known'].map(choice), asked: true }),
    field('crossBorderDetails', { kind: 'TEXT', asked: true, needed: false }),
    field('affectedServices'),
    field('contact', { value: 'Driftsvagten', source: 'EARLIER_REPORT' }),
    field('awareAt', { kind: 'MOMENT', given: true }),
    field('entityName'),
    field('cvr', { kind: 'CVR' }),
  ],
};

const people = answered(PeopleHere, {
  programs: [],
  people: {
    __typename: 'PersonConnection',
    pageInfo: lastPage,
    edges: [
      {
        __typename: 'PersonEdge',
        node: { __typename: 'Person', id: 'person-1', name: 'Signe Hallvang', isYou: true, present: true },
      },
    ],
  },
});

const at = '2026-11-22T08:00:00Z';
const draft = { __typename: 'Draft', version: 1, editedAt: '2026-11-22T08:12:00Z' } as const;
const drafts = [
  answered(KeptDraft, { draft: null }),
  answered(KeepDraft, { saveDraft: { __typename: 'SaveDraftResult', draft } }),
] as const;
const page = (incident: StagePageResult['incident'], shown: Preview | null = incident?.warning ? preview : null) =>
  answered(StagePage, { incident, reportForm: form, reportPreview: shown });

const permissions = ['incident:file', 'people:read'];
const open = (stage = 'early-warning') =>
  renderScreen(<Component />, { permissions, path: '/incidents/:id/:stage', at: `/incidents/incident-1/${stage}` });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('write the early warning', () => {
  it('knows the entity already, and leads to what is missing', async () => {
    answerOperations(page(anIncident()), people, ...drafts);
    const { user } = open();
    expect(await screen.findByLabelText(/entityName/)).toHaveProperty('value', 'Lindeværk Hospitaler A/S');
    expect(screen.getByLabelText(/cvr/)).toHaveProperty('value', '41770312');
    await user.click(screen.getByRole('button', { name: 'Kontrollér varslingen' }));
    const summary = screen.getByRole('group', { name: /oplysninger mangler/ });
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getByRole('link', { name: 'Udfyld »affectedServices«.' })).toBeDefined();
  });

  it('asks which countries only when other countries may be affected', async () => {
    answerOperations(page(anIncident()), people, ...drafts);
    const { user } = open();
    const question = await screen.findByRole('radiogroup', { name: /crossBorder/ });
    expect(screen.queryByLabelText(/crossBorderDetails/)).toBeNull();
    await user.click(within(question).getByRole('radio', { name: 'yes' }));
    expect(screen.getByLabelText(/crossBorderDetails/)).toBeDefined();
  });
});

describe('write the notification', () => {
  it('says where its words come from, and that it may be sent as one with the early warning', async () => {
    answerOperations(page(anIncident()), people, ...drafts);
    const { user } = open('notification');
    expect(await screen.findByText('Som i en tidligere rapport.')).toBeDefined();
    expect(screen.getByText(/tæller den som begge dele/)).toBeDefined();
    await user.type(screen.getByLabelText(/contact/), ', 70 00 00 00');
    expect(screen.getByText('Ændret her.')).toBeDefined();
  });
});

describe('write the final report', () => {
  it('says what it waits for', async () => {
    answerOperations(page(anIncident({ notifiedAt: '2026-11-22T12:00:00Z' })), people, ...drafts);
    open('final');
    expect(await screen.findByText(/ikke registreret som håndteret/)).toBeDefined();
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

  it('asks for time, number and signatory of the receipt before it sends anything: nobody is preset', async () => {
    const sent = answerOperations(page(anIncident({ warning: preparedWarning })), people, ...drafts);
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Registrér kvitteringen' }));
    expect(screen.getByRole('link', { name: 'Skriv kvitteringens nummer.' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Skriv, hvem der underskrev.' })).toBeDefined();
    await vi.waitFor(() => {
      expect(sent.map(({ name }) => name)).not.toContain(RecordWarningReceipt.operationName);
    });
  });
});

describe('file the notification', () => {
  const prepared = {
    __typename: 'PreparedReport',
    malicious: 'YES',
    crossBorder: 'NO',
    awareAt: '2026-11-21T12:00:00Z',
    at,
    by: 'person-1',
  } as const;
  const report = { __typename: 'IncidentReport', stage: 'NOTIFICATION', round: 1, prepared, receipts: [] } as const;
  const compared: Preview = {
    ...preview,
    comparedWith: words('Tidlig varsling'),
    comparedReceivedAt: '2026-11-21T20:00:00Z',
    fields: [
      line('Ondsindet', 'Ja', { change: 'SAME', before: words('Ja') }),
      line('Virkning', 'To afsnit', { change: 'CHANGED', before: words('Ét afsnit') }),
      line('Alvor', 'Høj', { change: 'NEW' }),
    ],
  };

  it('shows the difference to what the authority has received, and the plain text on demand', async () => {
    answerOperations(page(anIncident({ reports: [report] }), compared), people, ...drafts);
    const { user } = open('notification');
    expect(await screen.findByText(/2 felter er nye eller ændrede siden sidste rapport/)).toBeDefined();
    expect(document.querySelector('del')?.textContent).toContain('Ét');
    await user.click(screen.getByRole('radio', { name: 'Endelig tekst' }));
    expect(document.querySelector('del')).toBeNull();
    expect(screen.getByText('To afsnit')).toBeDefined();
  });
});

describe('the address of a stage', () => {
  it('that is none is said not to be found', async () => {
    answerOperations(people);
    open('something-else');
    expect(await screen.findByRole('heading', { level: 1 })).toBeDefined();
  });
});
