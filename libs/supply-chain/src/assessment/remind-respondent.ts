import { act, command, nothing } from '@varsel/event-sourcing';
import type { ReminderOccasion } from './assessment.events.ts';
import { basis, unknownAssessment } from './assessment-rules.ts';
import type { Assessment, AssessmentEvent, AssessmentState } from './assessment.ts';

export class RemindRespondent extends command<{
  readonly assessmentId: string;
  readonly occasion: ReminderOccasion;
}>() {}

/** Reminds the supplier once of each date that comes near or has passed. */
export const remindRespondent = act<RemindRespondent, AssessmentState, AssessmentEvent>({
  command: RemindRespondent,
  requires: 'supplier:remind',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ occasion }, round) => {
    if (round.status === 'absent') return unknownAssessment();
    const { supplier, dueOn } = round;
    if (!isWaitedFor(round, occasion) || round.reminded.includes(`${occasion} ${dueOn}`)) return nothing();
    return [{ type: 'RespondentReminded', supplier, occasion, dueOn }];
  },
});

function isWaitedFor({ status, clarifications }: Assessment, occasion: ReminderOccasion): boolean {
  if (occasion === 'clarification')
    return status === 'submitted' && Object.values(clarifications).some(({ answered }) => !answered);
  return status === 'sent' || status === 'opened';
}
