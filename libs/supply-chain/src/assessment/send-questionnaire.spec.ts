import { instant, localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { builtInRef } from '../questionnaire/built-in-ref.ts';
import { dueOn, questions, sentRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { sendQuestionnaire, SendQuestionnaire } from './send-questionnaire.ts';

const { supplier, tier, kinds, template, contact } = sentRound;
const round = { supplier, tier, kinds, template, contact, questions, dueOn };
const sending = (change: object = {}, now = instant('2026-11-22T08:00:00Z')) =>
  given(assessment).when(sendQuestionnaire, new SendQuestionnaire({ ...round, ...change }), { now });

describe('sending a questionnaire', () => {
  it('freezes what the score rests on', () => {
    expect(sending()).toEqual([{ ...sentRound, questions }]);
  });

  it('asks our own questions, as deep as the tier demands, when none are given', () => {
    const sent = sending({ template: undefined, questions: undefined, tier: 'T3' });
    expect(sent).toMatchObject([{ template: builtInRef, tier: 'T3' }]);
    expect((sent as unknown as readonly { questions: object[] }[])[0]?.questions).toHaveLength(22);
  });

  it('is due today or later, in Danish time', () => {
    expect(sending({ dueOn: localDate('2026-11-21') })).toMatchObject({ code: 'DATE_IN_THE_PAST', field: 'dueOn' });
    expect(sending({ dueOn }, instant('2026-12-18T22:59:59Z'))).toMatchObject([{ dueOn }]);
    expect(sending({ dueOn }, instant('2026-12-18T23:00:00Z'))).toMatchObject({ code: 'DATE_IN_THE_PAST' });
  });

  it('is refused where nothing would be asked: at tier 4, and without a question', () => {
    expect(sending({ tier: 'T4' })).toMatchObject({ kind: 'rejection', code: 'TIER_ASKS_NOTHING' });
    expect(sending({ questions: [] })).toMatchObject({ code: 'NOTHING_TO_ASK', field: 'templateId' });
  });

  it('is refused with a message nobody could read', () => {
    expect(sending({ message: 'x'.repeat(2_001) })).toMatchObject({ code: 'TEXT_TOO_LONG', field: 'message' });
  });
});
