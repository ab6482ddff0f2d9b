import { fold, localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRound, dueOn } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { reopenQuestionnaire, ReopenQuestionnaire } from './reopen-questionnaire.ts';

const reopening = (change: object = {}, events = aRound().submitted().events()) =>
  given(assessment, events).when(
    reopenQuestionnaire,
    new ReopenQuestionnaire({ assessmentId: 'id-1', dueOn, reason: 'Flere svar mangler.', ...change }),
  );

describe('reopening a questionnaire', () => {
  it('lets everything be answered again; the scores fall away', () => {
    expect(reopening()).toMatchObject([{ type: 'QuestionnaireReopened', dueOn, reason: 'Flere svar mangler.' }]);
    expect(fold(assessment, aRound().submitted().scored().reopened().events())).toMatchObject({
      status: 'opened',
      scores: [],
    });
  });

  it('is refused before submission, into the past, without a reason, after the end, and for no round', () => {
    expect(reopening({}, aRound().opened().events())).toMatchObject({ code: 'ANSWERS_NOT_SUBMITTED' });
    expect(reopening({ dueOn: localDate('2026-11-01') })).toMatchObject({ code: 'DATE_IN_THE_PAST' });
    expect(reopening({ reason: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(reopening({}, aRound().submitted().concluded().events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(reopening({}, [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
