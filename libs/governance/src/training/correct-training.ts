import { act, command, nothing, refuseText, type Rejection, reject, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { TrainingCorrected, TrainingEvent, TrainingFacts, TrainingState } from './training.ts';
import { reasonRule, refuseForAnother, refuseTrainingFacts, sameFacts, tidyTrainingFacts } from './training-facts.ts';

export class CorrectTraining extends command<
  TrainingFacts & { readonly trainingId: string; readonly reason: string }
>() {}

/** Corrects what was recorded of a course; what stood before stays in the history, § 7, stk. 2. */
export const correctTraining = act<CorrectTraining, TrainingState, TrainingEvent>({
  command: CorrectTraining,
  requires: 'training:record',
  basis: statute.management,
  on: ({ trainingId }) => trainingId,
  decide: (correction, state, { actor, now }) => {
    if (state.status !== 'recorded') return trainingWithdrawn();
    const { course, provider, contents, heldOn, validUntil, proof, reason } = correction;
    const given = { course, provider, contents, heldOn, validUntil, proof };
    const refused = refuseForAnother(actor, state.member) ?? refuseTrainingFacts(given, now);
    if (refused !== undefined) return refused;
    const facts = tidyTrainingFacts(given);
    if (sameFacts(state.facts, facts)) return nothing();
    const event: TrainingCorrected = { type: 'TrainingCorrected', ...facts, reason: tidyText(reason) };
    return refuseText(reason, reasonRule) ?? [event];
  },
});

function trainingWithdrawn(): Rejection {
  return reject('TRAINING_WITHDRAWN', statute.management, {
    da: 'Registreringen er trukket tilbage. Registrer kurset på ny, hvis det alligevel er taget.',
    en: 'The record has been withdrawn. Record the course anew if it was taken after all.',
  });
}
