import { describe, expect, it } from 'vitest';
import { scoreRound } from '../assessment/score.ts';
import { askedQuestion } from '../assessment/send-questionnaire.ts';
import { type AnswerContent, isAnswered, noAnswer } from './answer.ts';
import { answerText } from './answer-text.ts';
import { builtInTemplate } from './built-in.ts';
import { problemsOf, readAnswer } from './check-answer.ts';
import { checkQuestionnaire, isHeldDown, remarksOn } from './check-questionnaire.ts';
import type { Field } from './template.ts';

function question(id: string): Field {
  const found = builtInTemplate.fields.find((field) => field.id === id);
  if (found === undefined) throw new Error(`No ${id}`);
  return found;
}
const answer = (value: AnswerContent['value'], more: Partial<AnswerContent> = {}): AnswerContent => ({
  ...noAnswer,
  value,
  ...more,
});

describe('reading an answer', () => {
  it('keeps it tidy, part by part', () => {
    expect(readAnswer(question('SQ08'), answer({ value: 'yes', date: ' 2026-05-04 ' }, { comment: ' ' }))).toEqual({
      ...{ value: { value: 'yes', date: '2026-05-04' }, comment: null, notApplicableBecause: null, evidence: [] },
    });
    expect(
      readAnswer(question('SQ19'), answer({ value: [{ name: 'A', country: '', access: null }, { name: ' ' }] })),
    ).toMatchObject({
      value: { value: [{ name: 'A', country: null, access: null }] },
    });
  });

  it.each([
    ['SQ02', { value: 'maybe' }, 'ANSWER_INVALID', 'value.value'],
    ['SQ02', { other: 'yes' }, 'ANSWER_INVALID', 'value.other'],
    ['SQ09', { value: 'tolv' }, 'ANSWER_INVALID', 'value.value'],
    ['SQ09', { value: -1 }, 'ANSWER_INVALID', 'value.value'],
    ['SQ09', { value: 1.5 }, 'ANSWER_INVALID', 'value.value'],
    ['SQ19', { value: [{ wrong: 'x' }] }, 'ANSWER_INVALID', 'value.value.0'],
    ['SQ19', { value: Array.from({ length: 101 }, () => ({ name: 'x' })) }, 'ANSWER_INVALID', 'value.value'],
    ['SQ05', { value: 'x'.repeat(10_001) }, 'TEXT_TOO_LONG', 'value.value'],
    ['SQ05', { value: 'a\u0007' }, 'TEXT_UNREADABLE', 'value.value'],
  ] as const)('refuses what does not fit %s: case %#', (id, value, code, field) => {
    expect(readAnswer(question(id), answer(value))).toMatchObject({ kind: 'rejection', code, field });
  });

  it('keeps what is merely malformed and says so', () => {
    const url = answer({ value: 'yes', url: 'ikke en adresse' });
    expect(readAnswer(question('SQ27'), url)).toMatchObject({ value: { url: 'ikke en adresse' } });
    expect(problemsOf(question('SQ27'), url)).toHaveLength(1);
    expect(problemsOf(question('SQ27'), answer({ value: 'yes', url: 'nordtal.example/sikkerhed' }))).toEqual([]);
    expect(problemsOf(question('SQ16'), answer({ value: '2026-02-30' }))).toHaveLength(1);
  });

  it('counts as answered when its lead part is written or it is set aside with a reason', () => {
    expect(isAnswered(question('SQ08'), answer({ date: '2026-05-04' }))).toBe(false);
    expect(isAnswered(question('SQ08'), answer({ value: 'no' }))).toBe(true);
    expect(isAnswered(question('SQ08'), answer({}, { notApplicableBecause: 'Vi leverer kun papir.' }))).toBe(true);
    expect(isAnswered(question('SQ19'), answer({ value: [] }))).toBe(false);
  });
});

describe('checking a questionnaire before it is sent', () => {
  it('lists what is missing, malformed and worth explaining', () => {
    const fields = ['SQ02', 'SQ15', 'SQ16'].map(question);
    const answers = new Map([
      ['SQ15', answer({ value: 'no' })],
      ['SQ16', answer({ value: 'i går' })],
    ]);
    const check = checkQuestionnaire(fields, answers, 'T3');
    expect(check).toMatchObject({
      ready: false,
      answered: 2,
      asked: 3,
      missing: [{ field: 'SQ02', section: 'governance' }],
    });
    expect(check.problems.map(({ field }) => field)).toEqual(['SQ16']);
    expect(check.remarks.map(({ field }) => field)).toEqual(['SQ15', 'SQ16']);
  });

  it('says nothing about an answer that is explained and shown', () => {
    const evidence = [{ sha256: 'a'.repeat(64), validUntil: null }];
    expect(remarksOn(question('SQ15'), answer({ value: 'no' }, { comment: 'Klar i maj.', evidence }), 'T1')).toEqual(
      [],
    );
    expect(remarksOn(question('SQ15'), answer({ value: 'unknown' }, { evidence }), 'T1')).toHaveLength(1);
  });

  it.each([
    ['T1', 'yes', true],
    ['T2', 'yes', true],
    ['T3', 'yes', false],
    ['T1', 'no', false],
  ] as const)('says to a supplier of tier %s that a bare %s counts half only where it does', (tier, value, held) => {
    const field = question('SQ15');
    const bare = answer({ value }, { comment: 'Se aftalen.' });
    expect(isHeldDown(field, bare, tier)).toBe(held);
    expect(remarksOn(field, bare, tier).some(({ da }) => da.includes('tæller derfor højst halvt'))).toBe(held);
    const asked = askedQuestion(field);
    const said = [{ question: 'SQ15', said: value, files: 0 }];
    const [scored] = scoreRound({ tier, asked: [asked], said, scores: [] }).questions;
    expect(scored?.capped).toBe(held);
  });
});

describe('an answer as people read it', () => {
  it('names choices, days, numbers and rows in both languages', () => {
    expect(answerText(question('SQ08'), answer({ value: 'partly', date: '2026-05-04' }))).toEqual({
      da: 'Delvist\nSeneste dato: 4. maj 2026',
      en: 'Partly\nLatest date: 4 May 2026',
    });
    expect(answerText(question('SQ09'), answer({ value: 24 })).da).toBe('24 timer');
    expect(
      answerText(question('SQ19'), answer({ value: [{ name: 'Sky ApS', country: 'SE', access: 'logfiler' }] })),
    ).toEqual({
      da: 'Sky ApS · Sverige · logfiler',
      en: 'Sky ApS · Sweden · logfiler',
    });
    expect(answerText(question('SQ09'), answer({}, { notApplicableBecause: 'x' })).en).toBe('Not applicable');
  });
});
