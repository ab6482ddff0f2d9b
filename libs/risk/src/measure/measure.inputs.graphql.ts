import type { LocalDate as Day } from '@varsel/event-sourcing';
import { LocalDate } from '@varsel/graphql-vocabulary';
import type { MeasureId, MeasurePart } from '@varsel/statute/measures';
import { Field, ID, InputType } from '@nestjs/graphql';
import { MeasureIdEnum, MeasurePartEnum, MeasureStateEnum } from './measure.enums.graphql.ts';
import type { MeasureState } from './measure.ts';

const MEASURE = { description: 'The measure.' };
const WHY = { description: 'Why; at most 2,000 characters.' };
const REQUIREMENT = { description: 'The requirement of the annex, e.g. cir-1.1.1.' };

@InputType({ description: 'How far a measure is carried out.' })
export class AssessMeasureInput {
  @Field(() => MeasureIdEnum, MEASURE)
  readonly measureId!: MeasureId;

  @Field(() => MeasureStateEnum, { description: 'What you found; “not assessed” is no finding.' })
  readonly state!: MeasureState;

  @Field(() => String, WHY)
  readonly reason!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When it is looked at again; as planned when left out.' })
  readonly nextReviewOn?: Day | null;
}

@InputType({ description: 'How far a requirement of the annex is met.' })
export class AssessRequirementInput {
  @Field(() => ID, REQUIREMENT)
  readonly requirement!: string;

  @Field(() => MeasureStateEnum, { description: 'What you found; “not assessed” is no finding.' })
  readonly state!: MeasureState;

  @Field(() => String, WHY)
  readonly reason!: string;
}

@InputType({ description: 'A requirement of the annex that is left out, and why.' })
export class LeaveOutRequirementInput {
  @Field(() => ID, REQUIREMENT)
  readonly requirement!: string;

  @Field(() => String, WHY)
  readonly reason!: string;
}

@InputType({ description: 'Parts of a measure that are not relevant, and why.' })
export class MarkNotApplicableInput {
  @Field(() => MeasureIdEnum, MEASURE)
  readonly measureId!: MeasureId;

  @Field(() => [MeasurePartEnum], { description: 'The parts: only those the measure may do without.' })
  readonly parts!: readonly MeasurePart[];

  @Field(() => String, WHY)
  readonly reason!: string;
}

@InputType({ description: 'Parts of a measure that are taken in again, and why.' })
export class MarkApplicableInput {
  @Field(() => MeasureIdEnum, MEASURE)
  readonly measureId!: MeasureId;

  @Field(() => [MeasurePartEnum], { description: 'The parts.' })
  readonly parts!: readonly MeasurePart[];

  @Field(() => String, WHY)
  readonly reason!: string;
}

@InputType({ description: 'Who answers for a measure.' })
export class AssignMeasureOwnerInput {
  @Field(() => MeasureIdEnum, MEASURE)
  readonly measureId!: MeasureId;

  @Field(() => ID, { nullable: true, description: 'The person; null takes the owner away.' })
  readonly owner?: string | null;
}

@InputType({ description: 'When a measure is looked at again.' })
export class PlanReviewInput {
  @Field(() => MeasureIdEnum, MEASURE)
  readonly measureId!: MeasureId;

  @Field(() => LocalDate, { description: 'The day, after today.' })
  readonly nextReviewOn!: Day;
}
