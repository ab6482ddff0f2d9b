import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { askClarification, AskClarification } from './ask-clarification.ts';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';

const asking = (change: object = {}, events = aRound().submitted().events()) =>
  given(assessment, events).when(
    askClarification,
    new AskClarification({
      ...{ assessmentId: 'id-1', clarification: 'clarification-1', question: 'Q2', text: 'Også fjernadgang?' },
      ...change,
    }),
  );

describe('asking for a clarification', () => {
  it('is about one question', () => {
    expect(asking()).toEqual([
      {
        ...{ type: 'ClarificationAsked', supplier: 'supplier-1', clarification: 'clarification-1', question: 'Q2' },
        text: 'Også fjernadgang?',
      },
    ]);
  });

  it('is refused before submission, about a question that was not asked, without words, and after the end', () => {
    expect(asking({}, aRound().opened().events())).toMatchObject({ code: 'ANSWERS_NOT_SUBMITTED' });
    expect(asking({ question: 'Q9' })).toMatchObject({ code: 'QUESTION_UNKNOWN' });
    expect(asking({ text: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(asking({}, aRound().submitted().concluded().events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(asking({}, [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });

  it('is refused when it never ends', () => {
    let round = aRound().submitted();
    for (let index = 0; index < 200; index += 1) round = round.clarificationAsked(`c-${index}`);
    expect(asking({}, round.events())).toMatchObject({ code: 'TOO_MANY_CLARIFICATIONS' });
  });
});
