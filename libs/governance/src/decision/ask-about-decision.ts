import { act, command, type FactAt, isRejection, nothing, refuseText, reject, tidyText } from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import { boardStanding, type BoardStanding, memberOn } from './board-standing.ts';
import type { DecisionEvent, QuestionAsked } from './decision.events.ts';
import type { DecisionState } from './decision.ts';
import { notInOffice, openProposal } from './refusals.ts';

export class AskAboutDecision extends command<{ readonly decisionId: string; readonly text: string }>() {}

/** A member asks before voting; question and answer belong to the decision, § 7, stk. 1. */
export const askAboutDecision = act<AskAboutDecision, DecisionState, DecisionEvent, FactAt<BoardStanding>>({
  command: AskAboutDecision,
  requires: 'decision:vote',
  basis: statute.management,
  on: ({ decisionId }) => decisionId,
  facts: boardStanding,
  decide: ({ text }, state, { actor, now, facts }) => {
    const proposal = openProposal(state);
    if (isRejection(proposal)) return proposal;
    if (memberOn(facts.value, actor.id, copenhagenDate(now)) === undefined) return notInOffice();
    const refused = refuseText(text, questionRule);
    if (refused !== undefined) return refused;
    const { questions } = proposal;
    const asked = tidyText(text);
    if (questions.some((each) => each.member === actor.id && each.text === asked)) return nothing();
    if (questions.length >= QUESTIONS_AT_MOST) return tooMany();
    const event: QuestionAsked = {
      type: 'QuestionAsked',
      question: questions.length + 1,
      text: asked,
      member: actor.id,
    };
    return [event];
  },
});

const QUESTIONS_AT_MOST = 100;

const questionRule = {
  field: 'text',
  name: { da: 'spørgsmålet', en: 'the question' },
  maxLength: 2_000,
  basis: statute.management,
} as const;

function tooMany() {
  return reject('TOO_MANY_QUESTIONS', statute.management, {
    da: 'Der er stillet 100 spørgsmål til beslutningen. Tag resten på et møde.',
    en: 'A hundred questions have been asked about this decision. Take the rest at a meeting.',
  });
}
