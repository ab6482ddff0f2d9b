import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import type { ReminderOccasion } from './assessment.events.ts';
import { aRound, dueOn } from './assessment.fixtures.ts';
import { assessment, type AssessmentEvent } from './assessment.ts';
import { remindRespondent, RemindRespondent } from './remind-respondent.ts';

const reminding = (events: readonly AssessmentEvent[], occasion: ReminderOccasion = 'soon-due') =>
  given(assessment, events).when(remindRespondent, new RemindRespondent({ assessmentId: 'id-1', occasion }));

describe('reminding a supplier', () => {
  it('is noted with the date it is about', () => {
    expect(reminding(aRound().opened().events())).toEqual([
      { type: 'RespondentReminded', supplier: 'supplier-1', occasion: 'soon-due', dueOn },
    ]);
    expect(reminding(aRound().submitted().clarificationAsked().events(), 'clarification')).toMatchObject([
      { occasion: 'clarification' },
    ]);
  });

  it('is done once for a date and occasion', () => {
    expect(reminding(aRound().reminded().events())).toEqual({ kind: 'nothing' });
    expect(reminding(aRound().reminded().events(), 'overdue')).toMatchObject([{ occasion: 'overdue' }]);
  });

  it('is not done when nobody waits any more', () => {
    expect(reminding(aRound().submitted().events())).toEqual({ kind: 'nothing' });
    expect(reminding(aRound().submitted().clarificationAsked().clarified().events(), 'clarification')).toEqual({
      kind: 'nothing',
    });
  });

  it('is refused for a round that was never sent', () => {
    expect(reminding([])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
