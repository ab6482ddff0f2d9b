import { act, command, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { RegistrationEvent, RegistrationState } from './registration.ts';

export class ReportRegistrationChange extends command<{
  readonly registrationId: string;
  readonly reason: string;
}>() {}

/** Change in the registered data, with a reason. */
export const reportRegistrationChange = act<ReportRegistrationChange, RegistrationState, RegistrationEvent>({
  command: ReportRegistrationChange,
  requires: 'registration:prepare',
  basis: statute.registrationSection10,
  on: ({ registrationId }) => registrationId,
  decide: ({ reason }) =>
    refuseText(reason, reasonRule) ?? [{ type: 'RegistrationChangeReported', reason: tidyText(reason) }],
});

const reasonRule = {
  field: 'reason',
  name: { da: 'begrundelsen', en: 'the reason' },
  maxLength: 2_000,
  basis: statute.registrationSection10,
};
