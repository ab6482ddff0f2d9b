// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aDecision, aDifference } from '../../../decisions/decision.fixtures.ts';
import { DecisionDriftNow, DecisionToRead, type DecisionParts } from '../../../graphql/generated/decisions/decision.ts';
import { AnswerQuestion, ConcludeVote } from '../../../graphql/generated/governance/decision.ts';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { answerOperations, answered, lastPage } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { Component } from './screen.tsx';

const people = answered(PeopleHere, {
  programs: [],
  people: { __typename: 'PersonConnection', pageInfo: lastPage, edges: [] },
});
const question: DecisionParts['questions'][number] = {
  __typename: 'DecisionQuestion',
  number: 1,
  askedBy: 'person-2',
  askedAt: '2026-11-21T09:00:00Z',
  text: 'Hvad koster det?',
  answer: null,
};

const open = (decision: DecisionParts, moved: boolean, permissions: readonly string[]) => {
  const drift = moved ? aDifference() : aDifference({ same: true, measures: [] });
  const sent = answerOperations(
    people,
    answered(DecisionToRead, { managementDecision: decision }),
    answered(DecisionDriftNow, { decisionDrift: drift }),
    answered(AnswerQuestion, {
      answerQuestion: {
        __typename: 'AnswerQuestionResult',
        receipt: { __typename: 'Receipt', position: '9' },
      },
    }),
    answered(ConcludeVote, {
      concludeVote: { __typename: 'ConcludeVoteResult', receipt: { __typename: 'Receipt', position: '10' } },
    }),
  );
  const at = { path: '/management/decisions/:id', at: '/management/decisions/decision-1' };
  return { sent, ...renderScreen(<Component />, { permissions, ...at }) };
};

describe('the proposer looks at a decision', () => {
  it('is told that a measure moved, and may put the set again', async () => {
    open(aDecision({ mayVote: false }), true, ['decision:propose', 'people:read']);
    await screen.findByText('Ingen kan skrive under lige nu');
    expect(screen.getByRole('button', { name: 'Forelæg på ny' })).toBeDefined();
  });

  it('is told that the management body is another one, and may put the set to it', async () => {
    const bodyChange = { __typename: 'BilingualText' as const, da: '1 medlem er trådt ud.', en: '1 member has left.' };
    open(aDecision({ mayVote: false, bodyChange }), false, ['decision:propose', 'people:read']);
    await screen.findByText('1 medlem er trådt ud.');
    expect(screen.getByRole('button', { name: 'Forelæg på ny' })).toBeDefined();
  });

  it('reads why it was put again', async () => {
    const renewed = aDecision({ version: 2, renewedBecause: 'M-6.10 er kommet på plads.' });
    open(renewed, false, ['people:read']);
    // Once on screen, once in the record for paper.
    expect(await screen.findAllByText('M-6.10 er kommet på plads.')).toHaveLength(2);
    expect(screen.getByText('Derfor er det forelagt på ny (version 2)')).toBeDefined();
  });

  it('needs not put it again while nothing moved', async () => {
    open(aDecision({ mayVote: false }), false, ['decision:propose', 'people:read']);
    await screen.findByRole('button', { name: 'Træk forslaget tilbage' });
    expect(screen.queryByRole('button', { name: 'Forelæg på ny' })).toBeNull();
  });

  it('closes the vote once the day has passed, and reads first how many must have taken part', async () => {
    const { user, sent } = open(aDecision({ mayVote: false, overdue: true }), false, ['decision:propose']);
    await user.click(await screen.findByRole('button', { name: 'Afslut afstemningen' }));
    expect(screen.getByText(/deltog for få, bortfalder forslaget/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Afslut og tæl op' }));
    expect(sent.find(({ name }) => name === 'ConcludeVote')?.variables).toEqual({
      input: { decisionId: 'decision-1' },
    });
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
  });

  it('answers a question where it stands', async () => {
    const { user, sent } = open(aDecision({ questions: [question] }), false, ['decision:propose', 'people:read']);
    await user.type(await screen.findByLabelText('Dit svar på spørgsmål 1'), '180.000 kr.');
    await user.click(screen.getByRole('button', { name: 'Send svaret' }));
    expect(sent.find(({ name }) => name === 'AnswerQuestion')?.variables).toEqual({
      input: { decisionId: 'decision-1', question: 1, text: '180.000 kr.' },
    });
  });
});

describe('somebody who only reads', () => {
  it('finds the decision and no acts', async () => {
    open(aDecision({ mayVote: false, questions: [question] }), true, ['people:read']);
    await screen.findByText('Hvad koster det?');
    expect(screen.queryByRole('button', { name: /Forelæg|Træk|Send svaret/ })).toBeNull();
  });
});
