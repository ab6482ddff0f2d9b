import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import {
  ConcludeTheAssessment,
  ResendTheLink,
  ReviewContacts,
  ReviewPage,
  ScoreTheAnswers,
} from '../../../graphql/generated/supply-chain/review.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { aContact, anAnswer, anAssessment, aQuestion, aRound } from '../parts/supply.fixtures.ts';
import type { AssessmentData } from '../parts/supply-data.ts';
import { Component } from './screen.tsx';

const everything = ['supplier:review', 'supplier:manage'];
const receipt = { __typename: 'Receipt', position: '7' } as const;

const show = (assessment: AssessmentData, permissions = everything) => {
  const sent = answerOperations(
    answered(ReviewPage, { supplierAssessment: assessment }),
    answered(PeopleHere, { programs: [], __typename: 'Query', people: { edges: [] } } as never),
    answered(ReviewContacts, { supplier: { __typename: 'Supplier', contacts: [aContact('kim', 'Kim Ny')] } }),
    answered(ScoreTheAnswers, { scoreAnswers: { __typename: 'ScoreAnswersResult', id: 'round-1', receipt } }),
    answered(ResendTheLink, {
      resendQuestionnaireLink: { __typename: 'ResendQuestionnaireLinkResult', id: 'round-1', receipt },
    }),
    answered(ConcludeTheAssessment, {
      concludeAssessment: { __typename: 'ConcludeAssessmentResult', id: 'round-1', receipt },
    }),
  );
  const path = '/suppliers/:supplier/reviews/:assessment';
  const at = '/suppliers/supplier-1/reviews/round-1';
  return { sent, ...renderScreen(<Component />, { permissions, path, at }) };
};

const heading = () => screen.findByRole('heading', { level: 1 });
const article = (label: string) => {
  const title = screen.getByRole('heading', { level: 3, name: label });
  return within(title.closest('article') ?? title);
};

const unscored = aQuestion('SQ01', 'Hvem har ansvaret?', {
  ...{ answer: anAnswer('Driftschefen'), score: null, counts: null, scoredAutomatically: true },
  question: { scoring: 'REVIEWER' },
});

describe('review the answers of a supplier', () => {
  it('shows this year’s answer beside last year’s, and says what changed', async () => {
    show(
      anAssessment(
        [aQuestion('SQ08', 'Øver I beredskabet?', { previousAnswer: anAnswer('Delvist'), changedSincePrevious: true })],
        { previousRound: aRound({ id: 'round-0', reference: 'SP-2025-002', submittedAt: '2025-11-10T09:00:00Z' }) },
      ),
    );
    await heading();
    const asked = article('Øver I beredskabet?');
    expect(asked.getByText('Sidste gang (10. nov. 2025)')).toBeDefined();
    expect(asked.getByText('Delvist')).toBeDefined();
    expect(asked.getByText('Ændret siden sidst')).toBeDefined();
  });

  it('leaves what is not yes or no unscored, saves a score with one press, and says what stands in the way', async () => {
    const obstacle = {
      __typename: 'BilingualText',
      da: 'Ét svar er ikke bedømt.',
      en: 'One answer is unscored.',
    } as const;
    const { sent, user } = show(anAssessment([unscored], { obstacles: [obstacle] }));
    await heading();
    expect(article('Hvem har ansvaret?').getByText('Ikke bedømt endnu')).toBeDefined();
    expect(screen.getByText('Ét svar er ikke bedømt.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Træf beslutning' })).toBeNull();
    await user.click(article('Hvem har ansvaret?').getByText('0,5 delvist'));
    const { variables } = sent.find(({ name }) => name === 'ScoreTheAnswers') ?? {};
    expect(variables).toMatchObject({ input: { scores: [{ question: 'SQ01', score: 'HALF', note: null }] } });
  });

  it('says why a yes counts half, finds such answers, and lets a reviewer who has seen the documents lift it', async () => {
    const evidenceAsked = [{ __typename: 'BilingualText' as const, da: 'Politik', en: 'Policy' }];
    const bare = aQuestion('SQ02', 'Har I en politik?', {
      ...{ counts: 0.5, cappedForEvidence: true, question: { evidenceAsked } },
    });
    const { sent, user } = show(anAssessment([aQuestion('SQ08', 'Øver I beredskabet?'), bare]));
    await heading();
    expect(article('Har I en politik?').getByText(/^Tæller 0,5: der er bedt om dokumentation/)).toBeDefined();
    expect(article('Øver I beredskabet?').queryByText(/dokumentation, men/)).toBeNull();
    await user.click(within(screen.getByRole('radiogroup', { name: 'Vis' })).getByText('Uden bilag'));
    expect(screen.queryByRole('heading', { level: 3, name: 'Øver I beredskabet?' })).toBeNull();
    await user.click(article('Har I en politik?').getByRole('button', { name: 'Bedøm anderledes' }));
    await user.click(article('Har I en politik?').getByText(/Jeg har set dokumentationen på anden vis/));
    const { variables } = sent.find(({ name }) => name === 'ScoreTheAnswers') ?? {};
    expect(variables).toMatchObject({ input: { scores: [{ question: 'SQ02', score: 'FULL', evidenceSeen: true }] } });
  });

  it('marks a critical no as a red flag and shows only such questions when asked', async () => {
    const no = aQuestion('SQ37', 'Bruger I flere faktorer?', {
      ...{ answer: anAnswer('Nej'), score: 'NONE', counts: 0, redFlag: true, question: { critical: true } },
    });
    const { user } = show(anAssessment([aQuestion('SQ08', 'Øver I beredskabet?'), no]));
    await heading();
    expect(article('Bruger I flere faktorer?').getByText('Rødt flag')).toBeDefined();
    await user.click(within(screen.getByRole('radiogroup', { name: 'Vis' })).getByText('Røde flag'));
    expect(screen.queryByRole('heading', { level: 3, name: 'Øver I beredskabet?' })).toBeNull();
  });

  it('takes a decision with its reason and its date, and refuses one without', async () => {
    const { sent, user } = show(anAssessment([aQuestion('SQ08', 'Øver I beredskabet?')]));
    await heading();
    await user.click(screen.getByRole('button', { name: 'Træf beslutning' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('Godtages'));
    await user.click(dialog.getByRole('button', { name: 'Beslutning: Godtages' }));
    expect(dialog.getAllByText('Vælg, hvor længe risikoen bæres.').length).toBeGreaterThan(0);
    expect(sent.some(({ name }) => name === 'ConcludeTheAssessment')).toBe(false);
  });

  it('lets a deadline that passed without an answer end in a decision too', async () => {
    const round = aRound({ status: 'SENT', submittedAt: null, isOverdue: true });
    const { user } = show(anAssessment([], { submission: null, round }));
    await user.click(await screen.findByRole('button', { name: 'Træf beslutning' }));
    expect(screen.getByText(/så tæller alle spørgsmål som ubesvarede/)).toBeDefined();
    expect(within(await screen.findByRole('dialog')).getByText('Samarbejdet ophører')).toBeDefined();
  });

  it('scores nothing while the supplier corrects what was opened again, and moves its deadline', async () => {
    const obstacles = [{ __typename: 'BilingualText' as const, da: 'Vent på svarene', en: 'Wait for the answers' }];
    show(anAssessment([unscored], { round: aRound({ status: 'IN_PROGRESS' }), obstacles }));
    expect(await screen.findByText('Leverandøren retter svarene')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Flyt fristen' })).toBeDefined();
    for (const name of ['Åbn igen for leverandøren', 'Bed om uddybning', 'Træf beslutning'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('radiogroup', { name: 'Bedømmelse' })).toBeNull();
  });

  it('says that nobody can answer once the contact is gone, and sends a link to another', async () => {
    const out = {
      submission: null,
      invitation: null,
      contact: null,
      round: aRound({ status: 'SENT', submittedAt: null }),
    };
    const { sent, user } = show(anAssessment([], out));
    expect(await screen.findByText('Ingen hos leverandøren kan svare')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Send nyt link' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: /Hvem skal svare/ }));
    await user.click(await screen.findByRole('option', { name: /Kim Ny/ }));
    await user.click(screen.getByRole('button', { name: 'Send et link' }));
    const { variables } = sent.find(({ name }) => name === 'ResendTheLink') ?? {};
    expect(variables).toEqual({ input: { assessmentId: 'round-1', contact: 'kim' } });
  });

  it('gives whoever reads only no act at all', async () => {
    show(anAssessment([unscored]), []);
    await heading();
    for (const name of [
      'Træf beslutning',
      'Bed om uddybning',
      'Træk spørgeskemaet tilbage',
      'Åbn igen for leverandøren',
    ])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByText('0,5 delvist')).toBeNull();
  });
});
