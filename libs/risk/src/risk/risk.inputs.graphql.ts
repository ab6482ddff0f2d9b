import type { LocalDate as Day } from '@varsel/event-sourcing';
import { LocalDate } from '@varsel/graphql-vocabulary';
import type { MeasureId } from '@varsel/statute/measures';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MeasureIdEnum } from '../measure/measure.enums.graphql.ts';
import { RiskTreatmentEnum } from './risk.enums.graphql.ts';
import type { Treatment } from './risk.ts';
import type { Score, Scores } from './scoring.ts';

const RISK = { description: 'The risk.' };
const WHY = { description: 'Why; at most 2,000 characters.' };

@InputType({ description: 'A risk to a service.' })
export class IdentifyRiskInput {
  @Field(() => ID, { description: 'The service it threatens.' })
  readonly serviceId!: string;

  @Field(() => String, { description: 'What can happen, in short; at most 200 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'How it can happen and what it would mean.' })
  readonly description!: string;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  readonly owner?: string | null;

  @Field(() => [MeasureIdEnum], { nullable: true, description: 'The measures that bear on it.' })
  readonly measures?: readonly MeasureId[] | null;
}

@InputType({ description: 'A correction of a risk. What is left out stays as it is.' })
export class AmendRiskInput {
  @Field(() => ID, RISK)
  readonly riskId!: string;

  @Field(() => String, { nullable: true, description: 'What can happen, in short.' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'How it can happen and what it would mean.' })
  readonly description?: string | null;

  @Field(() => [MeasureIdEnum], { nullable: true, description: 'The measures that bear on it.' })
  readonly measures?: readonly MeasureId[] | null;

  @Field(() => String, WHY)
  readonly reason!: string;
}

@InputType({ description: 'How likely, and how bad.' })
class RiskScoreInput implements Score {
  @Field(() => Int, { description: '1 (rare) to 5 (expected).' })
  readonly likelihood!: number;

  @Field(() => Int, { description: '0 (none) to 5 (catastrophic).' })
  readonly consequence!: number;
}

@InputType({ description: 'The four properties a risk is weighed on.' })
class RiskScoresInput implements Scores {
  @Field(() => RiskScoreInput, { description: 'That data and people are who they say.' })
  readonly authenticity!: RiskScoreInput;

  @Field(() => RiskScoreInput, { description: 'That nobody sees what is not theirs.' })
  readonly confidentiality!: RiskScoreInput;

  @Field(() => RiskScoreInput, { description: 'That data is right and whole.' })
  readonly integrity!: RiskScoreInput;

  @Field(() => RiskScoreInput, { description: 'That it is there when needed.' })
  readonly availability!: RiskScoreInput;
}

@InputType({ description: 'The assessment of a risk.' })
export class AssessRiskInput {
  @Field(() => ID, RISK)
  readonly riskId!: string;

  @Field(() => RiskScoresInput, { description: 'As it is without measures.' })
  readonly inherent!: RiskScoresInput;

  @Field(() => RiskScoresInput, {
    nullable: true,
    description: 'What is left with the measures as they are; null until that is weighed.',
  })
  readonly residual?: RiskScoresInput | null;

  @Field(() => String, WHY)
  readonly reason!: string;
}

@InputType({ description: 'What is done about a risk.' })
export class DecideTreatmentInput {
  @Field(() => ID, RISK)
  readonly riskId!: string;

  @Field(() => RiskTreatmentEnum, { description: 'The way chosen.' })
  readonly treatment!: Treatment;

  @Field(() => String, { description: 'What is done; at most 4,000 characters.' })
  readonly plan!: string;

  @Field(() => [MeasureIdEnum], { description: 'The measures that bear on it from now on.' })
  readonly measures!: readonly MeasureId[];

  @Field(() => LocalDate, { nullable: true, description: 'When it is to be done.' })
  readonly dueOn?: Day | null;
}

@InputType({ description: 'Who answers for a risk.' })
export class AssignRiskOwnerInput {
  @Field(() => ID, RISK)
  readonly riskId!: string;

  @Field(() => ID, { nullable: true, description: 'The person; null takes the owner away.' })
  readonly owner?: string | null;
}

@InputType({ description: 'The acceptance of a risk as it is, for a time.' })
export class AcceptRiskInput {
  @Field(() => ID, RISK)
  readonly riskId!: string;

  @Field(() => String, WHY)
  readonly reason!: string;

  @Field(() => LocalDate, { description: 'The last day it holds: at most 12 months on.' })
  readonly expiresOn!: Day;

  @Field(() => Boolean, {
    description: 'Put it to a member of the management body when the level takes one; false is then refused.',
  })
  readonly putToBoard!: boolean;
}

@InputType({ description: 'An acceptance that is taken back.' })
export class RevokeAcceptanceInput {
  @Field(() => ID, RISK)
  readonly riskId!: string;

  @Field(() => String, WHY)
  readonly reason!: string;
}

@InputType({ description: 'A risk that is no longer there.' })
export class CloseRiskInput {
  @Field(() => ID, RISK)
  readonly riskId!: string;

  @Field(() => String, WHY)
  readonly reason!: string;
}
