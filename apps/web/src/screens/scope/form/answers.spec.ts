import { describe, expect, it } from 'vitest';
import { type Answers, answersOf, emptyAnswers, inputOf } from './answers.ts';

const hospital: Answers = {
  ...emptyAnswers,
  entityTypes: ['health.provider'],
  typeReason: ' Driver hospitaler ',
  periods: [
    { endsOn: '2025-12-31', employees: 1846, turnoverMio: 312.4, balanceMio: 240.2, source: 'Årsrapport 2025' },
  ],
};

describe('the answers as the API takes them', () => {
  it('give each chosen type the reason that was written', () => {
    const { reasons, entityTypes } = inputOf(hospital);
    expect(entityTypes).toEqual(['health.provider']);
    expect(reasons).toEqual([{ about: 'health.provider', reason: 'Driver hospitaler' }]);
  });

  it('say so when no type was chosen', () => {
    expect(inputOf({ ...hospital, entityTypes: [] }).flags).toEqual({ noAnnexType: true });
    expect(inputOf(hospital).flags).toEqual({});
  });

  it('send a figure nobody gave as one the server refuses at its field', () => {
    expect(inputOf(emptyAnswers).periods).toEqual([
      { endsOn: '', employees: -1, turnoverMio: -1, balanceMio: -1, source: '' },
    ]);
  });

  it('carry a rate for amounts in kroner only', () => {
    expect(inputOf(hospital).rate).toBeNull();
    expect(inputOf({ ...hospital, currency: 'DKK' }).rate).toEqual({ dkkPer100Eur: 746, on: '2025-12-31' });
  });
});

describe('an assessment to be corrected', () => {
  it('gives back the answers it was made from', () => {
    const { periods, reasons, ...input } = inputOf(hospital);
    const inputs = {
      ...input,
      __typename: 'ScopeAssessmentInputs',
      dkkPer100Eur: null,
      rateOn: null,
      members: [],
      periods,
      reasons,
      answers: [{ name: 'cer', value: 'true' }],
    };
    const answers = answersOf({ inputs } as unknown as Parameters<typeof answersOf>[0]);
    expect(answers).toEqual({ ...hospital, typeReason: 'Driver hospitaler', flags: { cer: true } });
  });
});
