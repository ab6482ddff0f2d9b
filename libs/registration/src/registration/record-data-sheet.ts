import { act, command, nothing, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { sameSheet } from './data-sheet.ts';
import { refuseSheet } from './refuse-sheet.ts';
import type { RegistrationEvent, RegistrationState } from './registration.ts';
import { type SheetInput, tidySheet } from './tidy-sheet.ts';

export class RecordDataSheet extends command<SheetInput>() {}

/** Records the data to be registered (§ 9, stk. 1, or § 10, stk. 1), in the law's order. */
export const recordDataSheet = act<RecordDataSheet, RegistrationState, RegistrationEvent>({
  command: RecordDataSheet,
  requires: 'registration:prepare',
  basis: statute.registrationSection10,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: (input, state) => {
    const refused = refuseSheet(input);
    if (refused !== undefined) return refused;
    const sheet = tidySheet(input);
    if (state.status === 'begun') {
      if (sameSheet(state.sheet, sheet)) return nothing();
      if (state.registration.receipt !== undefined) return registeredAlready();
    }
    return [{ type: 'DataSheetRecorded', ...sheet }];
  },
});

function registeredAlready(): Rejection {
  return reject('REGISTERED_ALREADY', statute.registrationSection10Changes, {
    da: 'I er registreret. Meld ændringen med den dag, den skete: myndigheden skal have den inden for fristen i § 9, stk. 3, eller § 10, stk. 3.',
    en: 'You are registered. Report the change with the day it happened: the authority must have it within the period of § 9(3) or § 10(3).',
  });
}
