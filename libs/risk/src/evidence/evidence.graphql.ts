import type { CommandContext, LocalDate as Day } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { Files } from '@varsel/files';
import { actPayload, CommandOf, LocalDate, plainId, Requires } from '@varsel/graphql-vocabulary';
import type { MeasureId } from '@varsel/statute/measures';
import { tenantId } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { answerOf, inputWith } from '../ids.graphql.ts';
import { MeasureIdEnum } from '../measure/measure.enums.graphql.ts';
import { AddEvidence, addEvidence, unknownFile } from './add-evidence.ts';
import { ChangeEvidenceCoverage, changeEvidenceCoverage } from './change-evidence-coverage.ts';
import { WithdrawEvidence, withdrawEvidence } from './withdraw-evidence.ts';

const MEASURES = { description: 'Measures it is evidence of as a whole; may be empty when it covers requirements.' };
const REQUIREMENTS = { description: 'Requirements of the annex it is evidence of, e.g. cir-1.1.1.' };

@InputType({ description: 'A file put forward as evidence.' })
class AddEvidenceInput {
  @Field(() => String, { description: 'The SHA-256 of a file you uploaded, as the upload answered.' })
  readonly sha256!: string;

  @Field(() => String, { description: 'What it is; at most 200 characters.' })
  readonly title!: string;

  @Field(() => LocalDate, { description: 'From when it shows what it shows; not the day of upload.' })
  readonly effectiveOn!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The last day it holds; null when it holds without end.' })
  readonly expiresOn?: Day | null;

  @Field(() => [MeasureIdEnum], MEASURES)
  readonly measures!: readonly MeasureId[];

  @Field(() => [ID], REQUIREMENTS)
  readonly requirements!: readonly string[];
}

@InputType({ description: 'What evidence covers from now on.' })
class ChangeEvidenceCoverageInput {
  @Field(() => ID, { description: 'The evidence.' })
  readonly evidenceId!: string;

  @Field(() => [MeasureIdEnum], MEASURES)
  readonly measures!: readonly MeasureId[];

  @Field(() => [ID], REQUIREMENTS)
  readonly requirements!: readonly string[];
}

@InputType({ description: 'Evidence that does not hold.' })
class WithdrawEvidenceInput {
  @Field(() => ID, { description: 'The evidence.' })
  readonly evidenceId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  readonly reason!: string;
}

const AddEvidencePayload = actPayload('AddEvidence');
const ChangeEvidenceCoveragePayload = actPayload('ChangeEvidenceCoverage');
const WithdrawEvidencePayload = actPayload('WithdrawEvidence');

@Resolver()
export class EvidenceActsResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Files) private readonly files: Files,
  ) {}

  @Mutation(() => AddEvidencePayload, { description: 'Puts an uploaded file forward as evidence.' })
  @Requires('measure:manage')
  async addEvidence(@Args('input') input: AddEvidenceInput, @CommandOf() context: CommandContext) {
    const known = await this.files.describe(tenantId(context.tenant), [input.sha256]);
    if (!known.has(input.sha256)) return answerOf('Evidence', unknownFile());
    return answerOf('Evidence', await this.acts.run(addEvidence, new AddEvidence(input), context));
  }

  @Mutation(() => ChangeEvidenceCoveragePayload, { description: 'Says anew what a file is evidence of.' })
  @Requires('measure:manage')
  async changeEvidenceCoverage(
    @Args('input') input: ChangeEvidenceCoverageInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new ChangeEvidenceCoverage(inputWith(input, { evidenceId: plainId('Evidence', input.evidenceId) }));
    return answerOf('Evidence', await this.acts.run(changeEvidenceCoverage, command, context));
  }

  @Mutation(() => WithdrawEvidencePayload, { description: 'Takes back evidence that does not hold.' })
  @Requires('measure:manage')
  async withdrawEvidence(@Args('input') input: WithdrawEvidenceInput, @CommandOf() context: CommandContext) {
    const command = new WithdrawEvidence(inputWith(input, { evidenceId: plainId('Evidence', input.evidenceId) }));
    return answerOf('Evidence', await this.acts.run(withdrawEvidence, command, context));
  }
}
