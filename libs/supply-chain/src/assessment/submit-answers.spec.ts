import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRound, submission } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { submitAnswers, SubmitAnswers } from './submit-answers.ts';

const submitting = (change: object = {}, events = aRound().opened().events()) =>
  given(assessment, events).when(submitAnswers, new SubmitAnswers({ assessmentId: 'id-1', ...submission, ...change }));

describe('submitting answers', () => {
  it('freezes them with the hash and whoever sent them', () => {
    expect(submitting()).toEqual([{ type: 'AnswersSubmitted', supplier: 'supplier-1', ...submission }]);
  });

  it('is done once, and again after the questionnaire was reopened', () => {
    expect(submitting({}, aRound().submitted().events())).toEqual({ kind: 'nothing' });
    expect(submitting({}, aRound().submitted().reopened().events())).toMatchObject([{ type: 'AnswersSubmitted' }]);
  });

  it('is refused without a name and a position, after the end, and for a round that was never sent', () => {
    expect(submitting({ name: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'name' });
    expect(submitting({ role: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'role' });
    expect(submitting({}, aRound().withdrawn().events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(submitting({}, [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
