import { type CommandContext, isRejection, type Rejection } from '@varsel/event-sourcing';
import { Acts, type Receipt } from '@varsel/event-store';
import { actPayload, answer, BadInput, CommandOf, opaqueId, plainId, Requires } from '@varsel/graphql-vocabulary';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RecordDataSheet, recordDataSheet } from './record-data-sheet.ts';
import { RecordRegistrationReceipt, recordRegistrationReceipt } from './record-registration-receipt.ts';
import { RecordRegistrationSubmission, recordRegistrationSubmission } from './record-registration-submission.ts';
import {
  RecordDataSheetInput,
  RecordRegistrationReceiptInput,
  RecordRegistrationSubmissionInput,
  ReportRegistrationChangeInput,
} from './registration.inputs.graphql.ts';
import { ReportRegistrationChange, reportRegistrationChange } from './report-registration-change.ts';

const RecordDataSheetPayload = actPayload('RecordDataSheet');
const RecordRegistrationSubmissionPayload = actPayload('RecordRegistrationSubmission');
const RecordRegistrationReceiptPayload = actPayload('RecordRegistrationReceipt');
const ReportRegistrationChangePayload = actPayload('ReportRegistrationChange');

@Resolver()
export class RegistrationResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => RecordDataSheetPayload, {
    description: 'Records the data to be registered. Nothing is filed by this.',
  })
  @Requires('registration:prepare')
  async recordDataSheet(@Args('input') { sheet }: RecordDataSheetInput, @CommandOf() context: CommandContext) {
    return registrationAnswer(await this.acts.run(recordDataSheet, new RecordDataSheet(sheet), context));
  }

  @Mutation(() => RecordRegistrationSubmissionPayload, {
    description: 'Records that a person submitted the data on virk.dk. Registered is only who has the receipt.',
  })
  @Requires('registration:file')
  async recordRegistrationSubmission(
    @Args('input') input: RecordRegistrationSubmissionInput,
    @CommandOf() context: CommandContext,
  ) {
    const { submittedAt, signedByName } = input;
    const command = new RecordRegistrationSubmission({ submittedAt, signedByName, ...told(input) });
    const run = () => this.acts.run(recordRegistrationSubmission, command, context);
    const { signedByPerson } = command;
    return registrationAnswer(await this.presence.everOfThose(context, { signedByPerson }, run));
  }

  @Mutation(() => RecordRegistrationReceiptPayload, {
    description: 'Records the authority’s receipt: with it, and not before, you are registered or the change is told.',
  })
  @Requires('registration:file')
  async recordRegistrationReceipt(
    @Args('input') input: RecordRegistrationReceiptInput,
    @CommandOf() context: CommandContext,
  ) {
    const { receivedAt, receiptNumber, signedByName, correction } = input;
    const command = new RecordRegistrationReceipt({
      receivedAt,
      receiptNumber,
      signedByName,
      correction,
      ...told(input),
    });
    const run = () => this.acts.run(recordRegistrationReceipt, command, context);
    const { signedByPerson } = command;
    return registrationAnswer(await this.presence.everOfThose(context, { signedByPerson }, run));
  }

  @Mutation(() => ReportRegistrationChangePayload, {
    description:
      'Reports that registered data changed; a period to tell the authority runs from the day of the change.',
  })
  @Requires('registration:prepare')
  async reportRegistrationChange(
    @Args('input') { sheet, changedOn, reason }: ReportRegistrationChangeInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new ReportRegistrationChange(Object.assign({ changedOn, reason }, sheet));
    return registrationAnswer(await this.acts.run(reportRegistrationChange, command, context));
  }
}

function registrationAnswer(outcome: Receipt | Rejection): ReturnType<typeof answer> {
  return answer(isRejection(outcome) ? outcome : { ...outcome, id: opaqueId('Registration', outcome.id) });
}

/** The stored id in place of the opaque one; no number is the registration itself. */
function told(input: { readonly change?: number | null; readonly signedByPerson?: string | null }): {
  readonly change: number | null;
  readonly signedByPerson: string | null;
} {
  return { change: input.change ?? null, signedByPerson: personId(input.signedByPerson) };
}

/** A person named in a command must be a person's id: there is no stream to look it up in. */
function personId(opaque: string | null | undefined): string | null {
  if (opaque === null || opaque === undefined || opaque === '') return null;
  const id = plainId('Person', opaque);
  if (opaqueId('Person', id) === opaque) return id;
  throw new BadInput(
    { da: 'Personen findes ikke. Vælg igen.', en: 'There is no such person. Choose again.' },
    'signedByPerson',
  );
}
