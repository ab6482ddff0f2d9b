import { act, command, refuseText, type Rejection, reject, tidyText } from '@varsel/event-sourcing';
import { assessmentOver, basis, notSubmitted, questionUnknown, texts, unknownAssessment } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

const mostClarifications = 200;

export class AskClarification extends command<{
  readonly assessmentId: string;
  readonly clarification: string;
  readonly question: string;
  readonly text: string;
}>() {}

/** Asks the supplier to clarify one answer; that answer alone may be changed with it. */
export const askClarification = act<AskClarification, AssessmentState, AssessmentEvent>({
  command: AskClarification,
  requires: 'supplier:review',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ clarification, question, text }, round) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status === 'concluded' || round.status === 'withdrawn') return assessmentOver();
    if (round.status !== 'submitted') return notSubmitted();
    if (round.questions.every(({ id }) => id !== question)) return questionUnknown();
    if (Object.keys(round.clarifications).length >= mostClarifications) return tooMany();
    return (
      refuseText(text, texts.clarification) ?? [
        { type: 'ClarificationAsked', supplier: round.supplier, clarification, question, text: tidyText(text) },
      ]
    );
  },
});

function tooMany(): Rejection {
  return reject('TOO_MANY_CLARIFICATIONS', basis, {
    da: `Der er stillet ${mostClarifications} opklarende spørgsmål. Tal med leverandøren, eller genåbn spørgeskemaet.`,
    en: `${mostClarifications} clarifications have been asked. Talk to the supplier, or reopen the questionnaire.`,
  });
}
