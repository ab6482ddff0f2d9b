import { describe, expect, it } from 'vitest';
import { beginValues, contentsOf, missingIn, type StageField, type StageForm } from './stage-values.ts';

const words = (text: string) => ({ __typename: 'BilingualText' as const, da: text, en: text });

const field = (id: string, given: Partial<StageField> = {}): StageField => ({
  __typename: 'ReportFormField',
  id,
  kind: 'TEXT',
  label: words(id),
  help: null,
  maxLength: null,
  choices: [],
  asked: false,
  needed: true,
  given: false,
  value: null,
  source: null,
  ...given,
});

const answers = ['yes', 'no', 'not-yet-known'].map((value) => ({
  __typename: 'FieldChoice' as const,
  value,
  label: words(value),
}));

const form = (...fields: readonly StageField[]): StageForm => ({
  __typename: 'ReportForm',
  round: 1,
  title: words('Underretning'),
  provision: '§ 13, stk. 1, nr. 2',
  fields,
});

const whole = form(
  field('crossBorder', { kind: 'ANSWER', choices: answers, value: 'not-yet-known' }),
  field('crossBorderDetails', { needed: false, value: 'Kunder i Sverige' }),
  field('impact', { value: 'To afsnit' }),
  field('contact', { kind: 'LINE' }),
  field('cvr', { kind: 'CVR', value: '41770312' }),
  field('helpWanted', { kind: 'TICK', value: 'true', needed: false }),
  field('beganAt', { kind: 'MOMENT', needed: false }),
  field('awareAt', { kind: 'MOMENT', given: true, value: '2026-11-21T12:00:00Z' }),
);

describe('the form of a stage', () => {
  it('begins with what is known, and leaves out what nobody writes', () => {
    expect(beginValues(whole, { contact: 'Driftsvagten' })).toEqual({
      crossBorder: 'not-yet-known',
      crossBorderDetails: 'Kunder i Sverige',
      impact: 'To afsnit',
      contact: 'Driftsvagten',
      cvr: '41770312',
      helpWanted: true,
      beganAt: null,
    });
  });

  it('sends choices by their names, nothing for a blank, and no field that is not shown', () => {
    const values = { ...beginValues(whole, {}), crossBorder: 'no', contact: ' ' };
    expect(contentsOf(whole, values)).toEqual({
      crossBorder: 'NO',
      impact: 'To afsnit',
      contact: null,
      cvr: '41770312',
      helpWanted: true,
      beganAt: null,
    });
    expect(contentsOf(whole, beginValues(whole, {}))).toMatchObject({
      crossBorder: 'NOT_YET_KNOWN',
      crossBorderDetails: 'Kunder i Sverige',
    });
  });

  it('names what is missing in the order of the form', () => {
    const values = { ...beginValues(whole, {}), crossBorder: 'yes', crossBorderDetails: '', cvr: '1', impact: '' };
    expect(missingIn(whole, values)).toEqual([
      { field: 'crossBorderDetails', words: 'detailsMissing' },
      { field: 'impact', words: 'textMissing' },
      { field: 'contact', words: 'textMissing' },
      { field: 'cvr', words: 'cvrMissing' },
    ]);
    expect(missingIn(whole, { ...values, crossBorder: null })[0]).toEqual({
      field: 'crossBorder',
      words: 'answerMissing',
    });
  });
});
