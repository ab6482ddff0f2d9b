import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import type { Submission } from './assessment.contents.ts';
import { assessmentOver, basis, texts, unknownAssessment } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

export class SubmitAnswers extends command<Submission & { readonly assessmentId: string }>() {}

/** Freezes the supplier's answers: from now on they change only by a clarification or when the questionnaire is reopened. */
export const submitAnswers = act<SubmitAnswers, AssessmentState, AssessmentEvent>({
  command: SubmitAnswers,
  requires: 'supplier:answer',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: (given, round) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status === 'concluded' || round.status === 'withdrawn') return assessmentOver();
    if (round.status === 'submitted') return nothing();
    const { answers, sha256, said, answered, asked, respondent, name, role } = given;
    return (
      firstRejection(refuseText(name, texts.name), refuseText(role, texts.role)) ?? [
        {
          type: 'AnswersSubmitted',
          supplier: round.supplier,
          ...{ answers, sha256, said, answered, asked, respondent },
          name: tidyText(name),
          role: tidyText(role),
        },
      ]
    );
  },
});
