import { act, command, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { TrainingEvent, TrainingState, TrainingWithdrawn } from './training.ts';
import { reasonRule, refuseForAnother } from './training-facts.ts';

export class WithdrawTraining extends command<{ readonly trainingId: string; readonly reason: string }>() {}

/** Takes back a record that should not have been made; the history keeps that it was. */
export const withdrawTraining = act<WithdrawTraining, TrainingState, TrainingEvent>({
  command: WithdrawTraining,
  requires: 'training:record',
  basis: statute.management,
  on: ({ trainingId }) => trainingId,
  decide: ({ reason }, state, { actor }) => {
    if (state.status !== 'recorded') return nothing();
    const refused = refuseForAnother(actor, state.member) ?? refuseText(reason, reasonRule);
    if (refused !== undefined) return refused;
    const event: TrainingWithdrawn = { type: 'TrainingWithdrawn', reason: tidyText(reason) };
    return [event];
  },
});
