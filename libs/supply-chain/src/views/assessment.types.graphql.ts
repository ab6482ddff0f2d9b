import { type Band, type DecisionKind, type ResidualRisk } from '../assessment/assessment.contents.ts';
import {
  AssessmentBandEnum,
  AssessmentDecisionEnum,
  ResidualRiskEnum,
} from '../assessment/assessment.enums.graphql.ts';
import { type Tier } from '../questionnaire/template.ts';
import { SupplierTierEnum } from '../supplier/supplier.enums.graphql.ts';
import { ReviewSection } from './review.types.graphql.ts';
import { SupplierFinding, SupplierHistoryEntry, SupplierRound } from './round.types.graphql.ts';
import { SupplierContactType, SupplierSummary } from './supplier.types.graphql.ts';
import { QuestionnaireTemplateType } from './template.types.graphql.ts';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Bilingual, type Instant, type LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, DateTime, LocalDate } from '@varsel/graphql-vocabulary';

@ObjectType({ description: 'The result and how it comes about.' })
export class AssessmentScore {
  @Field(() => Float, { nullable: true, description: '0 to 100; null where nothing counts.' })
  readonly result!: number | null;

  @Field(() => AssessmentBandEnum, { nullable: true, description: 'The band of the result.' })
  readonly band!: Band | null;

  @Field(() => Boolean, { description: 'Something is unscored: result and band may change.' })
  readonly provisional!: boolean;

  @Field(() => Int, { description: 'How many are unscored.' })
  readonly unscored!: number;

  @Field(() => Int, { description: 'How many count.' })
  readonly scored!: number;

  @Field(() => Int, { description: 'How many are set aside.' })
  readonly notApplicable!: number;

  @Field(() => Int, { description: 'How many are unanswered; they count 0.' })
  readonly unanswered!: number;

  @Field(() => Int, { description: 'How many count one half for want of documentation.' })
  readonly capped!: number;

  @Field(() => Boolean, { description: 'An answer without the documentation asked for counts one half at most.' })
  readonly documentsCount!: boolean;

  @Field(() => [String], { description: 'Critical questions at 0.' })
  readonly redFlags!: readonly string[];

  @Field(() => ResidualRiskEnum, { nullable: true, description: 'What is left of risk.' })
  readonly residualRisk!: ResidualRisk | null;

  @Field(() => [BilingualText], { description: 'How it comes about.' })
  readonly derivation!: readonly Bilingual[];
}

@ObjectType({ description: 'The decision that ended the round.' })
export class AssessmentConclusion {
  @Field(() => AssessmentDecisionEnum, { description: 'What was decided.' })
  readonly decision!: DecisionKind;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;

  @Field(() => LocalDate, { nullable: true, description: 'How long the acceptance holds.' })
  readonly until!: Day | null;

  @Field(() => String, { nullable: true, description: 'What is to be improved.' })
  readonly plan!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day it is due.' })
  readonly dueOn!: Day | null;

  @Field(() => LocalDate, { description: 'When it was concluded.' })
  readonly concludedOn!: Day;

  @Field(() => ID, { description: 'Who.' })
  readonly by!: string;

  @Field(() => Float, { nullable: true, description: '0 to 100; null where nothing counts.' })
  readonly result!: number | null;

  @Field(() => AssessmentBandEnum, { nullable: true, description: 'The band of the result.' })
  readonly band!: Band | null;

  @Field(() => ResidualRiskEnum, { nullable: true, description: 'What is left of risk.' })
  readonly residualRisk!: ResidualRisk | null;
}

@ObjectType({ description: 'What became of the newest link.' })
export class QuestionnaireInvitationState {
  @Field(() => String, { description: 'The e-mail address.' })
  readonly email!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent.' })
  readonly sentAt!: Instant | null;

  @Field(() => String, { description: 'What became of the mail: queued, sent, refused or by-hand.' })
  readonly mailStatus!: string;

  @Field(() => String, { nullable: true, description: 'The link, only where no mail leaves.' })
  readonly link!: string | null;

  @Field(() => String, { nullable: true, description: 'The newest code, only where no mail leaves.' })
  readonly code!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was opened.' })
  readonly openedAt!: Instant | null;

  @Field(() => Int, { description: 'How many reminders were sent.' })
  readonly remindersSent!: number;
}

@ObjectType({ description: 'Somebody who may answer.' })
export class QuestionnaireRespondent {
  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => String, { description: 'The e-mail address.' })
  readonly email!: string;

  @Field(() => String, { nullable: true, description: 'The section, by its id.' })
  readonly section!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was opened.' })
  readonly openedAt!: Instant | null;
}

@ObjectType({ description: 'The submission.' })
export class QuestionnaireSubmission {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Instant;

  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => String, { description: 'The position, by their own word.' })
  readonly role!: string;

  @Field(() => String, { description: 'The SHA-256.' })
  readonly sha256!: string;

  @Field(() => String, { description: 'The number people use.' })
  readonly reference!: string;
}

@ObjectType({ description: 'One round with everything a reviewer needs.' })
export class SupplierAssessment {
  @Field(() => SupplierRound, { description: 'The round.' })
  readonly round!: SupplierRound;

  @Field(() => SupplierSummary, { description: 'The supplier.' })
  readonly supplier!: SupplierSummary;

  @Field(() => QuestionnaireTemplateType, { description: 'The questionnaire.' })
  readonly template!: QuestionnaireTemplateType;

  @Field(() => SupplierTierEnum, { description: 'The tier.' })
  readonly tier!: Tier;

  @Field(() => SupplierContactType, { nullable: true, description: 'The contact, within its supplier.' })
  readonly contact!: SupplierContactType | null;

  @Field(() => ID, { description: 'Who sent it.' })
  readonly sentBy!: string;

  @Field(() => String, { nullable: true, description: 'A message to the supplier.' })
  readonly message!: string | null;

  @Field(() => QuestionnaireInvitationState, { nullable: true, description: 'The newest link.' })
  readonly invitation!: QuestionnaireInvitationState | null;

  @Field(() => [QuestionnaireRespondent], { description: 'Who may answer.' })
  readonly respondents!: readonly QuestionnaireRespondent[];

  @Field(() => QuestionnaireSubmission, { nullable: true, description: 'The submission.' })
  readonly submission!: QuestionnaireSubmission | null;

  @Field(() => [ReviewSection], { description: 'The sections.' })
  readonly sections!: readonly ReviewSection[];

  @Field(() => AssessmentScore, { description: 'The score.' })
  readonly score!: AssessmentScore;

  @Field(() => [SupplierFinding], { description: 'What the supplier must mend.' })
  readonly findings!: readonly SupplierFinding[];

  @Field(() => Int, { description: 'Clarifications that wait for the supplier.' })
  readonly clarificationsOpen!: number;

  @Field(() => AssessmentConclusion, { nullable: true, description: 'The decision.' })
  readonly conclusion!: AssessmentConclusion | null;

  @Field(() => [BilingualText], { description: 'Why it cannot be concluded yet.' })
  readonly obstacles!: readonly Bilingual[];

  @Field(() => SupplierRound, { nullable: true, description: 'The round before with the same questionnaire.' })
  readonly previousRound!: SupplierRound | null;

  @Field(() => [SupplierHistoryEntry], { description: 'The course of things, oldest first.' })
  readonly history!: readonly SupplierHistoryEntry[];
}
