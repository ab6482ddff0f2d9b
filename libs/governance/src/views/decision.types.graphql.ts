import type { Bilingual, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, DateTime, LocalDate } from '@varsel/graphql-vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DecisionStatusEnum, VoteKindEnum } from '../decision/decision.enums.graphql.ts';
import type { VoteKind } from '../decision/decision.events.ts';
import type { DecisionStatus } from '../decision/decision.ts';
import { MemberRoleEnum } from '../management-body/management-body.enums.graphql.ts';
import type { MemberRole } from '../management-body/terms.ts';

@ObjectType({ description: 'A vote, as it was signed.' })
export class Vote {
  @Field(() => ID, { description: 'Who voted.' })
  readonly person!: string;

  @Field(() => VoteKindEnum, { description: 'How.' })
  readonly kind!: VoteKind;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason!: string | null;

  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Instant;

  @Field(() => Int, { description: 'The version voted on.' })
  readonly version!: number;

  @Field(() => String, { description: 'The hash of what was voted on.' })
  readonly manifestHash!: string;

  @Field(() => Boolean, { description: 'It counts: not replaced, and on the present version.' })
  readonly counts!: boolean;

  @Field(() => BilingualText, { description: 'The statement that was signed.' })
  readonly statement!: Bilingual;

  @Field(() => String, { description: 'The language it was read in: da or en.' })
  readonly language!: string;

  @Field(() => String, { description: 'The number of the receipt, e.g. BES-2026-003/4.' })
  readonly receiptReference!: string;

  @Field(() => String, { description: 'Its place in the log.' })
  readonly position!: string;

  @Field(() => DateTime, { description: 'When the code for it was given.' })
  readonly secondFactorAt!: Instant;
}

@ObjectType({ description: 'A member and how they stand with this decision.' })
export class DecisionMember {
  @Field(() => ID, { description: 'The person.' })
  readonly person!: string;

  @Field(() => MemberRoleEnum, { nullable: true, description: 'The seat; null for who has left since.' })
  readonly role!: MemberRole | null;

  @Field(() => Boolean, { description: 'In office on the day asked about, or on that of the result.' })
  readonly inOffice!: boolean;

  @Field(() => Vote, { nullable: true, description: 'The vote that counts.' })
  readonly vote!: Vote | null;

  @Field(() => Boolean, { description: 'Has asked something that is not answered.' })
  readonly asked!: boolean;
}

@ObjectType({ description: 'An answer to a question.' })
class DecisionAnswer {
  @Field(() => String, { description: 'The answer.' })
  readonly text!: string;

  @Field(() => ID, { description: 'Who answered.' })
  readonly by!: string;

  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Instant;
}

@ObjectType({ description: 'A question before voting.' })
export class DecisionQuestion {
  @Field(() => Int, { description: 'Its number.' })
  readonly number!: number;

  @Field(() => ID, { description: 'Who asked.' })
  readonly askedBy!: string;

  @Field(() => DateTime, { description: 'When.' })
  readonly askedAt!: Instant;

  @Field(() => String, { description: 'The question.' })
  readonly text!: string;

  @Field(() => DecisionAnswer, { nullable: true, description: 'The answer; null while there is none.' })
  readonly answer!: DecisionAnswer | null;
}

@ObjectType({ description: 'A version of the proposal.' })
export class DecisionVersion {
  @Field(() => Int, { description: 'Its number.' })
  readonly version!: number;

  @Field(() => DateTime, { description: 'When it was put.' })
  readonly openedAt!: Instant;

  @Field(() => ID, { description: 'Who put it.' })
  readonly openedBy!: string;

  @Field(() => String, { description: 'The hash of its measures.' })
  readonly manifestHash!: string;

  @Field(() => String, { nullable: true, description: 'Why it was put again; null for the first.' })
  readonly reason!: string | null;
}

@ObjectType({ description: 'The result of a decision.' })
export class DecisionResult {
  @Field(() => DecisionStatusEnum, { description: 'Carried, refused or lapsed.' })
  readonly outcome!: DecisionStatus;

  @Field(() => DateTime, { description: 'When it stood.' })
  readonly at!: Instant;

  @Field(() => LocalDate, { description: 'The day.' })
  readonly on!: Day;

  @Field(() => Int, { description: 'Votes for.' })
  readonly approvals!: number;

  @Field(() => Int, { description: 'Votes against.' })
  readonly refusals!: number;

  @Field(() => Int, { description: 'Members who took part and voted neither way.' })
  readonly abstentions!: number;

  @Field(() => Int, { description: 'Members who did not take part.' })
  readonly absent!: number;

  @Field(() => Int, { description: 'Members in office that day.' })
  readonly membersInOffice!: number;

  @Field(() => Int, { description: 'How many had to take part.' })
  readonly participantsNeeded!: number;

  @Field(() => BilingualText, { description: 'The result in words.' })
  readonly text!: Bilingual;
}
