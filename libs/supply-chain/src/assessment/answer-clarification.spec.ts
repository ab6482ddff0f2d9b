import { fold } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { answerClarification, AnswerClarification } from './answer-clarification.ts';
import { noAnswer } from '../questionnaire/answer.ts';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { scoreRound } from './score.ts';

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

  it('takes the score of an answer that was taken back away, and leaves it to a reviewer', () => {
    const blank = { ...noAnswer, field: 'Q2' };
    const takenBack = fold(assessment, asked.clarified({ said: null, answer: blank }).events());
    expect(takenBack).toMatchObject({ scores: [] });
    if (takenBack.status === 'absent') throw new Error('No round');
    const { tier, questions, scores, submission } = takenBack;
    const score = scoreRound({ tier, asked: questions, said: submission?.said, scores });
    expect(score.questions.find(({ question }) => question === 'Q2')).toMatchObject({ score: null, waits: true });
  });

  it('is refused without words, for a clarification that was not asked, and after the end', () => {
    expect(answering({ text: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    for (const clarification of ['other', 'constructor'])
      expect(answering({ clarification })).toMatchObject({ code: 'CLARIFICATION_UNKNOWN' });
    expect(answering({}, aRound().opened().events())).toMatchObject({ code: 'ANSWERS_NOT_SUBMITTED' });
    expect(answering({}, asked.concluded().events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(answering({}, [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
