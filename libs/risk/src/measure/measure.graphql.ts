import type { CommandContext } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, Requires } from '@varsel/graphql-vocabulary';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerOf, personGiven } from '../ids.graphql.ts';
import { AssessMeasure, assessMeasure } from './assess-measure.ts';
import { AssessRequirement, assessRequirement } from './assess-requirement.ts';
import { AssignMeasureOwner, assignMeasureOwner } from './assign-measure-owner.ts';
import { LeaveOutRequirement, leaveOutRequirement } from './leave-out-requirement.ts';
import { MarkApplicable, markApplicable } from './mark-applicable.ts';
import { MarkNotApplicable, markNotApplicable } from './mark-not-applicable.ts';
import {
  AssessMeasureInput,
  AssessRequirementInput,
  AssignMeasureOwnerInput,
  LeaveOutRequirementInput,
  MarkApplicableInput,
  MarkNotApplicableInput,
  PlanReviewInput,
} from './measure.inputs.graphql.ts';
import { PlanReview, planReview } from './plan-review.ts';

const AssessMeasurePayload = actPayload('AssessMeasure');
const AssessRequirementPayload = actPayload('AssessRequirement');
const LeaveOutRequirementPayload = actPayload('LeaveOutRequirement');
const MarkNotApplicablePayload = actPayload('MarkNotApplicable');
const MarkApplicablePayload = actPayload('MarkApplicable');
const AssignMeasureOwnerPayload = actPayload('AssignMeasureOwner');
const PlanReviewPayload = actPayload('PlanReview');

@Resolver()
export class MeasureActsResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => AssessMeasurePayload, { description: 'States how far a measure of § 6 is carried out.' })
  @Requires('measure:manage')
  async assessMeasure(@Args('input') input: AssessMeasureInput, @CommandOf() context: CommandContext) {
    return answerOf('Measure', await this.acts.run(assessMeasure, new AssessMeasure(input), context));
  }

  @Mutation(() => AssessRequirementPayload, { description: 'States how far a requirement of the annex is met.' })
  @Requires('measure:manage')
  async assessRequirement(@Args('input') input: AssessRequirementInput, @CommandOf() context: CommandContext) {
    return answerOf('Measure', await this.acts.run(assessRequirement, new AssessRequirement(input), context));
  }

  @Mutation(() => LeaveOutRequirementPayload, {
    description: 'Leaves out a requirement of the annex, with the reason.',
  })
  @Requires('measure:manage')
  async leaveOutRequirement(@Args('input') input: LeaveOutRequirementInput, @CommandOf() context: CommandContext) {
    const command = new LeaveOutRequirement(input);
    return answerOf('Measure', await this.acts.run(leaveOutRequirement, command, context));
  }

  @Mutation(() => MarkNotApplicablePayload, {
    description: 'Leaves out what is not relevant, where the act allows it, with the reason.',
  })
  @Requires('measure:manage')
  async markNotApplicable(@Args('input') input: MarkNotApplicableInput, @CommandOf() context: CommandContext) {
    return answerOf('Measure', await this.acts.run(markNotApplicable, new MarkNotApplicable(input), context));
  }

  @Mutation(() => MarkApplicablePayload, { description: 'Takes in again what was left out as not relevant.' })
  @Requires('measure:manage')
  async markApplicable(@Args('input') input: MarkApplicableInput, @CommandOf() context: CommandContext) {
    return answerOf('Measure', await this.acts.run(markApplicable, new MarkApplicable(input), context));
  }

  @Mutation(() => AssignMeasureOwnerPayload, { description: 'Names the person who answers for a measure.' })
  @Requires('measure:manage')
  async assignMeasureOwner(@Args('input') input: AssignMeasureOwnerInput, @CommandOf() context: CommandContext) {
    const owner = personGiven(input.owner, 'owner') ?? null;
    const command = new AssignMeasureOwner({ measureId: input.measureId, owner });
    const run = () => this.acts.run(assignMeasureOwner, command, context);
    return answerOf('Measure', await this.presence.ofThose(context, { owner }, run));
  }

  @Mutation(() => PlanReviewPayload, { description: 'Plans when a measure is looked at again.' })
  @Requires('measure:manage')
  async planReview(@Args('input') input: PlanReviewInput, @CommandOf() context: CommandContext) {
    return answerOf('Measure', await this.acts.run(planReview, new PlanReview(input), context));
  }
}
