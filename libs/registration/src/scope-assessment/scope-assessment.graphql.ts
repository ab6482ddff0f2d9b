import { type CommandContext, isRejection, type LocalDate as Day, type Rejection } from '@varsel/event-sourcing';
import { Acts, type Receipt } from '@varsel/event-store';
import { actPayload, answer, CommandOf, LocalDate, opaqueId, Requires } from '@varsel/graphql-vocabulary';
import type { EntityClass } from '@varsel/statute';
import { Inject } from '@nestjs/common';
import { Args, Field, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { ApproveScope, approveScope } from './approve-scope.ts';
import { AssessScope, assessScope } from './assess-scope.ts';
import { EntityClassEnum } from './scope.enums.graphql.ts';
import { ScopeInput, scopeInputsOf } from './scope.inputs.graphql.ts';

@InputType({ description: 'A new version of the scope assessment.' })
class AssessScopeInput {
  @Field(() => ScopeInput, { description: 'Everything scope and class are found from.' })
  readonly inputs!: ScopeInput;

  @Field(() => Int, { description: 'The version you began from; 0 when there is none.' })
  readonly basedOn!: number;

  @Field(() => String, { nullable: true, description: 'What changed; required when there is an earlier version.' })
  readonly revision?: string | null;
}

@InputType({ description: 'An approval of the assessment as you saw it.' })
class ApproveScopeInput {
  @Field(() => Int, { description: 'The version you saw.' })
  readonly assessment!: number;

  @Field(() => EntityClassEnum, { description: 'The class you saw.' })
  readonly class!: EntityClass;

  @Field(() => String, { description: 'The deciding provision you saw.' })
  readonly decidedBy!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day the act applied to you; left out when it does not.',
  })
  readonly coveredSince?: Day | null;

  @Field(() => String, { description: 'Why it is approved, and where it was decided.' })
  readonly comment!: string;
}

const AssessScopePayload = actPayload('AssessScope');
const ApproveScopePayload = actPayload('ApproveScope');

@Resolver()
export class ScopeAssessmentResolver {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Mutation(() => AssessScopePayload, { description: 'Records the answers scope and class are found from.' })
  @Requires('scope:assess')
  async assessScope(@Args('input') input: AssessScopeInput, @CommandOf() context: CommandContext) {
    const { inputs, basedOn, revision } = input;
    const command = new AssessScope({ ...scopeInputsOf(inputs), basedOn, revision });
    return scopeAssessmentAnswer(await this.acts.run(assessScope, command, context));
  }

  @Mutation(() => ApproveScopePayload, { description: 'Approves the assessment and switches the duties on.' })
  @Requires('scope:approve')
  async approveScope(@Args('input') input: ApproveScopeInput, @CommandOf() context: CommandContext) {
    const { assessment, decidedBy, coveredSince = null, comment } = input;
    const command = new ApproveScope({ assessment, class: input.class, decidedBy, coveredSince, comment });
    return scopeAssessmentAnswer(await this.acts.run(approveScope, command, context));
  }
}

function scopeAssessmentAnswer(outcome: Receipt | Rejection): ReturnType<typeof answer> {
  return answer(isRejection(outcome) ? outcome : { ...outcome, id: opaqueId('Scope', outcome.id) });
}
