import { aggregate, evolveBy } from '@varsel/event-sourcing';
import { recordDataSheet } from './record-data-sheet.ts';
import { recordRegistrationSubmission } from './record-registration-submission.ts';
import { recordRegistrationReceipt } from './record-registration-receipt.ts';
import { reportRegistrationChange } from './report-registration-change.ts';

export interface DataSheetRecorded {
  readonly type: 'DataSheetRecorded';
  readonly reason: string;
}

export interface RegistrationSubmitted {
  readonly type: 'RegistrationSubmitted';
  readonly reason: string;
}

export interface RegistrationReceiptRecorded {
  readonly type: 'RegistrationReceiptRecorded';
  readonly reason: string;
}

export interface RegistrationChangeReported {
  readonly type: 'RegistrationChangeReported';
  readonly reason: string;
}

export type RegistrationEvent =
  DataSheetRecorded | RegistrationSubmitted | RegistrationReceiptRecorded | RegistrationChangeReported;

export type RegistrationState = { readonly status: 'absent' } | { readonly status: 'begun' };

export const registration = aggregate<RegistrationState, RegistrationEvent>({
  name: 'registration',
  title: { da: 'Registration', en: 'Registration' },
  initial: { status: 'absent' },
  evolve: evolveBy({
    DataSheetRecorded: (state) => state,
    RegistrationSubmitted: (state) => state,
    RegistrationReceiptRecorded: (state) => state,
    RegistrationChangeReported: (state) => state,
  }),
  events: {
    DataSheetRecorded: {
      title: { da: 'Datablad til registrering udfyldt', en: 'Registration data sheet recorded' },
      fields: { reason: { da: 'Begrundelse', en: 'Reason' } },
      personal: { reason: 'stream' },
    },
    RegistrationSubmitted: {
      title: { da: 'Registrering indsendt på virk.dk', en: 'Registration submitted on virk.dk' },
      fields: { reason: { da: 'Begrundelse', en: 'Reason' } },
      personal: { reason: 'stream' },
    },
    RegistrationReceiptRecorded: {
      title: { da: 'Kvittering for registrering gemt', en: 'Receipt for registration recorded' },
      fields: { reason: { da: 'Begrundelse', en: 'Reason' } },
      personal: { reason: 'stream' },
    },
    RegistrationChangeReported: {
      title: { da: 'Ændring i de registrerede oplysninger', en: 'Change in the registered data' },
      fields: { reason: { da: 'Begrundelse', en: 'Reason' } },
      personal: { reason: 'stream' },
    },
  },
  acts: [recordDataSheet, recordRegistrationSubmission, recordRegistrationReceipt, reportRegistrationChange],
});
