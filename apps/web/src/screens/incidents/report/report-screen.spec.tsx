// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepDraft, KeptDraft, ThrowDraftAway } from '../../../graphql/generated/drafts/drafts.ts';
import { AssessOnReport, ReportAnIncident } from '../../../graphql/generated/incidents/report.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { Component } from './screen.tsx';

const receipt = { __typename: 'Receipt', position: '42' } as const;
const draft = { __typename: 'Draft', version: 1, editedAt: '2026-11-22T08:12:00Z' } as const;

const drafts = [
  answered(KeptDraft, { draft: null }),
  answered(KeepDraft, { saveDraft: { __typename: 'SaveDraftResult', draft } }),
  answered(ThrowDraftAway, { discardDraft: { __typename: 'DiscardDraftResult', subject: 'new' } }),
] as const;

const reported = answered(ReportAnIncident, {
  reportIncident: { __typename: 'ReportIncidentResult', id: 'incident-1', receipt },
});
const assessed = answered(AssessOnReport, {
  assessSignificance: { __typename: 'AssessSignificanceResult', id: 'incident-1', receipt },
});
const refused = answered(ReportAnIncident, {
  reportIncident: {
    __typename: 'Rejection',
    code: 'AWARENESS_IN_THE_FUTURE',
    field: 'awareAt',
    provision: '§ 13',
    message: { __typename: 'BilingualText', da: 'Kendskab kan ikke ligge i fremtiden.', en: 'Not in the future.' },
  },
});

const permissions = ['incident:report', 'incident:assess', 'incident:file'];
const open = () => renderScreen(<Component />, { permissions, at: '/incidents/report' });
const fill = async (user: ReturnType<typeof open>['user'], field: HTMLElement, text: string) => {
  await user.click(field);
  await user.paste(text);
};
const send = { name: 'Meld hændelsen' };

// A long form in a pretended browser: how long it takes says nothing about it.
vi.setConfig({ testTimeout: 90_000 });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('report an incident', () => {
  it('shows the deadline of the early warning at once', async () => {
    answerOperations(...drafts);
    open();
    expect(await screen.findByText('Løber')).toBeDefined();
    expect(screen.getByText(/23 t 5[89] min|24 t|1 døgn/)).toBeDefined();
  });

  it('says how many answers are missing, and takes the focus there', async () => {
    answerOperations(...drafts);
    const { user } = open();
    await user.click(screen.getByRole('button', send));
    const summary = screen.getByRole('group', { name: /To oplysninger mangler/ });
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getByRole('link', { name: 'Skriv en overskrift.' })).toBeDefined();
  });

  it('shows a refusal at the field it names, and keeps what was typed', async () => {
    answerOperations(...drafts, refused);
    const { user } = open();
    await fill(user, screen.getByLabelText(/Overskrift/), 'Kryptering');
    await fill(user, screen.getByLabelText(/Beskrivelse/), 'To servere');
    await user.click(screen.getByRole('button', send));
    const summary = await screen.findByRole('group', { name: /Én oplysning mangler/ });
    expect(
      within(summary)
        .getByRole('link', { name: /ikke ligge i fremtiden/ })
        .getAttribute('href'),
    ).toBe('#awareAt');
    expect(screen.getByLabelText(/Overskrift/)).toHaveProperty('value', 'Kryptering');
  });

  it('keeps the draft in this browser from the first letter', async () => {
    answerOperations(...drafts);
    const { user } = open();
    await user.type(screen.getByLabelText(/Overskrift/), 'K');
    expect(JSON.stringify(Object.entries(localStorage))).toContain('K');
  });

  it('reports, assesses with a question left open as not yet known, and clears the draft', async () => {
    const sent = answerOperations(...drafts, reported, assessed);
    const { user } = open();
    await fill(user, screen.getByLabelText(/Overskrift/), 'Kryptering');
    await fill(user, screen.getByLabelText(/Beskrivelse/), 'To servere');
    await user.click(within(screen.getByRole('radiogroup', { name: /driftsforstyrrelser/ })).getByText('Ja'));
    await user.click(screen.getByRole('button', send));
    await vi.waitFor(() => {
      expect(sent.map(({ name }) => name)).toContain('ThrowDraftAway');
    });
    expect(sent.find(({ name }) => name === 'ReportAnIncident')?.variables).toMatchObject({
      input: { title: 'Kryptering', description: 'To servere', awarenessReason: null },
    });
    expect(sent.find(({ name }) => name === 'AssessOnReport')?.variables).toMatchObject({
      input: { incidentId: 'incident-1', disruptionOrLoss: 'YES', damageToOthers: 'NOT_YET_KNOWN' },
    });
    expect(Object.keys(localStorage).filter((key) => key.startsWith('varsel-draft'))).toEqual([]);
  });

  it('is absent for a role that may not report', () => {
    answerOperations(...drafts);
    renderScreen(<Component />, { permissions: [] });
    expect(screen.queryByRole('button', send)).toBeNull();
    expect(screen.getByText(/Din rolle kan ikke melde hændelser/)).toBeDefined();
  });
});
