import { type Band, type DecisionKind, type ResidualRisk } from '../assessment/assessment.contents.ts';
import {
  AssessmentBandEnum,
  AssessmentDecisionEnum,
  ResidualRiskEnum,
} from '../assessment/assessment.enums.graphql.ts';
import { type SupplierKind, type Tier } from '../questionnaire/template.ts';
import { type Access, type ClauseStatus, type DataCategory } from '../supplier/supplier.contents.ts';
import {
  ClauseStatusEnum,
  RespondentLanguageEnum,
  SupplierAccessEnum,
  SupplierDataCategoryEnum,
  SupplierKindEnum,
  SupplierTierEnum,
} from '../supplier/supplier.enums.graphql.ts';
import { SupplierFinding, SupplierHistoryEntry, SupplierRound, SupplierService } from './round.types.graphql.ts';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Bilingual, type Instant, type LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, Cvr, DateTime, LocalDate } from '@varsel/graphql-vocabulary';

@ObjectType({ description: 'How a tier follows from its factors, and what it asks for.' })
export class TierDerivation {
  @Field(() => SupplierTierEnum, { description: 'The tier.' })
  readonly tier!: Tier;

  @Field(() => Int, { description: 'The score.' })
  readonly score!: number;

  @Field(() => Boolean, { description: 'Raised by one, because substitutability and exposure are high.' })
  readonly raised!: boolean;

  @Field(() => [BilingualText], { description: 'The reckoning, step by step.' })
  readonly steps!: readonly Bilingual[];

  @Field(() => BilingualText, { description: 'How deep the supplier is asked.' })
  readonly depth!: Bilingual;

  @Field(() => Int, { nullable: true, description: 'Months to the next assessment; null where none is asked for.' })
  readonly reassessMonths!: number | null;

  @Field(() => BilingualText, { description: 'The assurance that is expected.' })
  readonly assurance!: Bilingual;
}

@ObjectType({ description: 'One line of the register of suppliers.' })
export class SupplierSummary {
  @Field(() => ID, { description: 'The thing itself.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use.' })
  readonly reference!: string;

  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => String, { description: 'Country, by its code of two letters.' })
  readonly country!: string;

  @Field(() => String, { description: 'What it delivers.' })
  readonly delivers!: string;

  @Field(() => SupplierTierEnum, { nullable: true, description: 'The tier.' })
  readonly tier!: Tier | null;

  @Field(() => Boolean, { description: 'Another tier than the derived one holds, with a reason.' })
  readonly tierOverridden!: boolean;

  @Field(() => [SupplierKindEnum], { description: 'What kind of supplier it is.' })
  readonly kinds!: readonly SupplierKind[];

  @Field(() => [SupplierService], { description: 'The services of ours that depend on it.' })
  readonly services!: readonly SupplierService[];

  @Field(() => ID, { nullable: true, description: 'The person who is responsible for it here.' })
  readonly responsible!: string | null;

  @Field(() => Boolean, { description: 'No longer in use.' })
  readonly retired!: boolean;

  @Field(() => String, { nullable: true, description: 'The first contact.' })
  readonly contactName!: string | null;

  @Field(() => SupplierRound, { nullable: true, description: 'The round.' })
  readonly round!: SupplierRound | null;

  @Field(() => AssessmentBandEnum, { nullable: true, description: 'The band of the result.' })
  readonly band!: Band | null;

  @Field(() => Float, { nullable: true, description: '0 to 100; null where nothing counts.' })
  readonly result!: number | null;

  @Field(() => AssessmentDecisionEnum, { nullable: true, description: 'What was decided.' })
  readonly decision!: DecisionKind | null;

  @Field(() => ResidualRiskEnum, { nullable: true, description: 'What is left of risk.' })
  readonly residualRisk!: ResidualRisk | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was concluded.' })
  readonly concludedOn!: Day | null;

  @Field(() => LocalDate, { nullable: true, description: 'When the next assessment is due; null where none is.' })
  readonly nextAssessmentOn!: Day | null;

  @Field(() => Boolean, { description: 'It is past that day, or the supplier was never assessed.' })
  readonly nextAssessmentOverdue!: boolean;

  @Field(() => Int, { nullable: true, description: 'Months from one assessment to the next, as its tier asks.' })
  readonly reassessMonths!: number | null;

  @Field(() => Int, { description: 'Findings that are open.' })
  readonly openFindings!: number;

  @Field(() => Int, { description: 'Clauses that are missing from its contracts.' })
  readonly missingClauses!: number;
}

@ObjectType('SupplierContact', { description: 'A contact of the supplier.' })
export class SupplierContactType {
  @Field(() => String, { description: 'The contact, within its supplier.' })
  readonly contact!: string;

  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => String, { description: 'The e-mail address.' })
  readonly email!: string;

  @Field(() => String, { nullable: true, description: 'The telephone number.' })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: 'The title.' })
  readonly title!: string | null;

  @Field(() => RespondentLanguageEnum, { description: 'The language of mail and pages.' })
  readonly language!: 'da' | 'en';

  @Field(() => Boolean, { description: 'Erased for good: nothing of the above says who it was.' })
  readonly erased!: boolean;
}

@ObjectType('ContractClause', { description: 'A clause a contract is read for.' })
export class ContractClauseType {
  @Field(() => String, { description: 'Its key.' })
  readonly key!: string;

  @Field(() => BilingualText, { description: 'The title.' })
  readonly title!: Bilingual;

  @Field(() => String, { description: 'Where it comes from.' })
  readonly source!: string;

  @Field(() => BilingualText, { nullable: true, description: 'A note.' })
  readonly note!: Bilingual | null;
}

@ObjectType({ description: 'A clause and whether the contract has it.' })
export class ContractClauseState {
  @Field(() => String, { description: 'Its key.' })
  readonly key!: string;

  @Field(() => ContractClauseType, { description: 'The clause.' })
  readonly clause!: ContractClauseType;

  @Field(() => ClauseStatusEnum, { nullable: true, description: 'How it stands.' })
  readonly status!: ClauseStatus | null;

  @Field(() => String, { nullable: true, description: 'The number people use.' })
  readonly reference!: string | null;

  @Field(() => String, { nullable: true, description: 'The page.' })
  readonly page!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason!: string | null;
}

@ObjectType('SupplierContract', { description: 'A contract with the supplier.' })
export class SupplierContractType {
  @Field(() => String, { description: 'The contract, within its supplier.' })
  readonly contract!: string;

  @Field(() => String, { description: 'The title.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'The number of the contract.' })
  readonly number!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The first day.' })
  readonly startsOn!: Day | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day.' })
  readonly endsOn!: Day | null;

  @Field(() => Int, { nullable: true, description: 'Months of notice.' })
  readonly noticeMonths!: number | null;

  @Field(() => [ContractClauseState], { description: 'The clauses.' })
  readonly clauses!: readonly ContractClauseState[];

  @Field(() => Int, { description: 'How many clauses are missing.' })
  readonly missing!: number;
}

@ObjectType({ description: 'The factors that were set and the tier that holds.' })
export class SupplierTiering {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'Who.' })
  readonly by!: string;

  @Field(() => Int, { description: 'Dependence: what 24 hours of failure do to our service.' })
  readonly c1!: number;

  @Field(() => Int, { description: 'Access to our systems.' })
  readonly c2!: number;

  @Field(() => Int, { description: 'Data of ours it holds.' })
  readonly c3!: number;

  @Field(() => Int, { description: 'How hard it is to replace.' })
  readonly c4!: number;

  @Field(() => Int, { description: 'Exposure: incidents, concentration, geography, end of life.' })
  readonly c5!: number;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;

  @Field(() => SupplierTierEnum, { description: 'The tier.' })
  readonly tier!: Tier;

  @Field(() => String, { nullable: true, description: 'Why another tier than the derived one.' })
  readonly overrideReason!: string | null;

  @Field(() => TierDerivation, { description: 'How it comes about.' })
  readonly derivation!: TierDerivation;
}

@ObjectType('Supplier', { description: 'A supplier with all that is known of it.' })
export class SupplierType {
  @Field(() => SupplierSummary, { description: 'Its line in the register.' })
  readonly summary!: SupplierSummary;

  @Field(() => Cvr, { nullable: true, description: 'The CVR number.' })
  readonly cvr!: string | null;

  @Field(() => String, { nullable: true, description: 'The number in a foreign register.' })
  readonly foreignId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who owns it in the end.' })
  readonly ultimateOwner!: string | null;

  @Field(() => Boolean, { description: 'We have the contract with it ourselves.' })
  readonly directSupplier!: boolean;

  @Field(() => Boolean, { description: 'It delivers ICT products or services.' })
  readonly ictRelevant!: boolean;

  @Field(() => SupplierAccessEnum, { description: 'The access it has to us.' })
  readonly access!: Access;

  @Field(() => [SupplierDataCategoryEnum], { description: 'The data of ours it holds.' })
  readonly dataCategories!: readonly DataCategory[];

  @Field(() => String, { nullable: true, description: 'Sites and countries.' })
  readonly sites!: string | null;

  @Field(() => String, { nullable: true, description: 'Its subcontractors.' })
  readonly subcontractors!: string | null;

  @Field(() => String, { nullable: true, description: 'How we could leave.' })
  readonly exitPlan!: string | null;

  @Field(() => [SupplierContactType], { description: 'Its contacts.' })
  readonly contacts!: readonly SupplierContactType[];

  @Field(() => [SupplierContractType], { description: 'The contracts with it.' })
  readonly contracts!: readonly SupplierContractType[];

  @Field(() => SupplierTiering, { nullable: true, description: 'The factors and the tier; null until assessed.' })
  readonly tiering!: SupplierTiering | null;

  @Field(() => [SupplierTiering], { description: 'Earlier tiers, oldest first.' })
  readonly tierHistory!: readonly SupplierTiering[];

  @Field(() => [SupplierRound], { description: 'Rounds of questions, newest first.' })
  readonly rounds!: readonly SupplierRound[];

  @Field(() => [SupplierFinding], { description: 'What the supplier must mend.' })
  readonly findings!: readonly SupplierFinding[];

  @Field(() => String, { nullable: true, description: 'Why it is retired.' })
  readonly retiredReason!: string | null;

  @Field(() => [SupplierHistoryEntry], { description: 'The course of things, oldest first.' })
  readonly history!: readonly SupplierHistoryEntry[];
}
