import { act, command, nothing, own, refuseText, type Rejection, reject, tidyText } from '@varsel/event-sourcing';
import type { FrozenAnswer } from '../questionnaire/answer.ts';
import type { Said } from './assessment.contents.ts';
import { assessmentOver, basis, notSubmitted, texts, unknownAssessment } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

export class AnswerClarification extends command<{
  readonly assessmentId: string;
  readonly clarification: string;
  readonly text: string;
  readonly answer: FrozenAnswer | null;
  readonly said: Said | null;
  readonly respondent: string;
  readonly name: string;
}>() {}

/** Clarifies one answer; a changed answer is scored anew. */
export const answerClarification = act<AnswerClarification, AssessmentState, AssessmentEvent>({
  command: AnswerClarification,
  requires: 'supplier:answer',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ clarification, text, answer, said, respondent, name }, round) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status === 'concluded' || round.status === 'withdrawn') return assessmentOver();
    if (round.status !== 'submitted') return notSubmitted();
    const asked = own(round.clarifications, clarification);
    if (asked === undefined) return clarificationUnknown();
    if (asked.answered) return nothing();
    const { supplier } = round;
    return (
      refuseText(text, texts.reply) ?? [
        {
          type: 'ClarificationAnswered',
          ...{
            supplier,
            clarification,
            question: asked.question,
            text: tidyText(text),
            answer,
            said,
            respondent,
            name,
          },
        },
      ]
    );
  },
});

export function clarificationUnknown(): Rejection {
  return reject('CLARIFICATION_UNKNOWN', basis, {
    da: 'Det opklarende spørgsmål findes ikke. Hent siden igen.',
    en: 'There is no such clarification. Load the page again.',
  });
}
