import { aggregate, evolveBy, type Instant, type LocalDate } from '@varsel/event-sourcing';
import { registrationPrivacy } from '../privacy.ts';
import { type DataSheet, sheetOf, type SheetPart } from './data-sheet.ts';
import type { Signatory } from './filing.ts';
import { recordDataSheet } from './record-data-sheet.ts';
import { recordRegistrationReceipt } from './record-registration-receipt.ts';
import { recordRegistrationSubmission } from './record-registration-submission.ts';
import { labels } from './registration.labels.ts';
import { words } from './registration.words.ts';
import { reportRegistrationChange } from './report-registration-change.ts';

export interface DataSheetRecorded extends DataSheet {
  readonly type: 'DataSheetRecorded';
}

/** A person clicked «send» on virk.dk. Not a filing: the receipt is. */
export interface RegistrationSubmitted extends Signatory {
  readonly type: 'RegistrationSubmitted';
  /** The number of the change, or null for the registration itself. */
  readonly change: number | null;
  readonly submittedAt: Instant;
}

export interface RegistrationReceiptRecorded extends Signatory {
  readonly type: 'RegistrationReceiptRecorded';
  readonly change: number | null;
  readonly receivedAt: Instant;
  readonly receiptNumber: string | null;
  /** Why the receipt before this one was wrong; null for the first. */
  readonly correction: string | null;
}

/** The whole sheet as it stands after the change. */
export interface RegistrationChangeReported extends DataSheet {
  readonly type: 'RegistrationChangeReported';
  /** 1, 2, 3 … */
  readonly change: number;
  readonly changedOn: LocalDate;
  readonly fields: readonly SheetPart[];
  readonly reason: string;
}

export type RegistrationEvent =
  DataSheetRecorded | RegistrationSubmitted | RegistrationReceiptRecorded | RegistrationChangeReported;

/** How far one duty to tell the authority has come. When it is due is found on every read. */
export interface Filing {
  readonly submission: RegistrationSubmitted | undefined;
  readonly receipt: RegistrationReceiptRecorded | undefined;
}

export interface Registration {
  readonly status: 'begun';
  readonly sheet: DataSheet;
  readonly registration: Filing;
  readonly changes: readonly (Filing & { readonly changedOn: LocalDate })[];
}

export type RegistrationState = { readonly status: 'absent' } | Registration;

const unfiled: Filing = { submission: undefined, receipt: undefined };

/** One stream an organisation: its id is the organisation's. */
export const registration = aggregate<RegistrationState, RegistrationEvent>({
  name: 'registration',
  title: { da: 'Registrering', en: 'Registration' },
  initial: { status: 'absent' },
  evolve: evolveBy({
    DataSheetRecorded: (state, event) => ({
      ...(state.status === 'begun' ? state : { status: 'begun', registration: unfiled, changes: [] }),
      sheet: sheetOf(event),
    }),
    RegistrationSubmitted: (state, event) => filed(state, event.change, { submission: event }),
    RegistrationReceiptRecorded: (state, event) => filed(state, event.change, { receipt: event }),
    RegistrationChangeReported: (state, event) =>
      state.status === 'absent'
        ? state
        : {
            ...state,
            sheet: sheetOf(event),
            changes: [...state.changes, { ...unfiled, changedOn: event.changedOn }],
          },
  }),
  words,
  // Contact data lead to people, and free text may name them.
  events: {
    DataSheetRecorded: {
      standing: { of: 'sheet' },
      title: { da: 'Datablad til registrering udfyldt', en: 'Registration data sheet recorded' },
      fields: labels.sheet,
      personal: { 'emails.*': 'stream', 'phones.*': 'stream', representative: 'stream' },
    },
    RegistrationSubmitted: {
      title: { da: 'Registrering indsendt på virk.dk', en: 'Registration submitted on virk.dk' },
      happened: 'submittedAt',
      fields: labels.submission,
      personal: { signedByName: 'stream' },
    },
    RegistrationReceiptRecorded: {
      standing: { of: 'receipt', by: ['change'] },
      title: { da: 'Kvittering for registrering registreret', en: 'Receipt for the registration recorded' },
      happened: 'receivedAt',
      fields: labels.receipt,
      personal: { signedByName: 'stream', correction: 'stream' },
    },
    RegistrationChangeReported: {
      standing: { of: 'sheet' },
      title: { da: 'Ændring i registrerede oplysninger meldt', en: 'Change in the registered data reported' },
      happened: 'changedOn',
      fields: labels.change,
      personal: { 'emails.*': 'stream', 'phones.*': 'stream', representative: 'stream', reason: 'stream' },
    },
  },
  privacy: registrationPrivacy,
  acts: [recordDataSheet, recordRegistrationSubmission, recordRegistrationReceipt, reportRegistrationChange],
});

function filed(state: RegistrationState, change: number | null, step: Partial<Filing>): RegistrationState {
  if (state.status === 'absent') return state;
  if (change === null) return { ...state, registration: { ...state.registration, ...step } };
  const changes = state.changes.map((each, index) => (index === change - 1 ? { ...each, ...step } : each));
  return { ...state, changes };
}
