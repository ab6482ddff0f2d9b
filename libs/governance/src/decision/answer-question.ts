import { act, command, isRejection, nothing, refuseText, reject, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { DecisionEvent, QuestionAnswered } from './decision.events.ts';
import type { DecisionState } from './decision.ts';
import { openProposal } from './refusals.ts';

export class AnswerQuestion extends command<{
  readonly decisionId: string;
  readonly question: number;
  readonly text: string;
}>() {}

/** Answers a member's question; a later answer takes the place of an earlier one, and both stand in the history. */
export const answerQuestion = act<AnswerQuestion, DecisionState, DecisionEvent>({
  command: AnswerQuestion,
  requires: 'decision:propose',
  basis: statute.management,
  on: ({ decisionId }) => decisionId,
  decide: ({ question, text }, state) => {
    const proposal = openProposal(state);
    if (isRejection(proposal)) return proposal;
    const asked = proposal.questions.find((each) => each.question === question);
    if (asked === undefined) return unknown();
    const refused = refuseText(text, answerRule);
    if (refused !== undefined) return refused;
    const answer = tidyText(text);
    const event: QuestionAnswered = { type: 'QuestionAnswered', question, text: answer };
    return asked.answer === answer ? nothing() : [event];
  },
});

const answerRule = {
  field: 'text',
  name: { da: 'svaret', en: 'the answer' },
  maxLength: 4_000,
  basis: statute.management,
} as const;

function unknown() {
  return reject(
    'QUESTION_UNKNOWN',
    statute.management,
    {
      da: 'Spørgsmålet findes ikke på denne beslutning. Genindlæs siden.',
      en: 'There is no such question on this decision. Reload the page.',
    },
    'question',
  );
}
