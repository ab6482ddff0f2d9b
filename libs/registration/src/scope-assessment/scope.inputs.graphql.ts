import type { LocalDate as Day } from '@varsel/event-sourcing';
import type { ClassificationFlags, GroupOverride } from '@varsel/statute';
import { LocalDate } from '@varsel/graphql-vocabulary';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import {
  CriterionOfCriticalityEnum,
  CriticalityBasisEnum,
  CurrencyEnum,
  ExemptionEnum,
  MainEstablishmentEnum,
  PublicBodyEnum,
  RepresentativeEnum,
  TerritoryEnum,
} from './scope.enums.graphql.ts';
import type { AccountingPeriod, Currency, ExchangeRate, GroupMember, ScopeInputs } from './scope-inputs.ts';

type Flag<Name extends keyof ClassificationFlags> = ClassificationFlags[Name] | null;

@InputType({ description: 'What size is measured by.' })
class ScopeAmountsInput {
  @Field(() => Float, { description: 'Employees as annual work units (årsværk).' })
  readonly employees!: number;

  @Field(() => Float, { description: 'Annual turnover, in millions.' })
  readonly turnoverMio!: number;

  @Field(() => Float, { description: 'Balance sheet total, in millions.' })
  readonly balanceMio!: number;
}

@InputType({ description: 'Figures of one accounting period.' })
class ScopePeriodInput extends ScopeAmountsInput {
  @Field(() => LocalDate, { description: 'The last day of the period.' })
  readonly endsOn!: Day;

  @Field(() => String, { description: 'Where the figures were read.' })
  readonly source!: string;
}

@InputType({ description: 'An enterprise of the group, with the figures of the last period.' })
class ScopeMemberInput extends ScopeAmountsInput {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The share held, 25 to 50 %; left out for a linked enterprise, which counts in full.',
  })
  readonly percent?: number | null;

  @Field(() => String, { description: 'Where the figures were read.' })
  readonly source!: string;
}

@InputType({ description: 'The rate amounts in kroner are counted by.' })
class ScopeRateInput {
  @Field(() => Float, { description: 'Kroner for 100 euro, e.g. 746.8.' })
  readonly dkkPer100Eur!: number;

  @Field(() => LocalDate, { description: 'The day of the rate.' })
  readonly on!: Day;
}

@InputType({ description: 'Why one answer is what it is.' })
class ScopeReasonInput {
  @Field(() => String, { description: 'What it is about: an entity type, or the name of an answer.' })
  readonly about!: string;

  @Field(() => String, { description: 'The reason; at most 1,000 characters.' })
  readonly reason!: string;
}

@InputType({
  description: 'A reasoned decision not to count the group, because the systems are independent (recital 16).',
})
class GroupOverrideInput {
  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;

  @Field(() => String, { description: 'Who approved it.' })
  readonly approvedBy!: string;
}

@InputType({ description: 'Answers beside type and size. What is left out is the ordinary case.' })
class ScopeFlagsInput {
  @Field(() => TerritoryEnum, { nullable: true, description: 'The seat; Denmark when left out.' })
  readonly territory?: Flag<'territory'>;

  @Field(() => MainEstablishmentEnum, {
    nullable: true,
    description: 'The main establishment; matters for some digital types only.',
  })
  readonly juris?: Flag<'juris'>;

  @Field(() => RepresentativeEnum, { nullable: true, description: 'The representative of a provider outside the EU.' })
  readonly representative?: Flag<'representative'>;

  @Field(() => Boolean, { nullable: true, description: 'Established in Denmark; true when left out.' })
  readonly establishedInDk?: Flag<'establishedInDk'>;

  @Field(() => Boolean, {
    nullable: true,
    description: 'National or public security, defence or law enforcement, § 1(4).',
  })
  readonly natsec?: Flag<'natsec'>;

  @Field(() => Boolean, { nullable: true, description: 'Designated under § 333 of the Financial Business Act.' })
  readonly s333?: Flag<'s333'>;

  @Field(() => Boolean, { nullable: true, description: 'A financial entity under DORA, § 1(3).' })
  readonly dora?: Flag<'dora'>;

  @Field(() => [ID], { nullable: true, description: 'Types whose exclusion in the annex applies.' })
  readonly excludedTypes?: Flag<'excludedTypes'>;

  @Field(() => Boolean, { nullable: true, description: 'None of the types fits.' })
  readonly noAnnexType?: Flag<'noAnnexType'>;

  @Field(() => PublicBodyEnum, { nullable: true, description: 'The kind of public body, if it is one.' })
  readonly body?: Flag<'body'>;

  @Field(() => Boolean, { nullable: true, description: 'Identified as critical under CER-loven, § 4(3) no. 3.' })
  readonly cer?: Flag<'cer'>;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Identified as operator of essential services under NIS 1, § 4(3) no. 4.',
  })
  readonly nis1?: Flag<'nis1'>;

  @Field(() => CriterionOfCriticalityEnum, { nullable: true, description: 'A criterion of § 4(3) no. 5 that is met.' })
  readonly crit?: Flag<'crit'>;

  @Field(() => CriticalityBasisEnum, { nullable: true, description: 'Who says so; you do when left out.' })
  readonly critBasis?: Flag<'critBasis'>;

  @Field(() => Boolean, { nullable: true, description: 'The authority has decided that you are important, § 5(2).' })
  readonly downgrade?: Flag<'downgrade'>;

  @Field(() => ExemptionEnum, { nullable: true, description: 'Exempted by the minister, § 1(5).' })
  readonly exempt?: Flag<'exempt'>;
}

@InputType({ description: 'Everything scope and class are found from.' })
export class ScopeInput {
  @Field(() => [ID], { description: 'Entity types of annexes 1 and 2, as in `entityTypes`.' })
  readonly entityTypes!: readonly string[];

  @Field(() => CurrencyEnum, { nullable: true, description: 'The currency of all amounts; euro when left out.' })
  readonly currency?: Currency | null;

  @Field(() => ScopeRateInput, { nullable: true, description: 'Required for amounts in kroner.' })
  readonly rate?: ScopeRateInput | null;

  @Field(() => [ScopePeriodInput], {
    description: 'Accounting periods, newest first; the first is the last approved accounts.',
  })
  readonly periods!: readonly ScopePeriodInput[];

  @Field(() => [ScopeMemberInput], { nullable: true, description: 'The group.' })
  readonly members?: readonly ScopeMemberInput[] | null;

  @Field(() => ScopeFlagsInput, { nullable: true, description: 'Answers beside type and size.' })
  readonly flags?: ScopeFlagsInput | null;

  @Field(() => [ScopeReasonInput], { nullable: true, description: 'Why the answers are what they are.' })
  readonly reasons?: readonly ScopeReasonInput[] | null;

  @Field(() => GroupOverrideInput, { nullable: true, description: 'A decision not to count the group.' })
  readonly groupOverride?: GroupOverrideInput | null;
}

// What is left out is filled in here: compiled queries do not know the defaults of input fields.

/** As the acts take it: plain data, nothing left undefined. */
export function scopeInputsOf(input: ScopeInput): ScopeInputs {
  return {
    entityTypes: input.entityTypes,
    currency: input.currency ?? 'EUR',
    rate: rateOf(input.rate),
    periods: input.periods.map(periodOf),
    members: (input.members ?? []).map(memberOf),
    flags: answered(input.flags ?? {}),
    reasons: (input.reasons ?? []).map(({ about, reason }) => ({ about, reason })),
    groupOverride: overrideOf(input.groupOverride),
  };
}

function rateOf(rate: ScopeRateInput | null | undefined): ExchangeRate | null {
  return rate ? { dkkPer100Eur: rate.dkkPer100Eur, on: rate.on } : null;
}

function periodOf({ endsOn, employees, turnoverMio, balanceMio, source }: ScopePeriodInput): AccountingPeriod {
  return { endsOn, employees, turnoverMio, balanceMio, source };
}

function memberOf({ name, percent, employees, turnoverMio, balanceMio, source }: ScopeMemberInput): GroupMember {
  return { name, percent: percent ?? null, employees, turnoverMio, balanceMio, source };
}

function overrideOf(override: GroupOverrideInput | null | undefined): GroupOverride | null {
  return override ? { reason: override.reason, approvedBy: override.approvedBy } : null;
}

function answered(flags: ScopeFlagsInput): ClassificationFlags {
  const given = Object.entries(flags).filter(([, value]: [string, unknown]) => value !== null && value !== undefined);
  return Object.fromEntries(given);
}
