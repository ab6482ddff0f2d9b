import { type Band, type DecisionKind, type FindingStatus } from '../assessment/assessment.contents.ts';
import {
  AssessmentBandEnum,
  AssessmentDecisionEnum,
  AssessmentStatusEnum,
  FindingStatusEnum,
} from '../assessment/assessment.enums.graphql.ts';
import { type ShownStatus } from './shown-round.ts';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Bilingual, type Instant, type LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, DateTime, LocalDate } from '@varsel/graphql-vocabulary';

@ObjectType({ description: 'A service of ours that suppliers can stand under.' })
export class SupplierService {
  @Field(() => ID, { description: 'The thing itself.' })
  readonly id!: string;

  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'No longer in use.' })
  readonly retired!: boolean;
}

@ObjectType({ description: 'A round of questions in short, with its progress.' })
export class SupplierRound {
  @Field(() => ID, { description: 'The thing itself.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use.' })
  readonly reference!: string;

  @Field(() => BilingualText, { description: 'The questionnaire.' })
  readonly templateTitle!: Bilingual;

  @Field(() => AssessmentStatusEnum, { description: 'How it stands.' })
  readonly status!: ShownStatus;

  @Field(() => Int, { description: 'How many are answered.' })
  readonly answered!: number;

  @Field(() => Int, { description: 'How many are asked.' })
  readonly asked!: number;

  @Field(() => LocalDate, { description: 'The day it is due.' })
  readonly dueOn!: Day;

  @Field(() => Boolean, { description: 'The day has passed.' })
  readonly isOverdue!: boolean;

  @Field(() => DateTime, { description: 'When it was sent.' })
  readonly sentAt!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When the answers came.' })
  readonly submittedAt!: Instant | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was concluded.' })
  readonly concludedOn!: Day | null;

  @Field(() => AssessmentBandEnum, { nullable: true, description: 'The band of the result.' })
  readonly band!: Band | null;

  @Field(() => Float, { nullable: true, description: '0 to 100; null where nothing counts.' })
  readonly result!: number | null;

  @Field(() => AssessmentDecisionEnum, { nullable: true, description: 'What was decided.' })
  readonly decision!: DecisionKind | null;
}

@ObjectType({ description: 'Something the supplier must mend.' })
export class SupplierFinding {
  @Field(() => String, { description: 'The finding, within its round.' })
  readonly finding!: string;

  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => String, { nullable: true, description: 'The question, by its id in the questionnaire.' })
  readonly question!: string | null;

  @Field(() => String, { description: 'The text.' })
  readonly text!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it is due.' })
  readonly dueOn!: Day | null;

  @Field(() => FindingStatusEnum, { description: 'How it stands.' })
  readonly status!: FindingStatus;

  @Field(() => Boolean, { description: 'The day has passed.' })
  readonly isOverdue!: boolean;

  @Field(() => String, { nullable: true, description: 'What was seen when it was closed.' })
  readonly closedText!: string | null;

  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'Who.' })
  readonly by!: string;
}

@ObjectType({ description: 'One entry in the course of things, oldest first.' })
export class SupplierHistoryEntry {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'Who.' })
  readonly by!: string;

  @Field(() => BilingualText, { nullable: true, description: 'Who, when it was nobody of the organisation.' })
  readonly outsider!: Bilingual | null;

  @Field(() => BilingualText, { description: 'The title.' })
  readonly title!: Bilingual;

  @Field(() => String, { nullable: true, description: 'The text.' })
  readonly text!: string | null;
}
