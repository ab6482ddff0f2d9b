import type { CommandContext } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, Cvr, Requires } from '@varsel/graphql-vocabulary';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { CorrectEarlyWarningReceipt, correctEarlyWarningReceipt } from './correct-early-warning-receipt.ts';

import { incidentAnswer, incidentId, ofIncident } from './incident.answer.graphql.ts';
import { AnswerEnum } from './incident.enums.graphql.ts';
import type { Answer } from './incident.ts';
import { type EarlyWarningInput, MarkEarlyWarningReady, markEarlyWarningReady } from './mark-early-warning-ready.ts';
import { plainReceipt, signerOf, StageReceiptInput } from './receipt.graphql.ts';
import { RecordEarlyWarningReceipt, recordEarlyWarningReceipt } from './record-early-warning-receipt.ts';
import { ReopenEarlyWarning, reopenEarlyWarning } from './reopen-early-warning.ts';

@InputType({ description: 'What stands in the early warning.' })
class EarlyWarningContentsInput implements EarlyWarningInput {
  @Field(() => String, { description: 'What happened, in a line or two; at most 500 characters.' })
  readonly summary!: string;

  @Field(() => AnswerEnum, { description: 'Is an unlawful or malicious act suspected?' })
  readonly malicious!: Answer;

  @Field(() => AnswerEnum, { description: 'Can it have effects in other countries?' })
  readonly crossBorder!: Answer;

  @Field(() => String, { nullable: true, description: 'Which countries and how; required when the answer is yes.' })
  readonly crossBorderDetails?: string | null;

  @Field(() => String, { description: 'The name of the entity.' })
  readonly entityName!: string;

  @Field(() => Cvr, { description: 'The CVR number of the entity.' })
  readonly cvr!: string;

  @Field(() => String, { description: 'Whom the authority reaches around the clock, and how.' })
  readonly contact!: string;

  @Field(() => String, { description: 'The services that are affected.' })
  readonly affectedServices!: string;

  @Field(() => Boolean, { description: 'Do you want help from the CSIRT?' })
  readonly helpWanted!: boolean;
}

@InputType({ description: 'The early warning as it is to be filed.' })
class MarkEarlyWarningReadyInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => EarlyWarningContentsInput, { description: 'The contents; frozen from now on.' })
  readonly contents!: EarlyWarningContentsInput;
}

@InputType({ description: 'The early warning is to be changed before it is filed.' })
class ReopenEarlyWarningInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@InputType({ description: 'The receipt for the early warning.' })
class RecordEarlyWarningReceiptInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => StageReceiptInput, { description: 'The receipt.' })
  readonly receipt!: StageReceiptInput;
}

@InputType({ description: 'A correction of the recorded receipt.' })
class CorrectEarlyWarningReceiptInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => StageReceiptInput, { description: 'The receipt as it is.' })
  readonly receipt!: StageReceiptInput;

  @Field(() => String, { description: 'Why it is corrected.' })
  readonly reason!: string;
}

const MarkEarlyWarningReadyPayload = actPayload('MarkEarlyWarningReady');
const ReopenEarlyWarningPayload = actPayload('ReopenEarlyWarning');
const RecordEarlyWarningReceiptPayload = actPayload('RecordEarlyWarningReceipt');
const CorrectEarlyWarningReceiptPayload = actPayload('CorrectEarlyWarningReceipt');

@Resolver()
export class EarlyWarningResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => MarkEarlyWarningReadyPayload, {
    description: 'Freezes the early warning so that a person can file it. Nothing is filed by this.',
  })
  @Requires('incident:file')
  async markEarlyWarningReady(@Args('input') input: MarkEarlyWarningReadyInput, @CommandOf() context: CommandContext) {
    const command = new MarkEarlyWarningReady(about(input.incidentId, input.contents));
    return incidentAnswer(await this.acts.run(markEarlyWarningReady, command, context));
  }

  @Mutation(() => ReopenEarlyWarningPayload, { description: 'Takes a prepared early warning back before it is filed.' })
  @Requires('incident:file')
  async reopenEarlyWarning(@Args('input') input: ReopenEarlyWarningInput, @CommandOf() context: CommandContext) {
    const command = new ReopenEarlyWarning(ofIncident(input));
    return incidentAnswer(await this.acts.run(reopenEarlyWarning, command, context));
  }

  @Mutation(() => RecordEarlyWarningReceiptPayload, {
    description: 'Records the authority’s receipt: with it, and not before, the early warning is made.',
  })
  @Requires('incident:file')
  async recordEarlyWarningReceipt(
    @Args('input') { incidentId: id, receipt }: RecordEarlyWarningReceiptInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new RecordEarlyWarningReceipt(about(id, plainReceipt(receipt)));
    const run = () => this.acts.run(recordEarlyWarningReceipt, command, context);
    return incidentAnswer(await this.presence.everOfThose(context, signerOf(command), run));
  }

  @Mutation(() => CorrectEarlyWarningReceiptPayload, { description: 'Corrects a wrongly recorded receipt.' })
  @Requires('incident:file')
  async correctEarlyWarningReceipt(
    @Args('input') { incidentId: id, receipt, reason }: CorrectEarlyWarningReceiptInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new CorrectEarlyWarningReceipt({ ...about(id, plainReceipt(receipt)), reason });
    const run = () => this.acts.run(correctEarlyWarningReceipt, command, context);
    return incidentAnswer(await this.presence.everOfThose(context, signerOf(command), run));
  }
}

function about<Content extends object>(opaque: string, content: Content): Content & { readonly incidentId: string } {
  return { ...content, incidentId: incidentId(opaque) };
}
