import {
  act,
  command,
  firstRejection,
  type Instant,
  isRejection,
  nothing,
  refuseOptionalText,
  type Rejection,
  reject,
  tidyOptionalText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { filingOf, refuseMoment, refuseSignatory, type SignatoryInput, signatoryOf } from './filing.ts';
import type { Filing, RegistrationEvent, RegistrationReceiptRecorded, RegistrationState } from './registration.ts';

export class RecordRegistrationReceipt extends command<
  SignatoryInput & {
    /** The number of the change, or null for the registration itself. */
    readonly change: number | null;
    readonly receivedAt: Instant;
    readonly receiptNumber?: string | null | undefined;
    /** Why a receipt that stands is corrected. */
    readonly correction?: string | null | undefined;
  }
>() {}

/** Records the authority's receipt: with it, late or not, the entity is registered or the change told. */
export const recordRegistrationReceipt = act<RecordRegistrationReceipt, RegistrationState, RegistrationEvent>({
  command: RecordRegistrationReceipt,
  requires: 'registration:file',
  basis: statute.registrationSection10,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: (input, state, { now }) => {
    const filing = filingOf(state, input.change);
    if (isRejection(filing)) return filing;
    const refused = refuseReceipt(input, filing, now);
    if (refused !== undefined) return refused;
    const receipt = receiptOf(input);
    if (filing.receipt === undefined) return [{ ...receipt, correction: null }];
    if (sameReceipt(filing.receipt, receipt)) return nothing();
    return receipt.correction === null ? recordedAlready() : [receipt];
  },
});

function receiptOf(input: RecordRegistrationReceipt): RegistrationReceiptRecorded {
  return {
    type: 'RegistrationReceiptRecorded',
    change: input.change,
    receivedAt: input.receivedAt,
    receiptNumber: tidyOptionalText(input.receiptNumber),
    ...signatoryOf(input),
    correction: tidyOptionalText(input.correction),
  };
}

function refuseReceipt(input: RecordRegistrationReceipt, filing: Filing, now: Instant): Rejection | undefined {
  const submittedAt = filing.submission?.submittedAt;
  return firstRejection(
    refuseMoment(input.receivedAt, now, 'receivedAt'),
    submittedAt !== undefined && input.receivedAt < submittedAt && beforeSubmission(),
    refuseOptionalText(input.receiptNumber, receiptNumber),
    refuseSignatory(input),
    refuseOptionalText(input.correction, correction),
  );
}

const receiptNumber = {
  field: 'receiptNumber',
  name: { da: 'kvitteringsnummeret', en: 'the receipt number' },
  maxLength: 100,
};
const correction = {
  field: 'correction',
  name: { da: 'begrundelsen for rettelsen', en: 'the reason for the correction' },
  maxLength: 2_000,
};

const said = ['receivedAt', 'receiptNumber', 'signedByPerson', 'signedByName'] as const;

function sameReceipt(before: RegistrationReceiptRecorded, after: RegistrationReceiptRecorded): boolean {
  return said.every((field) => before[field] === after[field]);
}

function beforeSubmission(): Rejection {
  return reject(
    'RECEIPT_BEFORE_SUBMISSION',
    statute.registrationSection10,
    {
      da: 'Kvitteringen kan ikke være ældre end indsendelsen. Ret et af de to tidspunkter.',
      en: 'The receipt cannot be older than the submission. Correct one of the two times.',
    },
    'receivedAt',
  );
}

function recordedAlready(): Rejection {
  return reject(
    'REGISTRATION_RECEIPT_RECORDED',
    statute.registrationSection10,
    {
      da: 'Der står allerede en anden kvittering. Skriv, hvorfor den rettes; den gamle bliver stående i revisionssporet.',
      en: 'Another receipt stands already. Write why it is corrected; the old one stays in the audit trail.',
    },
    'correction',
  );
}
