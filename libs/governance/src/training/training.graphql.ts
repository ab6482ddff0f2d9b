import { type CommandContext, isRejection, type LocalDate as Day, type Rejection } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { Files } from '@varsel/files';
import { actPayload, answer, CommandOf, LocalDate, plainId, Requires } from '@varsel/graphql-vocabulary';
import { Presence } from '@varsel/identity';
import { tenantId } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { answerAs, personId } from '../answer.graphql.ts';
import { CorrectTraining, correctTraining } from './correct-training.ts';
import { proofUnknown } from './training-facts.ts';
import { RecordTraining, recordTraining } from './record-training.ts';
import type { TrainingFacts } from './training.ts';
import { WithdrawTraining, withdrawTraining } from './withdraw-training.ts';

@InputType({ isAbstract: true })
class TrainingInput {
  @Field(() => String, { description: 'The course; at most 200 characters.' })
  readonly course!: string;

  @Field(() => String, { description: 'Who held it; at most 200 characters.' })
  readonly provider!: string;

  @Field(() => String, { nullable: true, description: 'What it covered; at most 2,000 characters.' })
  readonly contents?: string | null;

  @Field(() => LocalDate, { description: 'The day it was held, or ended.' })
  readonly heldOn!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The last day it counts; left out: a year.' })
  readonly validUntil?: Day | null;

  @Field(() => String, { nullable: true, description: 'The SHA-256 of the proof among your files.' })
  readonly proof?: string | null;
}

@InputType({ description: 'A course a member has taken.' })
class RecordTrainingInput extends TrainingInput {
  @Field(() => ID, { description: 'The member.' })
  readonly person!: string;
}

@InputType({ description: 'The record as it is.' })
class CorrectTrainingInput extends TrainingInput {
  @Field(() => ID, { description: 'The record.' })
  readonly trainingId!: string;

  @Field(() => String, { description: 'Why it is corrected; at most 1,000 characters.' })
  readonly reason!: string;
}

@InputType({ description: 'A record that should not have been made.' })
class WithdrawTrainingInput {
  @Field(() => ID, { description: 'The record.' })
  readonly trainingId!: string;

  @Field(() => String, { description: 'Why it is withdrawn; at most 1,000 characters.' })
  readonly reason!: string;
}

const RecordTrainingPayload = actPayload('RecordTraining');
const CorrectTrainingPayload = actPayload('CorrectTraining');
const WithdrawTrainingPayload = actPayload('WithdrawTraining');

@Resolver()
export class TrainingResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Files) private readonly files: Files,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => RecordTrainingPayload, { description: 'Records a course a member of management has taken.' })
  @Requires('training:record')
  async recordTraining(@Args('input') input: RecordTrainingInput, @CommandOf() context: CommandContext) {
    const member = personId(input.person);
    const given = await this.#known(input, context);
    if (isRejection(given)) return answer(given);
    const command = new RecordTraining({ member, ...given });
    const run = () => this.acts.run(recordTraining, command, context);
    return answerAs('Training', await this.presence.ofThose(context, { person: member }, run));
  }

  @Mutation(() => CorrectTrainingPayload, { description: 'Corrects what was recorded of a course.' })
  @Requires('training:record')
  async correctTraining(@Args('input') input: CorrectTrainingInput, @CommandOf() context: CommandContext) {
    const given = await this.#known(input, context);
    if (isRejection(given)) return answer(given);
    const { reason } = input;
    const command = new CorrectTraining({ trainingId: plainId('Training', input.trainingId), ...given, reason });
    return answerAs('Training', await this.acts.run(correctTraining, command, context));
  }

  @Mutation(() => WithdrawTrainingPayload, { description: 'Takes back a record that should not have been made.' })
  @Requires('training:record')
  async withdrawTraining(
    @Args('input') { trainingId, reason }: WithdrawTrainingInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new WithdrawTraining({ trainingId: plainId('Training', trainingId), reason });
    return answerAs('Training', await this.acts.run(withdrawTraining, command, context));
  }

  /** A proof must be there before it is spoken of. */
  async #known(input: TrainingInput, { tenant }: CommandContext): Promise<TrainingFacts | Rejection> {
    const { course, provider, contents, heldOn, validUntil } = input;
    const proof = input.proof ?? null;
    const found = proof === null || (await this.files.describe(tenantId(tenant), [proof])).has(proof);
    return found
      ? { course, provider, contents: contents ?? null, heldOn, validUntil: validUntil ?? null, proof }
      : proofUnknown();
  }
}
