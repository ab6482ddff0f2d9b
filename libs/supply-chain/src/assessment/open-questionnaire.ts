import { act, command, nothing } from '@varsel/event-sourcing';
import { assessmentOver, basis, unknownAssessment } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

export class OpenQuestionnaire extends command<{ readonly assessmentId: string; readonly respondent: string }>() {}

/** Notes that the supplier has opened the questionnaire for the first time. */
export const openQuestionnaire = act<OpenQuestionnaire, AssessmentState, AssessmentEvent>({
  command: OpenQuestionnaire,
  requires: 'supplier:answer',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ respondent }, round) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status === 'concluded' || round.status === 'withdrawn') return assessmentOver();
    return round.status === 'sent'
      ? [{ type: 'QuestionnaireOpened', supplier: round.supplier, respondent }]
      : nothing();
  },
});
