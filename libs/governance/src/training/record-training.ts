import { act, command } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { TrainingEvent, TrainingFacts, TrainingRecorded, TrainingState } from './training.ts';
import { refuseForAnother, refuseTrainingFacts, tidyTrainingFacts } from './training-facts.ts';

export class RecordTraining extends command<TrainingFacts & { readonly member: string }>() {}

/** Records that a member of the management body took part in a course, § 7, stk. 2: each member personally. */
export const recordTraining = act<RecordTraining, TrainingState, TrainingEvent>({
  command: RecordTraining,
  requires: 'training:record',
  basis: statute.management,
  on: 'new',
  decide: ({ member, ...given }, _state, { actor, now }) => {
    const refused = refuseForAnother(actor, member) ?? refuseTrainingFacts(given, now);
    if (refused !== undefined) return refused;
    const event: TrainingRecorded = { type: 'TrainingRecorded', member, ...tidyTrainingFacts(given) };
    return [event];
  },
});
