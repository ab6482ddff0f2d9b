import { act, command, firstRejection, type LocalDate, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { copenhagenDate } from '@varsel/statute';
import { assessmentOver, basis, dateInThePast, texts, unknownAssessment } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

export class ChangeQuestionnaireDueDate extends command<{
  readonly assessmentId: string;
  readonly dueOn: LocalDate;
  readonly reason: string;
}>() {}

/** Gives the supplier another date to answer by, with the reason. */
export const changeQuestionnaireDueDate = act<ChangeQuestionnaireDueDate, AssessmentState, AssessmentEvent>({
  command: ChangeQuestionnaireDueDate,
  requires: 'supplier:manage',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ dueOn, reason }, round, { now }) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status === 'concluded' || round.status === 'withdrawn') return assessmentOver();
    if (round.dueOn === dueOn) return nothing();
    return (
      firstRejection(dueOn < copenhagenDate(now) && dateInThePast('dueOn'), refuseText(reason, texts.reason)) ?? [
        { type: 'QuestionnaireDueDateChanged', supplier: round.supplier, dueOn, reason: tidyText(reason) },
      ]
    );
  },
});
