import { act, command, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { RegistrationEvent, RegistrationState } from './registration.ts';

export class RecordRegistrationReceipt extends command<{
  readonly registrationId: string;
  readonly reason: string;
}>() {}

/** Receipt for registration recorded, with a reason. */
export const recordRegistrationReceipt = act<RecordRegistrationReceipt, RegistrationState, RegistrationEvent>({
  command: RecordRegistrationReceipt,
  requires: 'registration:file',
  basis: statute.registrationSection10,
  on: ({ registrationId }) => registrationId,
  decide: ({ reason }) =>
    refuseText(reason, reasonRule) ?? [{ type: 'RegistrationReceiptRecorded', reason: tidyText(reason) }],
});

const reasonRule = {
  field: 'reason',
  name: { da: 'begrundelsen', en: 'the reason' },
  maxLength: 2_000,
  basis: statute.registrationSection10,
};
