import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRound, dueOn } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { ChangeQuestionnaireDueDate, changeQuestionnaireDueDate } from './change-questionnaire-due-date.ts';

const changing = (change: object = {}, events = aRound().events()) =>
  given(assessment, events).when(
    changeQuestionnaireDueDate,
    new ChangeQuestionnaireDueDate({
      ...{ assessmentId: 'id-1', dueOn: localDate('2027-01-15'), reason: 'Leverandøren skifter system.' },
      ...change,
    }),
  );

describe('changing the date to answer by', () => {
  it('is kept with the reason', () => {
    expect(changing()).toEqual([
      {
        ...{ type: 'QuestionnaireDueDateChanged', supplier: 'supplier-1', dueOn: '2027-01-15' },
        reason: 'Leverandøren skifter system.',
      },
    ]);
  });

  it('does nothing when it is the date already', () => {
    expect(changing({ dueOn })).toEqual({ kind: 'nothing' });
  });

  it('is refused into the past, without a reason, after the end and for a round that was never sent', () => {
    expect(changing({ dueOn: localDate('2026-11-21') })).toMatchObject({ code: 'DATE_IN_THE_PAST' });
    expect(changing({ reason: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(changing({}, aRound().withdrawn().events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(changing({}, [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
