// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  LogVerification,
  type LogVerificationResult,
  RecordLogRestored,
} from '../../../graphql/generated/audit-trail/verify.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { Component } from './screen.tsx';

type Standing = LogVerificationResult['logStanding'];

const sound: Standing = {
  __typename: 'LogStanding',
  events: 555,
  since: '2026-02-20T09:00:00.000Z',
  origin: 'varsel/log/360f1d88-83e5-8574-96e9-b14e14b616b7',
  sealedEvents: 550,
  sealedAt: '2026-11-22T15:31:00.000Z',
  root: '2ofDFVi1HjTSyK8zR/hF8TZdByd5pd+ZfwtBoUSr164=',
  key: 'varsel-log+ecf93419+AYvk',
  witnesses: [
    {
      __typename: 'LogWitness',
      name: 'witness.test',
      key: 'witness.test+611a2de8+BJMg',
      events: 540,
      at: '2026-11-22T15:31:00.000Z',
      beforeRestore: false,
    },
  ],
  witnessExpected: true,
  checkedAt: null,
  broken: false,
  alarms: [],
};
const broken: Standing = {
  ...sound,
  broken: true,
  alarms: [
    {
      __typename: 'LogAlarm',
      kind: 'ALTERED',
      position: 42,
      until: 42,
      knownEvents: 550,
      raisedAt: '2026-11-22T15:54:00.000Z',
    },
  ],
};

const open = (logStanding: Standing, ...permissions: readonly string[]) => {
  const sent = answerOperations(
    answered(LogVerification, { logStanding }),
    answered(RecordLogRestored, {
      recordLogRestored: {
        __typename: 'RecordLogRestoredResult',
        id: 'log',
        receipt: { __typename: 'Receipt', position: '556' },
      },
    }),
  );
  renderScreen(<Component />, { permissions: ['history:read', ...permissions] });
  return sent;
};

/** The server's lines, in the pieces in which a network may bring them. */
const checkAnswers = (...pieces: readonly string[]) => {
  const before = globalThis.fetch;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    input === '/api/log/check' ? Promise.resolve(new Response(body)) : before(input, init),
  );
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('look at how the log stands', () => {
  it('says how many entries are sealed since when, how far they are witnessed and by whom, with the keys to compare', async () => {
    open(sound);
    expect(await screen.findByText(/550 poster siden 20\. feb\. 2026 er forseglet/)).toBeDefined();
    expect(screen.getByText(/til og med post nr\. 540 af witness\.test/)).toBeDefined();
    expect(screen.getByText('witness.test+611a2de8+BJMg')).toBeDefined();
    expect(screen.getByText('varsel-log+ecf93419+AYvk')).toBeDefined();
  });

  it('tells a witness that came back with another key from its earlier self', async () => {
    const [witness] = sound.witnesses;
    const now = {
      ...sound.witnesses[0],
      key: 'witness.test+00000000+BNew',
      events: 549,
      at: '2026-11-23T08:00:00.000Z',
    };
    open({ ...sound, witnesses: witness === undefined ? [] : [witness, { ...witness, ...now }] });
    expect(await screen.findByText(/^til og med post nr\. 549 af witness\.test/)).toBeDefined();
    expect(screen.getByText(/^tidligere, med en anden nøgle, til og med post nr\. 540 af witness\.test/)).toBeDefined();
    expect(screen.getByText('Tidligere nøgle for vidnet witness.test')).toBeDefined();
  });

  it('gives everybody the page that checks a bundle elsewhere, and the bundle to whoever may have it', async () => {
    open(sound);
    const page = await screen.findByRole('link', { name: 'Hent kontrolside' });
    expect(page.getAttribute('href')).toBe('/downloads/verify.html');
    expect(page.hasAttribute('download')).toBe(true);
    expect(screen.queryByRole('link', { name: 'Hent revisionspakke' })).toBeNull();
    expect(screen.getByText(/^Få revisionspakken af en administrator/)).toBeDefined();
  });

  it('gives the bundle to whoever may export the log', async () => {
    open(sound, 'ledger:export');
    const bundle = await screen.findByRole('link', { name: 'Hent revisionspakke' });
    expect(bundle.getAttribute('href')).toBe('/api/log-bundle.zip');
    expect(screen.queryByRole('link', { name: /låst revisionspakke/ })).toBeNull();
  });

  it('gives whoever may read about people the choice to hand that out locked', async () => {
    open(sound, 'ledger:export', 'history:read', 'history:export');
    const locked = await screen.findByRole('link', { name: 'Hent låst revisionspakke' });
    expect(locked.getAttribute('href')).toBe('/api/log-bundle.zip?disclosures=withheld');
    expect(screen.getByText(/hent pakken med oplysningerne låst/)).toBeDefined();
  });

  it('tells a witness that has not answered yet from none at all', async () => {
    open({ ...sound, witnesses: [] });
    expect(await screen.findByText(/^Ikke endnu\. Et vidne er sat op/)).toBeDefined();
    expect(screen.queryByText(/Uden et vidne uden for huset/)).toBeNull();
  });

  it('says when it was last witnessed before the log was resumed, and that the witness has not answered since', async () => {
    const before = sound.witnesses.map((witness) => ({ ...witness, beforeRestore: true }));
    open({ ...sound, witnesses: before });
    expect(await screen.findByText(/post nr\. 540 af witness\.test, .*før loggen blev genoptaget/)).toBeDefined();
    expect(screen.queryByText(/Uden et vidne uden for huset/)).toBeNull();
  });

  it('says how many entries the witness has still to see', async () => {
    open(sound);
    expect(await screen.findByText(/^De nyeste 10 poster er vidnet endnu ikke nået til/)).toBeDefined();
  });

  it('says what is not proved without a witness', async () => {
    open({ ...sound, witnesses: [], witnessExpected: false });
    expect(await screen.findByText(/Uden et vidne uden for huset/)).toBeDefined();
  });

  it('names the first bad entry, and what is frozen and what is not', async () => {
    open(broken);
    expect(await screen.findByText('Post nr. 42 er ikke længere den, der blev skrevet.')).toBeDefined();
    expect(screen.getByText(/Hændelser kan altid meldes/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /genoptag/ })).toBeNull();
  });
});

describe('recompute the log', () => {
  it('tells that everything is intact', async () => {
    open(sound);
    checkAnswers('{"step":"reading","events":555}\n{"step":"do', 'ne","events":555,"heads":3,"fault":null}\n');
    await userEvent.click(await screen.findByRole('button', { name: 'Kontrollér nu' }));
    expect(await screen.findByText(/555 poster er læst.*3 forseglinger passer/)).toBeDefined();
  });

  it('does not take entries that are whole again for the end of an alarm', async () => {
    open({ ...broken, checkedAt: '2026-11-22T15:00:00.000Z' });
    checkAnswers('{"step":"done","events":555,"heads":3,"fault":null}\n');
    await userEvent.click(await screen.findByRole('button', { name: 'Kontrollér nu' }));
    expect(await screen.findByText(/igen, som de blev skrevet.*Alarmen står/)).toBeDefined();
    expect(screen.queryByText('Alt er intakt')).toBeNull();
    expect(screen.getByText(/da var alle poster intakte. Siden er noget fundet/)).toBeDefined();
  });

  it('names the first bad entry', async () => {
    open(sound);
    checkAnswers('{"step":"done","events":9,"heads":0,"fault":{"kind":"missing","position":10,"until":12}}\n');
    await userEvent.click(await screen.findByRole('button', { name: 'Kontrollér nu' }));
    expect(await screen.findByText('Poster mangler: nr. 10 til 12.')).toBeDefined();
  });

  it('takes a line that breaks off for no result', async () => {
    open(sound);
    checkAnswers('{"step":"reading","events":555}\n{"step":"do');
    await userEvent.click(await screen.findByRole('button', { name: 'Kontrollér nu' }));
    expect(await screen.findByText(/Kontrollen blev afbrudt/)).toBeDefined();
  });
});

describe('resume a broken log', () => {
  it('wants to know why, and sends it', async () => {
    const sent = open(broken, 'ledger:restore');
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv, hvad der skete, og genoptag' }));
    await userEvent.click(screen.getByRole('button', { name: 'Genoptag' }));
    expect(await screen.findAllByText('Skriv, hvad der skete.')).not.toHaveLength(0);
    await userEvent.type(screen.getByRole('textbox'), 'Rettet uden om systemet');
    await userEvent.click(screen.getByRole('button', { name: 'Genoptag' }));
    await vi.waitFor(() => {
      expect(sent.map(({ variables }) => variables)).toContainEqual({ input: { reason: 'Rettet uden om systemet' } });
    });
  });
});
