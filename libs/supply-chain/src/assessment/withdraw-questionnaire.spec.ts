import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { withdrawQuestionnaire, WithdrawQuestionnaire } from './withdraw-questionnaire.ts';

const withdrawing = (reason = 'Sendt til den forkerte.', events = aRound().events()) =>
  given(assessment, events).when(withdrawQuestionnaire, new WithdrawQuestionnaire({ assessmentId: 'id-1', reason }));

describe('withdrawing a questionnaire', () => {
  it('is kept with the reason, and done once', () => {
    expect(withdrawing()).toEqual([
      { type: 'QuestionnaireWithdrawn', supplier: 'supplier-1', reason: 'Sendt til den forkerte.' },
    ]);
    expect(withdrawing('Igen', aRound().withdrawn().events())).toEqual({ kind: 'nothing' });
  });

  it('is refused without a reason, after the decision, and for a round that was never sent', () => {
    expect(withdrawing('')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(withdrawing('x', aRound().submitted().concluded().events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(withdrawing('x', [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
