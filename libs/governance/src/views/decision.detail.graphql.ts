import type { Bilingual, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, BringsUpTo, DateTime, LocalDate } from '@varsel/graphql-vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DecisionStatusEnum } from '../decision/decision.enums.graphql.ts';
import type { DecisionStatus } from '../decision/decision.ts';
import { DecisionMember, DecisionQuestion, DecisionResult, DecisionVersion, Vote } from './decision.types.graphql.ts';
import { MeasureDifference } from './difference.types.graphql.ts';
import { FrozenMeasure, FrozenRiskRound } from './measure-set.types.graphql.ts';
import { MeasureSetCondition } from './set-condition.types.graphql.ts';

@ObjectType({ description: 'A decision of the management body on the measures, § 7(1).' })
export class ManagementDecision {
  @Field(() => ID, { description: 'The decision.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use, e.g. BES-2026-003.' })
  readonly reference!: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title!: string;

  @Field(() => String, { description: 'Why it is asked and what it costs.' })
  readonly explanation!: string;

  @Field(() => DecisionStatusEnum, { description: 'Where it stands.' })
  readonly status!: DecisionStatus;

  @Field(() => DateTime, { description: 'When it was put.' })
  readonly proposedAt!: Instant;

  @Field(() => ID, { description: 'Who put it.' })
  readonly proposedBy!: string;

  @Field(() => LocalDate, { description: 'The day until which members are asked to vote; our own limit.' })
  readonly voteBy!: Day;

  @Field(() => Boolean, { description: 'The day has passed, and it is still open.' })
  readonly overdue!: boolean;

  @Field(() => Int, { description: '1, and one more each time the changed measures are put.' })
  readonly version!: number;

  @Field(() => DateTime, { description: 'When this version was put.' })
  readonly openedAt!: Instant;

  @Field(() => String, { nullable: true, description: 'Why it was put again; null for the first version.' })
  readonly renewedBecause!: string | null;

  @Field(() => BilingualText, {
    nullable: true,
    description: 'What is another body now than the one it was put to: it is put again, or the change is taken back.',
  })
  readonly bodyChange!: Bilingual | null;

  @Field(() => String, { description: 'The SHA-256 of the manifest.' })
  readonly manifestHash!: string;

  @Field(() => String, { description: 'Its first twelve digits, as people compare it.' })
  readonly controlCode!: string;

  @Field(() => String, { description: 'The place in the log at which the measures stood so.' })
  readonly position!: string;

  @Field(() => [FrozenMeasure], { description: 'The measures as they were put.' })
  readonly measures!: readonly FrozenMeasure[];

  @Field(() => FrozenRiskRound, { description: 'The risk round they rested on.' })
  readonly riskRound!: FrozenRiskRound;

  @Field(() => String, {
    description:
      'The manifest in its canonical form (RFC 8785). Its SHA-256 is the hash, unless it was too large and is shortened.',
  })
  @BringsUpTo({ bytes: 170_000 })
  readonly manifest!: string;

  @Field(() => Boolean, {
    description:
      'The manifest was too large: the reasons of single requirements are left out of it. The hash covers them.',
  })
  readonly shortened!: boolean;

  @Field(() => MeasureDifference, {
    description:
      'What was put, beside what was approved before it; evidence that has expired since by `condition.readOn` is a difference too.',
  })
  readonly sinceLastApproval!: MeasureDifference;

  @Field(() => MeasureSetCondition, {
    description: 'What of the set has expired, soon expires or is overdue: today while it is open.',
  })
  readonly condition!: MeasureSetCondition;

  @Field(() => BilingualText, { description: 'The exact statement a member signs by approving.' })
  readonly statement!: Bilingual;

  @Field(() => BilingualText, { description: 'The exact statement a member signs by voting against.' })
  readonly refusalStatement!: Bilingual;

  @Field(() => BilingualText, { description: 'The exact statement a member signs by voting neither way.' })
  readonly abstentionStatement!: Bilingual;

  @Field(() => String, { description: 'What the code for a vote is given for: `boundTo` of POST /api/step-up.' })
  readonly secondFactorBoundTo!: string;

  @Field(() => [DecisionMember], { description: 'Those it was put to, and whoever voted beside them.' })
  readonly members!: readonly DecisionMember[];

  @Field(() => Int, { description: 'How many it was put to: the members in office that day.' })
  readonly membersInOffice!: number;

  @Field(() => Int, { nullable: true, description: 'How many must take part.' })
  readonly participantsNeeded!: number | null;

  @Field(() => Int, { description: 'How many have taken part.' })
  readonly participants!: number;

  @Field(() => BilingualText, { description: 'What is still needed, in words.' })
  readonly quorumText!: Bilingual;

  @Field(() => [DecisionQuestion], { description: 'Questions and answers, in their order.' })
  readonly questions!: readonly DecisionQuestion[];

  @Field(() => Boolean, { description: 'You may vote now.' })
  readonly mayVote!: boolean;

  @Field(() => BilingualText, { nullable: true, description: 'Why you may not vote, and what to do.' })
  readonly mayNotVoteBecause!: Bilingual | null;

  @Field(() => Vote, { nullable: true, description: 'Your vote that counts.' })
  readonly myVote!: Vote | null;

  @Field(() => [Vote], { description: 'Every vote in its order, replaced ones too.' })
  readonly votes!: readonly Vote[];

  @Field(() => DecisionResult, { nullable: true, description: 'The result.' })
  readonly result!: DecisionResult | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  readonly withdrawnBecause!: string | null;

  @Field(() => [DecisionVersion], { description: 'Earlier versions, the latest first.' })
  readonly versions!: readonly DecisionVersion[];

  @Field(() => String, { description: 'Its record in the history.' })
  readonly record!: string;
}
