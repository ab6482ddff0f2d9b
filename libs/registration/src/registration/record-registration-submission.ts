import {
  act,
  command,
  firstRejection,
  type Instant,
  isRejection,
  nothing,
  type Rejection,
  reject,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { filingOf, refuseMoment, refuseSignatory, type SignatoryInput, signatoryOf } from './filing.ts';
import type { RegistrationEvent, RegistrationState, RegistrationSubmitted } from './registration.ts';

export class RecordRegistrationSubmission extends command<
  SignatoryInput & {
    /** The number of the change, or null for the registration itself. */
    readonly change: number | null;
    readonly submittedAt: Instant;
  }
>() {}

/** Records that a person submitted the data on virk.dk. It is not registered by this: the receipt decides. */
export const recordRegistrationSubmission = act<RecordRegistrationSubmission, RegistrationState, RegistrationEvent>({
  command: RecordRegistrationSubmission,
  requires: 'registration:file',
  basis: statute.registrationSection10,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: (input, state, { now }) => {
    const filing = filingOf(state, input.change);
    if (isRejection(filing)) return filing;
    const refused = firstRejection(refuseMoment(input.submittedAt, now, 'submittedAt'), refuseSignatory(input));
    if (refused !== undefined) return refused;
    const { change, submittedAt } = input;
    const submitted: RegistrationSubmitted = {
      type: 'RegistrationSubmitted',
      change,
      submittedAt,
      ...signatoryOf(input),
    };
    if (sameSubmission(filing.submission, submitted)) return nothing();
    return filing.receipt === undefined ? [submitted] : receiptedAlready();
  },
});

function sameSubmission(before: RegistrationSubmitted | undefined, after: RegistrationSubmitted): boolean {
  return (
    before?.submittedAt === after.submittedAt &&
    before.signedByPerson === after.signedByPerson &&
    before.signedByName === after.signedByName
  );
}

function receiptedAlready(): Rejection {
  return reject('REGISTRATION_RECEIPTED', statute.registrationSection10, {
    da: 'Kvitteringen er her allerede, så indsendelsen er bevist. Er oplysningerne ændret siden, så meld en ændring.',
    en: 'The receipt is here already, so the submission is proved. If the data changed since, report a change.',
  });
}
