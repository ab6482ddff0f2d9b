import { fold } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { answerClarification, AnswerClarification } from './answer-clarification.ts';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';

const asked = aRound()
  .submitted()
  .scored({ question: 'Q2', score: 'full', note: null, evidenceSeen: true })
  .clarificationAsked();
const answering = (change: object = {}, events = asked.events()) =>
  given(assessment, events).when(
    answerClarification,
    new AnswerClarification({
      ...{ assessmentId: 'id-1', clarification: 'clarification-1', text: 'Ja.', answer: null, said: null },
      ...{ respondent: 'respondent-1', name: 'Jytte Sørup' },
      ...change,
    }),
  );

describe('answering a clarification', () => {
  it('is kept with its question', () => {
    expect(answering()).toMatchObject([{ type: 'ClarificationAnswered', question: 'Q2', text: 'Ja.', answer: null }]);
  });

  it('is done once', () => {
    expect(answering({}, asked.clarified().events())).toEqual({ kind: 'nothing' });
  });

  it('takes the score of a changed answer away, and leaves that of an unchanged one', () => {
    const changed = asked.clarified({ said: { question: 'Q2', said: 'no', files: 0 } });
    expect(fold(assessment, changed.events())).toMatchObject({ scores: [] });
    expect(fold(assessment, asked.clarified().events())).toMatchObject({ scores: [{ question: 'Q2' }] });
  });

  it('is refused without words, for a clarification that was not asked, and after the end', () => {
    expect(answering({ text: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(answering({ clarification: 'other' })).toMatchObject({ code: 'CLARIFICATION_UNKNOWN' });
    expect(answering({}, aRound().opened().events())).toMatchObject({ code: 'ANSWERS_NOT_SUBMITTED' });
    expect(answering({}, asked.concluded().events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(answering({}, [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
