import { act, command } from '@varsel/event-sourcing';
import { assessmentOver, basis, unknownAssessment } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

export class ResendQuestionnaireLink extends command<{
  readonly assessmentId: string;
  /** The one it went to before, or another contact of the supplier. */
  readonly contact: string;
}>() {}

/** Sends a new link, to the same contact or to another one: the old links open nothing any more. */
export const resendQuestionnaireLink = act<ResendQuestionnaireLink, AssessmentState, AssessmentEvent>({
  command: ResendQuestionnaireLink,
  requires: 'supplier:manage',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ contact }, round) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status === 'concluded' || round.status === 'withdrawn') return assessmentOver();
    return [{ type: 'QuestionnaireLinkResent', supplier: round.supplier, contact }];
  },
});
