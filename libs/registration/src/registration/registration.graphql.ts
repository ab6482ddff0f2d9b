import { type CommandContext, isRejection, type Rejection } from '@varsel/event-sourcing';
import { Acts, type Receipt } from '@varsel/event-store';
import { actPayload, answer, CommandOf, opaqueId, Requires, plainId } from '@varsel/graphql-vocabulary';
import { Inject } from '@nestjs/common';
import { Args, Field, InputType, Mutation, Resolver, ID } from '@nestjs/graphql';
import { RecordDataSheet, recordDataSheet } from './record-data-sheet.ts';
import { RecordRegistrationSubmission, recordRegistrationSubmission } from './record-registration-submission.ts';
import { RecordRegistrationReceipt, recordRegistrationReceipt } from './record-registration-receipt.ts';
import { ReportRegistrationChange, reportRegistrationChange } from './report-registration-change.ts';

@InputType({ description: 'Registration data sheet recorded.' })
class RecordDataSheetInput {
  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

const RecordDataSheetPayload = actPayload('RecordDataSheet');

@InputType({ description: 'Registration submitted on virk.dk.' })
class RecordRegistrationSubmissionInput {
  @Field(() => ID, { description: 'Which Registration.' })
  readonly registrationId!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

const RecordRegistrationSubmissionPayload = actPayload('RecordRegistrationSubmission');

@InputType({ description: 'Receipt for registration recorded.' })
class RecordRegistrationReceiptInput {
  @Field(() => ID, { description: 'Which Registration.' })
  readonly registrationId!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

const RecordRegistrationReceiptPayload = actPayload('RecordRegistrationReceipt');

@InputType({ description: 'Change in the registered data.' })
class ReportRegistrationChangeInput {
  @Field(() => ID, { description: 'Which Registration.' })
  readonly registrationId!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

const ReportRegistrationChangePayload = actPayload('ReportRegistrationChange');

@Resolver()
export class RegistrationResolver {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Mutation(() => RecordDataSheetPayload, { description: 'Registration data sheet recorded.' })
  @Requires('registration:prepare')
  async recordDataSheet(@Args('input') { reason }: RecordDataSheetInput, @CommandOf() context: CommandContext) {
    return registrationAnswer(await this.acts.run(recordDataSheet, new RecordDataSheet({ reason }), context));
  }

  @Mutation(() => RecordRegistrationSubmissionPayload, { description: 'Registration submitted on virk.dk.' })
  @Requires('registration:file')
  async recordRegistrationSubmission(
    @Args('input') { registrationId: id, reason }: RecordRegistrationSubmissionInput,
    @CommandOf() context: CommandContext,
  ) {
    return registrationAnswer(
      await this.acts.run(
        recordRegistrationSubmission,
        new RecordRegistrationSubmission({ registrationId: plainId('Registration', id), reason }),
        context,
      ),
    );
  }

  @Mutation(() => RecordRegistrationReceiptPayload, { description: 'Receipt for registration recorded.' })
  @Requires('registration:file')
  async recordRegistrationReceipt(
    @Args('input') { registrationId: id, reason }: RecordRegistrationReceiptInput,
    @CommandOf() context: CommandContext,
  ) {
    return registrationAnswer(
      await this.acts.run(
        recordRegistrationReceipt,
        new RecordRegistrationReceipt({ registrationId: plainId('Registration', id), reason }),
        context,
      ),
    );
  }

  @Mutation(() => ReportRegistrationChangePayload, { description: 'Change in the registered data.' })
  @Requires('registration:prepare')
  async reportRegistrationChange(
    @Args('input') { registrationId: id, reason }: ReportRegistrationChangeInput,
    @CommandOf() context: CommandContext,
  ) {
    return registrationAnswer(
      await this.acts.run(
        reportRegistrationChange,
        new ReportRegistrationChange({ registrationId: plainId('Registration', id), reason }),
        context,
      ),
    );
  }
}

function registrationAnswer(outcome: Receipt | Rejection): ReturnType<typeof answer> {
  return answer(isRejection(outcome) ? outcome : { ...outcome, id: opaqueId('Registration', outcome.id) });
}
