import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { resendQuestionnaireLink, ResendQuestionnaireLink } from './resend-questionnaire-link.ts';

const command = new ResendQuestionnaireLink({ assessmentId: 'id-1', contact: 'contact-2' });

describe('sending a new link', () => {
  it('is noted with the contact it went to, also after submission', () => {
    const noted = [{ type: 'QuestionnaireLinkResent', supplier: 'supplier-1', contact: 'contact-2' }];
    expect(given(assessment, aRound().events()).when(resendQuestionnaireLink, command)).toEqual(noted);
    expect(given(assessment, aRound().submitted().events()).when(resendQuestionnaireLink, command)).toEqual(noted);
  });

  it('is refused when the round is over or was never sent', () => {
    expect(
      given(assessment, aRound().submitted().concluded().events()).when(resendQuestionnaireLink, command),
    ).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(given(assessment).when(resendQuestionnaireLink, command)).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
