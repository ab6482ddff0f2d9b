// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aCondition, aDifference, aMeasure, hash } from '../../../decisions/decision.fixtures.ts';
import {
  LastApproved,
  ProposalPreview,
  type ProposalPreviewResult,
  ProposeMeasures,
} from '../../../graphql/generated/governance/propose.ts';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { answerOperations, answered, lastPage } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { Component } from './screen.tsx';

type Preview = ProposalPreviewResult['measuresProposalPreview'];

const words = (da: string) => ({ __typename: 'BilingualText' as const, da, en: da });
const people = answered(PeopleHere, {
  programs: [],
  people: { __typename: 'PersonConnection', pageInfo: lastPage, edges: [] },
});

const preview = (over: Partial<Preview> = {}): Preview => ({
  __typename: 'MeasuresProposalPreview',
  ready: true,
  obstacles: [],
  hash,
  controlCode: '9f41 c07a 18de',
  measures: [aMeasure()],
  riskRound: { __typename: 'FrozenRiskRound', concludedOn: '2026-10-01', validUntil: '2027-10-01' },
  sinceLastApproval: aDifference(),
  condition: aCondition(),
  membersInOffice: 3,
  participantsNeeded: 2,
  ...over,
});

const obstacle = (code: Preview['obstacles'][number]['code'], da: string, measures: readonly string[] = []) => ({
  __typename: 'GovernanceObstacle' as const,
  code,
  text: words(da),
  measures,
  decision: null,
});

const open = (given: Preview, approvedHash = 'ff'.repeat(32)) => {
  const sent = answerOperations(
    people,
    answered(ProposalPreview, { measuresProposalPreview: given }),
    answered(LastApproved, {
      managementDecision: { __typename: 'ManagementDecision', id: 'decision-0', manifestHash: approvedHash },
    }),
    answered(ProposeMeasures, {
      proposeMeasures: {
        __typename: 'ProposeMeasuresResult',
        id: 'decision-1',
        receipt: { __typename: 'Receipt', position: '12' },
      },
    }),
  );
  return { sent, ...renderScreen(<Component />, { permissions: ['decision:propose', 'people:read'] }) };
};

describe('put the measures to the management body', () => {
  it('says what is missing with the way there, and offers nothing to send', async () => {
    open(
      preview({
        ready: false,
        obstacles: [
          obstacle('ONE_PERSON_BOARD', 'Ledelsen har kun ét medlem.'),
          obstacle('QUORUM_OUT_OF_REACH', 'Fire skal deltage, men der er tre.'),
          obstacle('RISK_ROUND_NOT_CURRENT', 'Risikoen er ikke gennemgået.'),
          obstacle('MEASURES_NOT_ASSESSED', 'To er ikke vurderet.', ['m03', 'm10']),
        ],
      }),
    );
    await screen.findByText('Ledelsen har kun ét medlem.');
    expect(screen.getByText('Fire skal deltage, men der er tre.')).toBeDefined();
    expect(screen.getByRole('link', { name: /gennemgangen af risikoen/ }).getAttribute('href')).toBe('/risks/round');
    expect(screen.getByRole('link', { name: /nr\. 10/ }).getAttribute('href')).toBe('/measures/m10');
    expect(screen.queryByRole('button', { name: 'Send til ledelsen' })).toBeNull();
  });

  it('shows exactly what is frozen, and how many must take part, before anything is sent', async () => {
    open(preview());
    await screen.findByText(/2 af 3 medlemmer skal deltage/);
    expect(screen.getByText('kontrolkode 9f41 c07a 18de')).toBeDefined();
    expect(screen.getByText('Alle logger ind med to trin siden 1. november.')).toBeDefined();
  });

  it('is told kindly that exactly this set was approved, when, and that nothing has changed since', async () => {
    open(preview({ sinceLastApproval: aDifference({ same: true, measures: [] }) }), hash);
    await screen.findByText('Præcis dette sæt er allerede godkendt');
    expect(
      screen.getByText(/12\.\s?mar\.\s?2026 \(BES-2026-001\) med samme kontrolkode, 9f41 c07a 18de/),
    ).toBeDefined();
    expect(screen.getByRole('button', { name: 'Send til ledelsen' })).toBeDefined();
  });

  it('hears nothing of it when what was approved was another set', async () => {
    const { sent } = open(preview());
    await screen.findByText(/2 af 3 medlemmer skal deltage/);
    await waitFor(() => {
      expect(sent.some(({ name }) => name === 'LastApproved')).toBe(true);
    });
    expect(screen.queryByText('Præcis dette sæt er allerede godkendt')).toBeNull();
  });

  it('asks for what is missing before it sends', async () => {
    const { user, sent } = open(preview());
    await user.click(await screen.findByRole('button', { name: 'Send til ledelsen' }));
    expect(screen.getByRole('link', { name: 'Skriv, hvorfor ledelsen bliver spurgt.' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Vælg dagen.' })).toBeDefined();
    expect(sent.some(({ name }) => name === 'ProposeMeasures')).toBe(false);
  });
});
