import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import type { AnswerScore } from './assessment.contents.ts';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { scoreAnswers, ScoreAnswers } from './score-answers.ts';

const score = (change: Partial<AnswerScore> = {}): AnswerScore => ({
  ...{ question: 'Q3', score: 'full', note: null, evidenceSeen: false },
  ...change,
});
const scoring = (scores: readonly AnswerScore[], events = aRound().submitted().events()) =>
  given(assessment, events).when(scoreAnswers, new ScoreAnswers({ assessmentId: 'id-1', scores }));

describe('scoring answers', () => {
  it('gives an answer that is not yes or no its points', () => {
    expect(scoring([score()])).toEqual([{ type: 'AnswersScored', supplier: 'supplier-1', scores: [score()] }]);
  });

  it('keeps what differs, and nothing when nothing does', () => {
    expect(
      scoring([score(), score({ question: 'Q4', score: 'half' })], aRound().submitted().scored().events()),
    ).toMatchObject([{ scores: [{ question: 'Q4' }] }]);
    expect(scoring([score()], aRound().submitted().scored().events())).toEqual({ kind: 'nothing' });
  });

  it('asks why where it differs from the answer’s own word, or sets a question aside', () => {
    expect(scoring([score({ question: 'Q1', score: 'none' })])).toMatchObject({
      code: 'TEXT_MISSING',
      field: 'scores.0.note',
    });
    expect(scoring([score({ question: 'Q1', score: 'full' })])).toMatchObject([{ type: 'AnswersScored' }]);
    expect(scoring([score({ score: 'not-applicable' })])).toMatchObject({ code: 'TEXT_MISSING' });
    expect(scoring([score({ score: 'not-applicable', note: 'Leverer ikke drift.' })])).toMatchObject([
      { type: 'AnswersScored' },
    ]);
  });

  it('is refused before submission, of a question twice or not asked, after the end, and for no round', () => {
    expect(scoring([score()], aRound().opened().events())).toMatchObject({ code: 'ANSWERS_NOT_SUBMITTED' });
    expect(scoring([score(), score()])).toMatchObject({ code: 'SCORED_TWICE' });
    expect(scoring([score({ question: 'Q9' })])).toMatchObject({
      code: 'QUESTION_UNKNOWN',
      field: 'scores.0.question',
    });
    expect(scoring([score()], aRound().submitted().concluded().events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(scoring([score()], [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
