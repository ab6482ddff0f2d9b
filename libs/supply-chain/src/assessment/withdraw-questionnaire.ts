import { act, command, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { assessmentOver, basis, texts, unknownAssessment } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

export class WithdrawQuestionnaire extends command<{ readonly assessmentId: string; readonly reason: string }>() {}

/** Takes a questionnaire back: its links open nothing any more. */
export const withdrawQuestionnaire = act<WithdrawQuestionnaire, AssessmentState, AssessmentEvent>({
  command: WithdrawQuestionnaire,
  requires: 'supplier:manage',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ reason }, round) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status === 'withdrawn') return nothing();
    if (round.status === 'concluded') return assessmentOver();
    return (
      refuseText(reason, texts.reason) ?? [
        { type: 'QuestionnaireWithdrawn', supplier: round.supplier, reason: tidyText(reason) },
      ]
    );
  },
});
