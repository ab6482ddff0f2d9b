import { act, command, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { RegistrationEvent, RegistrationState } from './registration.ts';

export class RecordRegistrationSubmission extends command<{
  readonly registrationId: string;
  readonly reason: string;
}>() {}

/** Registration submitted on virk.dk, with a reason. */
export const recordRegistrationSubmission = act<RecordRegistrationSubmission, RegistrationState, RegistrationEvent>({
  command: RecordRegistrationSubmission,
  requires: 'registration:file',
  basis: statute.registrationSection10,
  on: ({ registrationId }) => registrationId,
  decide: ({ reason }) =>
    refuseText(reason, reasonRule) ?? [{ type: 'RegistrationSubmitted', reason: tidyText(reason) }],
});

const reasonRule = {
  field: 'reason',
  name: { da: 'begrundelsen', en: 'the reason' },
  maxLength: 2_000,
  basis: statute.registrationSection10,
};
