import { act, command, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { RegistrationEvent, RegistrationState } from './registration.ts';

export class RecordDataSheet extends command<{
  readonly reason: string;
}>() {}

/** Registration data sheet recorded, with a reason. */
export const recordDataSheet = act<RecordDataSheet, RegistrationState, RegistrationEvent>({
  command: RecordDataSheet,
  requires: 'registration:prepare',
  basis: statute.registrationSection10,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: ({ reason }) => refuseText(reason, reasonRule) ?? [{ type: 'DataSheetRecorded', reason: tidyText(reason) }],
});

const reasonRule = {
  field: 'reason',
  name: { da: 'begrundelsen', en: 'the reason' },
  maxLength: 2_000,
  basis: statute.registrationSection10,
};
