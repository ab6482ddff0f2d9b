import {
  firstRejection,
  type Instant,
  instant,
  refuseOptionalText,
  type Rejection,
  reject,
  tidyOptionalText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Filing, RegistrationState } from './registration.ts';

/** Who signed with MitID: the id of a person here, or the name of somebody else; one of the two. */
export interface Signatory {
  readonly signedByPerson: string | null;
  readonly signedByName: string | null;
}

export interface SignatoryInput {
  readonly signedByPerson?: string | null | undefined;
  readonly signedByName?: string | null | undefined;
}

export function signatoryOf(input: SignatoryInput): Signatory {
  return {
    signedByPerson: tidyOptionalText(input.signedByPerson),
    signedByName: tidyOptionalText(input.signedByName),
  };
}

const signatoryName = {
  field: 'signedByName',
  name: { da: 'navnet på den, der underskrev', en: 'the name of the signatory' },
  maxLength: 200,
};

export function refuseSignatory(input: SignatoryInput): Rejection | undefined {
  const named = Object.values(signatoryOf(input)).filter((each) => each !== null);
  return firstRejection(
    named.length !== 1 && signatoryUnclear(),
    refuseOptionalText(input.signedByPerson, { ...signatoryName, field: 'signedByPerson' }),
    refuseOptionalText(input.signedByName, signatoryName),
  );
}

/** The act was passed on 6 May 2025; a mistyped year is caught here. Being late is never refused. */
const EARLIEST = instant('2025-05-05T22:00:00Z');

export function refuseMoment(at: Instant, now: Instant, field: string): Rejection | undefined {
  return firstRejection(at < EARLIEST && beforeTheAct(field), at > now && inTheFuture(field));
}

/** The registration itself, or one of the changes told of after it. */
export function filingOf(state: RegistrationState, change: number | null): Filing | Rejection {
  if (state.status === 'absent') return noSheet();
  if (change === null) return state.registration;
  return state.changes[change - 1] ?? unknownChange();
}

function noSheet(): Rejection {
  return reject('DATA_SHEET_MISSING', statute.registrationSection10, {
    da: 'Der er intet datablad. Udfyld det først: det er de oplysninger, der registreres.',
    en: 'There is no data sheet. Fill it in first: it is the data that is registered.',
  });
}

function unknownChange(): Rejection {
  return reject(
    'CHANGE_UNKNOWN',
    statute.registrationSection10Changes,
    {
      da: 'Ændringen findes ikke. Hent siden igen, og vælg ændringen på listen.',
      en: 'There is no such change. Load the page again and choose the change from the list.',
    },
    'change',
  );
}

function signatoryUnclear(): Rejection {
  return reject(
    'SIGNATORY_UNCLEAR',
    statute.registrationSection10,
    {
      da: 'Angiv én, der har underskrevet: enten en person her eller et navn. Indsendelsen sker med en persons MitID.',
      en: 'State one signatory: either a person here or a name. Filing takes a person’s MitID.',
    },
    'signedByPerson',
  );
}

function beforeTheAct(field: string): Rejection {
  return reject(
    'MOMENT_BEFORE_THE_ACT',
    statute.registrationSection10,
    {
      da: 'Tidspunktet ligger før loven blev vedtaget i maj 2025. Ret datoen.',
      en: 'The time lies before the act was passed in May 2025. Correct the date.',
    },
    field,
  );
}

function inTheFuture(field: string): Rejection {
  return reject(
    'MOMENT_IN_THE_FUTURE',
    statute.registrationSection10,
    {
      da: 'Tidspunktet ligger i fremtiden. Skriv det, som det står på virk.dk eller kvitteringen.',
      en: 'The time lies in the future. Enter it as virk.dk or the receipt shows it.',
    },
    field,
  );
}
