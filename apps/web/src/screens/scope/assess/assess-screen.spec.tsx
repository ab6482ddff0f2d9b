// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckScope, CurrentScope } from '../../../graphql/generated/scope/assessment.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { emptyAnswersIn } from '../form/answers.ts';
import { Component } from './screen.tsx';

const figures = { employees: 40, turnoverMio: 60, balanceMio: 30, source: 'Årsrapport 2025' };
const kept = { ...emptyAnswersIn('da'), periods: [{ ...figures, endsOn: '2025-12-31' }] };
const verdict = { __typename: 'ScopeVerdict' as const, class: 'NOT_COVERED' as const, decidedBy: '§ 1' };

const checked = answered(CheckScope, {
  checkScope: {
    __typename: 'ScopeCheck',
    problem: null,
    result: {
      __typename: 'ScopeResult',
      ...{ class: 'NOT_COVERED', decidedBy: '§ 1', ruleVersion: 'dk-nis2@2025-07-01', registrationProvision: null },
      effective: { __typename: 'EffectiveFigures', employees: 40, turnoverMioEur: 8, balanceMioEur: 4 },
      ...{ pointInTime: verdict, twoPeriod: verdict, competing: [] },
      ...{ reasons: [], authorities: [], otherActs: [], consequences: [], flags: [], rules: [] },
    },
  },
});

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('varsel-scope-draft-organisation-1-0', JSON.stringify(kept));
  Element.prototype.scrollIntoView = vi.fn();
});

describe('see what follows from the answers', () => {
  it('stands at the heading of the result, and back at the heading of the form', async () => {
    const sent = answerOperations(answered(CurrentScope, { scopeAssessment: null }), checked);
    const { user } = renderScreen(<Component />, { permissions: ['scope:assess'] });
    await user.click(await screen.findByRole('button', { name: 'Se resultatet' }));
    const result = await screen.findByRole('heading', { level: 1, name: 'Tjek vurderingen' });
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(result);
    });
    expect(sent.at(-1)?.variables).toMatchObject({ input: { currency: 'DKK', rate: { dkkPer100Eur: 746 } } });
    const [back] = screen.getAllByRole('button', { name: 'Ret svarene' });
    if (back === undefined) throw new Error('Nothing leads back');
    await user.click(back);
    const form = await screen.findByRole('heading', { level: 1, name: 'Vurdér omfattelsen' });
    expect(document.activeElement).toBe(form);
  });
});
