import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  SendChoices,
  SendPreview,
  SendRecipient,
  SendTheQuestionnaire,
} from '../../../graphql/generated/supply-chain/send.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { aContact, anAssessment, aSummary } from '../parts/supply.fixtures.ts';
import { Component } from './screen.tsx';

const { template } = anAssessment([]);
const size = { __typename: 'QuestionnairePreview', asked: 42, minutes: 35, tier: 'T1', obstacle: null } as const;

const recipient = answered(SendRecipient, {
  supplier: { __typename: 'Supplier', contacts: [aContact('jytte', 'Jytte Sørup')] },
  questionnairePreview: size,
});

const show = (at = '/suppliers/send', known = [recipient], suppliers = [aSummary()]) => {
  const sent = answerOperations(
    ...known,
    answered(SendChoices, {
      suppliers: {
        __typename: 'SupplierConnection',
        edges: suppliers.map((node) => ({ __typename: 'SupplierEdge' as const, node })),
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
      questionnaireTemplates: [template],
    }),
    answered(SendPreview, { questionnairePreview: { ...size, documentsCount: true, template, sections: [] } }),
    answered(SendTheQuestionnaire, {
      sendQuestionnaire: {
        __typename: 'SendQuestionnaireResult',
        id: 'round-1',
        receipt: { __typename: 'Receipt', position: '7' },
      },
    }),
  );
  return { sent, ...renderScreen(<Component />, { permissions: ['supplier:manage'], path: '/suppliers/send', at }) };
};

describe('send a questionnaire', () => {
  it('sends nothing until somebody is chosen', async () => {
    const { sent, user } = show();
    await user.click(await screen.findByRole('button', { name: 'Send spørgeskemaet' }));
    expect(screen.getAllByText('Vælg mindst én leverandør.').length).toBeGreaterThan(0);
    expect(sent.some(({ name }) => name === 'SendTheQuestionnaire')).toBe(false);
  });

  it('names the contact and the size before it is sent, and leads to the round afterwards', async () => {
    const { sent, user } = show('/suppliers/send?supplier=supplier-1');
    expect(await screen.findByText('42 spørgsmål, ca. 35 minutter')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Send til én leverandør' }));
    expect(await screen.findByText('Spørgeskemaet er på vej til én leverandør')).toBeDefined();
    expect(sent.find(({ name }) => name === 'SendTheQuestionnaire')?.variables).toMatchObject({
      input: { supplierId: 'supplier-1', contact: 'jytte', templateId: 'template-1' },
    });
    expect(screen.getByRole('link', { name: /Åbn runden/ }).getAttribute('href')).toBe(
      '/suppliers/supplier-1/reviews/round-1',
    );
  });

  it.each([
    ['registered only', 'T4', /registreres kun/],
    ['not assessed', null, /Niveauet er ikke vurderet/],
  ] as const)('does not offer a supplier that is %s, and says why', async (_how, tier, why) => {
    const quiet = aSummary({ id: 'supplier-2', name: 'Blomsten ApS', tier });
    const { user } = show('/suppliers/send?supplier=supplier-2', [recipient], [aSummary(), quiet]);
    expect(await screen.findByText(why)).toBeDefined();
    expect(screen.getByRole('checkbox', { name: /Blomsten/ })).toHaveProperty('disabled', true);
    expect(screen.getByRole('checkbox', { name: /Nordtal/ })).toHaveProperty('disabled', false);
    await user.click(screen.getByRole('button', { name: 'Vælg alle viste' }));
    expect(screen.getByRole('button', { name: 'Send til én leverandør' })).toBeDefined();
  });

  it('sends nothing where nobody could say whom to write to, and does not blame the contact', async () => {
    const { sent, user } = show('/suppliers/send?supplier=supplier-1', []);
    await user.click(await screen.findByRole('button', { name: 'Send til én leverandør' }));
    expect(await screen.findByText(/blev ikke sendt/)).toBeDefined();
    expect(sent.some(({ name }) => name === 'SendTheQuestionnaire')).toBe(false);
  });
});
