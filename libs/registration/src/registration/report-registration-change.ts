import {
  act,
  command,
  firstRejection,
  type Instant,
  type LocalDate,
  nothing,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import { changedParts } from './data-sheet.ts';
import { refuseSheet } from './refuse-sheet.ts';
import type { RegistrationEvent, RegistrationState } from './registration.ts';
import { type SheetInput, tidySheet } from './tidy-sheet.ts';

export class ReportRegistrationChange extends command<
  SheetInput & {
    /** The day the datum changed in the world: the period runs from it, not from today. */
    readonly changedOn: LocalDate;
    readonly reason: string;
  }
>() {}

/** Reports that registered data changed: the authority must be told within 2 weeks (§ 10, stk. 3) or 3 months (§ 9, stk. 3). */
export const reportRegistrationChange = act<ReportRegistrationChange, RegistrationState, RegistrationEvent>({
  command: ReportRegistrationChange,
  requires: 'registration:prepare',
  basis: statute.registrationSection10Changes,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: (input, state, { now }) => {
    if (state.status === 'absent' || state.registration.receipt === undefined) return notRegistered();
    const { changedOn, reason } = input;
    const refused = firstRejection(refuseSheet(input), refuseDay(changedOn, now), refuseText(reason, reasonRule));
    if (refused !== undefined) return refused;
    const sheet = tidySheet(input);
    const fields = changedParts(state.sheet, sheet);
    if (fields.length > 0) {
      const change = state.changes.length + 1;
      return [{ type: 'RegistrationChangeReported', change, changedOn, fields, reason: tidyText(reason), ...sheet }];
    }
    return state.changes.at(-1)?.changedOn === changedOn ? nothing() : nothingChanged();
  },
});

const reasonRule = { field: 'reason', name: { da: 'hvad der er ændret', en: 'what changed' }, maxLength: 2_000 };

/** The act entered into force; nothing was registered before. */
const IN_FORCE = '2025-07-01';

function refuseDay(changedOn: LocalDate, now: Instant): Rejection | undefined {
  return firstRejection(changedOn < IN_FORCE && beforeTheAct(), changedOn > copenhagenDate(now) && notYet());
}

function notRegistered(): Rejection {
  return reject('NOT_REGISTERED_YET', statute.registrationSection10, {
    da: 'I er ikke registreret endnu, så der er intet at ændre. Ret databladet, og registrér kvitteringen, når den kommer.',
    en: 'You are not registered yet, so there is nothing to change. Correct the data sheet, and record the receipt when it comes.',
  });
}

function nothingChanged(): Rejection {
  return reject('NOTHING_CHANGED', statute.registrationSection10Changes, {
    da: 'Oplysningerne er de samme som de registrerede. Ret det, der er ændret.',
    en: 'The data are the same as those registered. Change what is different.',
  });
}

function beforeTheAct(): Rejection {
  return reject(
    'CHANGE_BEFORE_THE_ACT',
    statute.registrationSection10Changes,
    {
      da: 'Loven trådte i kraft 1. juli 2025, og intet var registreret før. Ret datoen.',
      en: 'The act entered into force on 1 July 2025, and nothing was registered before. Correct the date.',
    },
    'changedOn',
  );
}

function notYet(): Rejection {
  return reject(
    'CHANGE_IN_THE_FUTURE',
    statute.registrationSection10Changes,
    {
      da: 'Ændringen er ikke sket endnu. Meld den, når dagen er kommet: fristen regnes fra den.',
      en: 'The change has not happened yet. Report it when the day has come: the period runs from it.',
    },
    'changedOn',
  );
}
