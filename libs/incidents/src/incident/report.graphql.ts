import type { CommandContext, Instant } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, DateTime, Requires } from '@varsel/graphql-vocabulary';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { CorrectReportReceipt, correctReportReceipt } from './correct-report-receipt.ts';
import { incidentAnswer, incidentId, ofIncident } from './incident.answer.graphql.ts';
import { ReportStageEnum } from './incident.enums.graphql.ts';
import type { ReportStage } from './incident.ts';
import { MarkReportReady, markReportReady } from './mark-report-ready.ts';
import { plainReceipt, signerOf, StageReceiptInput } from './receipt.graphql.ts';
import { RecordInterimRequest, recordInterimRequest } from './record-interim-request.ts';
import { RecordReportReceipt, recordReportReceipt } from './record-report-receipt.ts';
import { ReopenReport, reopenReport } from './reopen-report.ts';
import { ReportContentsInput } from './report-contents.graphql.ts';
import type { ReportInput } from './report-contents.ts';

@InputType({ isAbstract: true })
class OfReport {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => ReportStageEnum, { description: 'Which report.' })
  readonly stage!: ReportStage;
}

@InputType({ description: 'A report as it is to be filed.' })
class MarkReportReadyInput extends OfReport {
  @Field(() => ReportContentsInput, { description: 'The contents; frozen from now on.' })
  readonly contents!: ReportContentsInput;
}

@InputType({ description: 'A prepared report is to be changed before it is filed.' })
class ReopenReportInput extends OfReport {
  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@InputType({ description: 'The receipt for a report.' })
class RecordReportReceiptInput extends OfReport {
  @Field(() => StageReceiptInput, { description: 'The receipt.' })
  readonly receipt!: StageReceiptInput;
}

@InputType({ description: 'A correction of the recorded receipt of a report.' })
class CorrectReportReceiptInput extends OfReport {
  @Field(() => StageReceiptInput, { description: 'The receipt as it is.' })
  readonly receipt!: StageReceiptInput;

  @Field(() => String, { description: 'Why it is corrected.' })
  readonly reason!: string;
}

@InputType({ description: 'The CSIRT asked for an interim report.' })
class RecordInterimRequestInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => DateTime, { description: 'When it asked.' })
  readonly requestedAt!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'The time the request sets, if it sets one.' })
  readonly dueAt?: Instant | null;

  @Field(() => String, { description: 'What it asks for; at most 2,000 characters.' })
  readonly asked!: string;
}

const MarkReportReadyPayload = actPayload('MarkReportReady');
const ReopenReportPayload = actPayload('ReopenReport');
const RecordReportReceiptPayload = actPayload('RecordReportReceipt');
const CorrectReportReceiptPayload = actPayload('CorrectReportReceipt');
const RecordInterimRequestPayload = actPayload('RecordInterimRequest');

@Resolver()
export class ReportResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => MarkReportReadyPayload, {
    description: 'Freezes a report so that a person can file it. Nothing is filed by this.',
  })
  @Requires('incident:file')
  async markReportReady(@Args('input') input: MarkReportReadyInput, @CommandOf() context: CommandContext) {
    const { incidentId: id, stage, contents } = input;
    const written: ReportInput = Object.fromEntries(Object.entries(contents));
    const command = new MarkReportReady({ ...written, incidentId: incidentId(id), stage });
    return incidentAnswer(await this.acts.run(markReportReady, command, context));
  }

  @Mutation(() => ReopenReportPayload, { description: 'Takes a prepared report back before it is filed.' })
  @Requires('incident:file')
  async reopenReport(@Args('input') input: ReopenReportInput, @CommandOf() context: CommandContext) {
    return incidentAnswer(await this.acts.run(reopenReport, new ReopenReport(ofIncident(input)), context));
  }

  @Mutation(() => RecordReportReceiptPayload, {
    description: 'Records the authority’s receipt: with it, and not before, the report is made.',
  })
  @Requires('incident:file')
  async recordReportReceipt(@Args('input') input: RecordReportReceiptInput, @CommandOf() context: CommandContext) {
    const { incidentId: id, stage, receipt } = input;
    const command = new RecordReportReceipt({ ...plainReceipt(receipt), incidentId: incidentId(id), stage });
    const run = () => this.acts.run(recordReportReceipt, command, context);
    return incidentAnswer(await this.presence.everOfThose(context, signerOf(command), run));
  }

  @Mutation(() => CorrectReportReceiptPayload, { description: 'Corrects a wrongly recorded receipt of a report.' })
  @Requires('incident:file')
  async correctReportReceipt(@Args('input') input: CorrectReportReceiptInput, @CommandOf() context: CommandContext) {
    const { incidentId: id, stage, receipt, reason } = input;
    const command = new CorrectReportReceipt({ ...plainReceipt(receipt), incidentId: incidentId(id), stage, reason });
    const run = () => this.acts.run(correctReportReceipt, command, context);
    return incidentAnswer(await this.presence.everOfThose(context, signerOf(command), run));
  }

  @Mutation(() => RecordInterimRequestPayload, {
    description: 'Records that the CSIRT asked for an interim report, and by when.',
  })
  @Requires('incident:file')
  async recordInterimRequest(@Args('input') input: RecordInterimRequestInput, @CommandOf() context: CommandContext) {
    const command = new RecordInterimRequest(ofIncident(input));
    return incidentAnswer(await this.acts.run(recordInterimRequest, command, context));
  }
}
