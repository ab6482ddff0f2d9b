import { type SupplierKind, type Tier } from '../questionnaire/template.ts';
import { type Access, type ClauseStatus, type DataCategory } from './supplier.contents.ts';
import {
  ClauseStatusEnum,
  RespondentLanguageEnum,
  SupplierAccessEnum,
  SupplierDataCategoryEnum,
  SupplierKindEnum,
  SupplierTierEnum,
} from './supplier.enums.graphql.ts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { type LocalDate as Day } from '@varsel/event-sourcing';
import { Cvr, LocalDate } from '@varsel/graphql-vocabulary';

@InputType({ description: 'The factors of the tier, 0 to 4 each.' })
export class TierFactorsInput {
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
}

@InputType({ description: 'What is known of a supplier.' })
export class SupplierProfileInput {
  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => Cvr, { nullable: true, description: 'The CVR number.' })
  readonly cvr?: string | null;

  @Field(() => String, { nullable: true, description: 'The number in a foreign register.' })
  readonly foreignId?: string | null;

  @Field(() => String, { description: 'Country, by its code of two letters.' })
  readonly country!: string;

  @Field(() => String, { nullable: true, description: 'Who owns it in the end.' })
  readonly ultimateOwner?: string | null;

  @Field(() => Boolean, { description: 'We have the contract with it ourselves.' })
  readonly directSupplier!: boolean;

  @Field(() => Boolean, { description: 'It delivers ICT products or services.' })
  readonly ictRelevant!: boolean;

  @Field(() => String, { description: 'What it delivers.' })
  readonly delivers!: string;

  @Field(() => [SupplierKindEnum], { description: 'What kind of supplier it is.' })
  readonly kinds!: readonly SupplierKind[];

  @Field(() => SupplierAccessEnum, { description: 'The access it has to us.' })
  readonly access!: Access;

  @Field(() => [SupplierDataCategoryEnum], { description: 'The data of ours it holds.' })
  readonly dataCategories!: readonly DataCategory[];

  @Field(() => String, { nullable: true, description: 'Sites and countries.' })
  readonly sites?: string | null;

  @Field(() => String, { nullable: true, description: 'Its subcontractors.' })
  readonly subcontractors?: string | null;

  @Field(() => String, { nullable: true, description: 'How we could leave.' })
  readonly exitPlan?: string | null;

  @Field(() => [ID], { description: 'The services of ours that depend on it.' })
  readonly services!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'The person who is responsible for it here.' })
  readonly responsible?: string | null;
}

@InputType({ description: 'A contact of the supplier.' })
export class SupplierContactInput {
  @Field(() => String, { nullable: true, description: 'The contact, within its supplier.' })
  readonly contact?: string | null;

  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => String, { description: 'The e-mail address.' })
  readonly email!: string;

  @Field(() => String, { nullable: true, description: 'The telephone number.' })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: 'The title.' })
  readonly title?: string | null;

  @Field(() => RespondentLanguageEnum, { description: 'The language of mail and pages.' })
  readonly language!: 'da' | 'en';
}

@InputType({ description: 'A supplier for the register.' })
export class RegisterSupplierInput {
  @Field(() => SupplierProfileInput, { description: 'What is known of it.' })
  readonly profile!: SupplierProfileInput;

  @Field(() => [SupplierContactInput], { nullable: true, description: 'Its contacts.' })
  readonly contacts?: readonly SupplierContactInput[] | null;
}

@InputType({ description: 'What is known of a supplier now.' })
export class AmendSupplierInput {
  @Field(() => ID, { description: 'The supplier.' })
  readonly supplierId!: string;

  @Field(() => SupplierProfileInput, { description: 'What is known of it.' })
  readonly profile!: SupplierProfileInput;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@InputType({ description: 'All contacts of a supplier.' })
export class SetSupplierContactsInput {
  @Field(() => ID, { description: 'The supplier.' })
  readonly supplierId!: string;

  @Field(() => [SupplierContactInput], { description: 'Its contacts.' })
  readonly contacts!: readonly SupplierContactInput[];
}

@InputType({ description: 'A contract, or what has changed in it.' })
export class RecordSupplierContractInput {
  @Field(() => ID, { description: 'The supplier.' })
  readonly supplierId!: string;

  @Field(() => String, { nullable: true, description: 'The contract, within its supplier.' })
  readonly contract?: string | null;

  @Field(() => String, { description: 'The title.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'The number of the contract.' })
  readonly number?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The first day.' })
  readonly startsOn?: Day | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day.' })
  readonly endsOn?: Day | null;

  @Field(() => Int, { nullable: true, description: 'Months of notice.' })
  readonly noticeMonths?: number | null;
}

@InputType({ description: 'Whether the contract has a clause.' })
export class ContractClauseInput {
  @Field(() => String, { description: 'Its key.' })
  readonly key!: string;

  @Field(() => ClauseStatusEnum, { description: 'How it stands.' })
  readonly status!: ClauseStatus;

  @Field(() => String, { nullable: true, description: 'The number people use.' })
  readonly reference?: string | null;

  @Field(() => String, { nullable: true, description: 'The page.' })
  readonly page?: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason?: string | null;
}

@InputType({ description: 'The clauses that were looked at.' })
export class AssessContractClausesInput {
  @Field(() => ID, { description: 'The supplier.' })
  readonly supplierId!: string;

  @Field(() => String, { description: 'The contract, within its supplier.' })
  readonly contract!: string;

  @Field(() => [ContractClauseInput], { description: 'The clauses.' })
  readonly clauses!: readonly ContractClauseInput[];
}

@InputType({ description: 'The factors of a supplier’s tier.' })
export class AssessSupplierTierInput {
  @Field(() => ID, { description: 'The supplier.' })
  readonly supplierId!: string;

  @Field(() => TierFactorsInput, { description: 'The factors.' })
  readonly factors!: TierFactorsInput;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;

  @Field(() => SupplierTierEnum, { nullable: true, description: 'Another tier than the derived one, with a reason.' })
  readonly overrideTier?: Tier | null;

  @Field(() => String, { nullable: true, description: 'Why another tier than the derived one.' })
  readonly overrideReason?: string | null;
}

@InputType({ description: 'A supplier that delivers nothing any more.' })
export class RetireSupplierInput {
  @Field(() => ID, { description: 'The supplier.' })
  readonly supplierId!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}
