import type { Bilingual, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, BringsUpTo, connectionOf, DateTime, LocalDate } from '@varsel/graphql-vocabulary';
import type { MeasureId } from '@varsel/statute/measures';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MeasureIdEnum } from '../measure/measure.enums.graphql.ts';
import type { AcceptanceStanding } from '../risk/acceptance-standing.ts';
import {
  AcceptanceStandingEnum,
  RiskLevelEnum,
  RiskPropertyEnum,
  RiskTreatmentEnum,
} from '../risk/risk.enums.graphql.ts';
import type { Treatment } from '../risk/risk.ts';
import type { RiskLevel, RiskProperty } from '../risk/scoring.ts';

@ObjectType({ description: 'How likely and how bad, on one property.' })
export class RiskScore {
  @Field(() => Int, { description: '1 (rare) to 5 (expected).' })
  readonly likelihood!: number;

  @Field(() => Int, { description: '0 (none) to 5 (catastrophic).' })
  readonly consequence!: number;

  @Field(() => Int, { description: 'One times the other.' })
  readonly score!: number;

  @Field(() => RiskLevelEnum, { description: 'The band it falls in.' })
  readonly level!: RiskLevel;
}

@ObjectType({ description: 'A risk weighed on the four properties.' })
export class RiskScores {
  @Field(() => RiskScore, { description: 'That data and people are who they say.' })
  readonly authenticity!: RiskScore;

  @Field(() => RiskScore, { description: 'That nobody sees what is not theirs.' })
  readonly confidentiality!: RiskScore;

  @Field(() => RiskScore, { description: 'That data is right and whole.' })
  readonly integrity!: RiskScore;

  @Field(() => RiskScore, { description: 'That it is there when needed.' })
  readonly availability!: RiskScore;

  @Field(() => RiskPropertyEnum, { description: 'The property that weighs most.' })
  readonly worst!: RiskProperty;

  @Field(() => RiskLevelEnum, { description: 'The level of that one.' })
  readonly level!: RiskLevel;

  @Field(() => Int, { description: 'The score of that one.' })
  readonly score!: number;
}

@ObjectType({ description: 'The acceptance of a risk, for a time.' })
export class RiskAcceptance {
  @Field(() => AcceptanceStandingEnum, { description: 'Whether it holds.' })
  readonly standing!: AcceptanceStanding;

  @Field(() => String, { description: 'Why it is accepted.' })
  readonly reason!: string;

  @Field(() => LocalDate, { description: 'The last day it holds.' })
  readonly expiresOn!: Day;

  @Field(() => RiskLevelEnum, { description: 'The level that was accepted.' })
  readonly level!: RiskLevel;

  @Field(() => RiskScores, { description: 'The assessment it rests on.' })
  readonly scores!: RiskScores;

  @Field(() => RiskTreatmentEnum, { nullable: true, description: 'The treatment it rests on.' })
  readonly treatment!: Treatment | null;

  @Field(() => [MeasureIdEnum], { description: 'The measures it rests on.' })
  readonly measures!: readonly MeasureId[];

  @Field(() => String, { description: 'Its place in the log: of the acceptance, or of the proposal while it waits.' })
  readonly position!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted; null while it awaits the board.' })
  readonly acceptedAt!: Instant | null;

  @Field(() => ID, { nullable: true, description: 'Who accepted it.' })
  readonly approver!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was put to the board.' })
  readonly proposedAt!: Instant | null;

  @Field(() => ID, { nullable: true, description: 'Who put it to the board.' })
  readonly proposedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back.' })
  readonly revokedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  readonly revokedBecause!: string | null;

  @Field(() => [BilingualText], { description: 'Why it no longer holds; empty while it does.' })
  readonly staleBecause!: readonly Bilingual[];
}

@ObjectType({ description: 'One line of the register of risks.' })
export class RiskLine {
  @Field(() => ID, { description: 'The risk.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use, e.g. RSK-2026-003.' })
  readonly reference!: string;

  @Field(() => String, { description: 'What can happen, in short.' })
  readonly title!: string;

  @Field(() => ID, { description: 'The service it threatens.' })
  readonly serviceId!: string;

  @Field(() => String, { description: 'What the service is called.' })
  readonly serviceName!: string;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  readonly owner!: string | null;

  @Field(() => Boolean, { description: 'It is no longer there.' })
  readonly closed!: boolean;

  @Field(() => RiskScores, { nullable: true, description: 'Without measures; null until it is assessed.' })
  readonly inherent!: RiskScores | null;

  @Field(() => RiskScores, { nullable: true, description: 'With the measures as they are; null until it is weighed.' })
  readonly residual!: RiskScores | null;

  @Field(() => RiskLevelEnum, { nullable: true, description: 'Residual where weighed, otherwise inherent.' })
  readonly level!: RiskLevel | null;

  @Field(() => RiskLevelEnum, { nullable: true, description: 'Without measures.' })
  readonly inherentLevel!: RiskLevel | null;

  @Field(() => RiskTreatmentEnum, { nullable: true, description: 'What is done about it.' })
  readonly treatment!: Treatment | null;

  @Field(() => [MeasureIdEnum], { description: 'The measures that bear on it.' })
  readonly measures!: readonly MeasureId[];

  @Field(() => RiskAcceptance, { nullable: true, description: 'The last acceptance; null when there was none.' })
  readonly acceptance!: RiskAcceptance | null;

  @Field(() => AcceptanceStandingEnum, { description: 'Whether an acceptance holds.' })
  readonly acceptanceStanding!: AcceptanceStanding;

  @Field(() => Boolean, { description: 'Accepting it takes a member of the management body.' })
  readonly needsBoard!: boolean;

  @Field(() => DateTime, { description: 'When it was identified.' })
  readonly identifiedAt!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it was last assessed.' })
  readonly assessedAt!: Instant | null;

  @Field(() => DateTime, { description: 'When something last happened to it.' })
  readonly changedAt!: Instant;
}

export const RiskConnection = connectionOf(RiskLine, 'Risk');

@ObjectType({ description: 'One assessment of a risk.' })
class RiskAssessment {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'By whom.' })
  readonly by!: string;

  @Field(() => RiskScores, { description: 'Without measures.' })
  readonly inherent!: RiskScores;

  @Field(() => RiskScores, { nullable: true, description: 'With the measures as they were.' })
  readonly residual!: RiskScores | null;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@ObjectType({ description: 'One risk with all that is known of it.' })
export class Risk extends RiskLine {
  @Field(() => String, {
    nullable: true,
    description:
      'What the code for accepting it is given for: `boundTo` of POST /api/step-up; null where none is asked.',
  })
  readonly acceptanceBoundTo!: string | null;

  @Field(() => String, { description: 'How it can happen and what it would mean.' })
  @BringsUpTo({ bytes: 20_000 })
  readonly description!: string;

  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  readonly treatmentPlan!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When that is to be done.' })
  readonly treatmentDueOn!: Day | null;

  @Field(() => [RiskAssessment], { description: 'Its assessments, oldest first; the last is what stands.' })
  readonly assessments!: readonly RiskAssessment[];

  @Field(() => [RiskAcceptance], { description: 'Its acceptances, oldest first; the last is what stands.' })
  readonly acceptances!: readonly RiskAcceptance[];

  @Field(() => String, { nullable: true, description: 'Why it was closed.' })
  readonly closedBecause!: string | null;

  @Field(() => String, { description: 'Its record, for the history.' })
  readonly record!: string;
}
