import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { openQuestionnaire, OpenQuestionnaire } from './open-questionnaire.ts';

const command = new OpenQuestionnaire({ assessmentId: 'id-1', respondent: 'respondent-1' });

describe('opening a questionnaire', () => {
  it('is noted the first time, and once', () => {
    expect(given(assessment, aRound().events()).when(openQuestionnaire, command)).toEqual([
      { type: 'QuestionnaireOpened', supplier: 'supplier-1', respondent: 'respondent-1' },
    ]);
    expect(given(assessment, aRound().opened().events()).when(openQuestionnaire, command)).toEqual({ kind: 'nothing' });
  });

  it('is refused when the round is over or was never sent', () => {
    expect(given(assessment, aRound().withdrawn().events()).when(openQuestionnaire, command)).toMatchObject({
      code: 'ASSESSMENT_OVER',
    });
    expect(given(assessment).when(openQuestionnaire, command)).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
