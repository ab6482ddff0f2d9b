import { describe, expect, it } from 'vitest';
import type { AnswerScore, AskedQuestion, Said } from './assessment.contents.ts';
import { questions, said } from './assessment.fixtures.ts';
import { residualRisk, scoreRound } from './score.ts';

const full: AnswerScore = { question: 'Q3', score: 'full', note: null, evidenceSeen: false };
const saying = (...changes: readonly Said[]): readonly Said[] => [
  ...said.filter(({ question }) => changes.every((change) => change.question !== question)),
  ...changes,
];

describe('scoring a round', () => {
  it('counts yes and no by themselves, leaves the rest unscored until a reviewer scores it, and facts out', () => {
    const score = scoreRound({ tier: 'T1', asked: questions, said, scores: [] });
    expect(score.questions.map(({ question, score: own, counts }) => [question, own, counts])).toEqual([
      ['Q1', 'full', 1],
      ['Q2', 'full', 1],
      ['Q3', null, null],
      ['Q4', null, null],
    ]);
    expect(score).toMatchObject({ unscored: 1, result: 100 });
  });

  it('is the weighted mean of what counts', () => {
    const half: AnswerScore = { ...full, score: 'half' };
    const score = scoreRound({ tier: 'T1', asked: questions, said, scores: [half] });
    // (2 × 1 + 5 × 1 + 3 × 0,5) / 10
    expect(score).toMatchObject({ result: 85, band: 'green', residualRisk: 'medium' });
  });

  it.each([
    ['T1', 0.5],
    ['T2', 0.5],
    ['T3', 1],
  ] as const)(
    'counts an answer without the documentation asked for at most one half for T1 and T2: %s',
    (tier, counts) => {
      const bare = saying({ question: 'Q2', said: 'yes', files: 0 });
      const score = scoreRound({ tier, asked: questions, said: bare, scores: [full] });
      expect(score.questions[1]).toMatchObject({ counts, capped: counts < 1 });
      expect(score.derivation.some(({ da }) => da.includes('ikke er vedlagt dokumentation: Q2'))).toBe(counts < 1);
    },
  );

  it('counts it fully when the reviewer has seen the documentation elsewhere', () => {
    const bare = saying({ question: 'Q2', said: 'yes', files: 0 });
    const seen: AnswerScore = { question: 'Q2', score: 'full', note: null, evidenceSeen: true };
    expect(scoreRound({ tier: 'T1', asked: questions, said: bare, scores: [seen] }).questions[1]).toMatchObject({
      counts: 1,
      capped: false,
    });
  });

  it('is red with a critical question at 0, whatever the sum', () => {
    const light: readonly AskedQuestion[] = questions.map((each) => (each.id === 'Q2' ? { ...each, weight: 1 } : each));
    const no = saying({ question: 'Q2', said: 'no', files: 0 });
    const heavy = light.map((each) => (each.id === 'Q1' ? { ...each, weight: 5 } : each));
    expect(scoreRound({ tier: 'T1', asked: heavy, said: no, scores: [full] })).toMatchObject({
      result: 88.9,
      band: 'red',
      redFlags: ['Q2'],
      residualRisk: 'very-high',
    });
  });

  it('counts unknown as no, unanswered as 0, and leaves what is not applicable out', () => {
    const score = scoreRound({
      tier: 'T3',
      asked: questions,
      said: [
        { question: 'Q1', said: 'unknown', files: 0 },
        { question: 'Q2', said: 'not-applicable', files: 0 },
      ],
      scores: [],
    });
    expect(score.questions.map(({ counts }) => counts)).toEqual([0, null, 0, null]);
    expect(score).toMatchObject({ result: 0, notApplicable: 1, unanswered: 1, redFlags: [] });
  });

  it('counts nothing of what nobody can count', () => {
    const fact: AskedQuestion = { id: 'F', weight: 1, critical: false, scoring: 'fact', evidence: false };
    expect(scoreRound({ tier: 'T2', asked: [fact], said: [], scores: [] })).toMatchObject({
      result: null,
      band: null,
      residualRisk: null,
      unscored: 0,
    });
  });

  it('counts a fact that a reviewer has scored', () => {
    const scores: readonly AnswerScore[] = [full, { ...full, question: 'Q4', score: 'none' }];
    expect(scoreRound({ tier: 'T1', asked: questions, said, scores })).toMatchObject({ scored: 4, result: 90.9 });
  });

  it.each([
    [80, 'green'],
    [79.9, 'yellow'],
    [60, 'yellow'],
    [59.9, 'red'],
  ] as const)('is banded at 80 and 60: %d', (result, band) => {
    const weights = [Math.round(result * 10), 1_000 - Math.round(result * 10)];
    const asked = weights.map(
      (weight, index) => ({ id: `W${index}`, weight, critical: false, scoring: 'automatic', evidence: false }) as const,
    );
    const answers = [
      { question: 'W0', said: 'yes', files: 0 },
      { question: 'W1', said: 'no', files: 0 },
    ] as const;
    expect(scoreRound({ tier: 'T3', asked, said: answers, scores: [] })).toMatchObject({ result, band });
  });

  it('weighs what is left of risk by tier and band', () => {
    expect(residualRisk('T1', 'green')).toBe('medium');
    expect(residualRisk('T2', 'red')).toBe('high');
    expect(residualRisk('T3', 'yellow')).toBe('low');
  });
});
