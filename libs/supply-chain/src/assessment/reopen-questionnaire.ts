import { act, command, firstRejection, type LocalDate, refuseText, tidyText } from '@varsel/event-sourcing';
import { copenhagenDate } from '@varsel/statute';
import { assessmentOver, basis, dateInThePast, notSubmitted, texts, unknownAssessment } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

export class ReopenQuestionnaire extends command<{
  readonly assessmentId: string;
  readonly dueOn: LocalDate;
  readonly reason: string;
}>() {}

/** Lets the supplier answer the whole questionnaire again; the scores given so far fall away. */
export const reopenQuestionnaire = act<ReopenQuestionnaire, AssessmentState, AssessmentEvent>({
  command: ReopenQuestionnaire,
  requires: 'supplier:manage',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ dueOn, reason }, round, { now }) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status === 'concluded' || round.status === 'withdrawn') return assessmentOver();
    if (round.status !== 'submitted') return notSubmitted();
    return (
      firstRejection(dueOn < copenhagenDate(now) && dateInThePast('dueOn'), refuseText(reason, texts.reason)) ?? [
        { type: 'QuestionnaireReopened', supplier: round.supplier, dueOn, reason: tidyText(reason) },
      ]
    );
  },
});
