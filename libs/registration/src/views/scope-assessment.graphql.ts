import type { Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { DateTime, LocalDate, opaqueId, Requires, Session } from '@varsel/graphql-vocabulary';
import { classify, type EntityClass } from '@varsel/statute';
import type { TenantSession } from '@varsel/tenancy';
import { Args, Field, Float, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrencyEnum, EntityClassEnum } from '../scope-assessment/scope.enums.graphql.ts';
import { scopeResult, ScopeResult } from '../scope-assessment/scope.types.graphql.ts';
import {
  type AnswerReason,
  classificationInput,
  type Currency,
  type ScopeInputs,
} from '../scope-assessment/scope-inputs.ts';
import {
  type Approval,
  findLatestScopeAssessment,
  findScopeAssessments,
  type ScopeAssessmentRow,
} from './scope-assessment.view.ts';

@ObjectType({ description: 'Figures of one accounting period, or of an enterprise of the group.' })
class ScopeFigures {
  @Field(() => LocalDate, { nullable: true, description: 'The last day of the period; null for an enterprise.' })
  readonly endsOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'The name of the enterprise; null for your own periods.' })
  readonly name!: string | null;

  @Field(() => Float, { nullable: true, description: 'The share held in it; null when it counts in full.' })
  readonly percent!: number | null;

  @Field(() => Float, { description: 'Employees.' })
  readonly employees!: number;

  @Field(() => Float, { description: 'Turnover, in millions of the currency.' })
  readonly turnoverMio!: number;

  @Field(() => Float, { description: 'Balance sheet, in millions of the currency.' })
  readonly balanceMio!: number;

  @Field(() => String, { description: 'Where the figures were read.' })
  readonly source!: string;
}

@ObjectType({ description: 'Why one answer is what it is.' })
class ScopeAnswerReason implements AnswerReason {
  @Field(() => String, { description: 'What it is about.' })
  readonly about!: string;

  @Field(() => String, { description: 'The reason.' })
  readonly reason!: string;
}

@ObjectType({ description: 'An answer beside type and size.' })
class ScopeAnswer {
  @Field(() => String, { description: 'Which, as in the input.' })
  readonly name!: string;

  @Field(() => String, { description: 'What was answered.' })
  readonly value!: string;
}

@ObjectType({ description: 'What the assessment was found from.' })
class ScopeAssessmentInputs {
  @Field(() => [ID], { description: 'Entity types.' })
  readonly entityTypes!: readonly string[];

  @Field(() => CurrencyEnum, { description: 'The currency of the amounts.' })
  readonly currency!: Currency;

  @Field(() => Float, { nullable: true, description: 'Kroner for 100 euro.' })
  readonly dkkPer100Eur!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the rate.' })
  readonly rateOn!: Day | null;

  @Field(() => [ScopeFigures], { description: 'Your accounting periods, newest first.' })
  readonly periods!: readonly ScopeFigures[];

  @Field(() => [ScopeFigures], { description: 'The group.' })
  readonly members!: readonly ScopeFigures[];

  @Field(() => [ScopeAnswer], { description: 'Answers beside type and size.' })
  readonly answers!: readonly ScopeAnswer[];

  @Field(() => [ScopeAnswerReason], { description: 'Why the answers are what they are.' })
  readonly reasons!: readonly ScopeAnswerReason[];

  @Field(() => String, { nullable: true, description: 'Why the group is not counted.' })
  readonly groupOverrideReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who approved that it is not counted.' })
  readonly groupOverrideApprovedBy!: string | null;
}

@ObjectType({ description: 'The approval of one version: its result, frozen.' })
class ScopeApproval {
  @Field(() => EntityClassEnum, { description: 'The class that was approved.' })
  readonly class!: EntityClass;

  @Field(() => String, { description: 'The deciding provision.' })
  readonly decidedBy!: string;

  @Field(() => String, { description: 'The version of the rules.' })
  readonly ruleVersion!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day the act applied; null when it does not.' })
  readonly coveredSince!: Day | null;

  @Field(() => String, { description: 'Why it was approved.' })
  readonly comment!: string;

  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'By whom.' })
  readonly by!: string;
}

@ObjectType({ description: 'One version of the scope assessment.' })
class ScopeAssessment {
  @Field(() => ID, { description: 'Which.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version: 1, 2, 3 …' })
  readonly assessment!: number;

  @Field(() => ScopeAssessmentInputs, { description: 'What it was found from.' })
  readonly inputs!: ScopeAssessmentInputs;

  @Field(() => ScopeResult, { description: 'What follows, by today’s reading of the rules.' })
  readonly result!: ScopeResult;

  @Field(() => String, { description: 'The rules it was made under.' })
  readonly ruleVersion!: string;

  @Field(() => String, { nullable: true, description: 'What changed since the version before.' })
  readonly revision!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly assessedAt!: Instant;

  @Field(() => ID, { description: 'By whom.' })
  readonly assessedBy!: string;

  @Field(() => ScopeApproval, { nullable: true, description: 'The approval; null until it is approved.' })
  readonly approval!: ScopeApproval | null;

  @Field(() => DateTime, { nullable: true, description: 'The moment it was asked for; null for now.' })
  readonly asOf!: Instant | null;
}

const AS_OF = { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' };

@Resolver()
export class ScopeAssessmentViewResolver {
  @Query(() => ScopeAssessment, {
    nullable: true,
    description: 'The latest scope assessment; null when there is none.',
  })
  @Requires('scope:read')
  async scopeAssessment(
    @Session() session: TenantSession,
    @Args('asOf', AS_OF) asOf: Instant | null,
  ): Promise<ScopeAssessment | null> {
    const row = await findLatestScopeAssessment(session);
    return row === undefined ? null : assessmentType(row, asOf);
  }

  @Query(() => [ScopeAssessment], { description: 'All versions of the scope assessment, newest first.' })
  @Requires('scope:read')
  async scopeAssessments(
    @Session() session: TenantSession,
    @Args('asOf', AS_OF) asOf: Instant | null,
  ): Promise<readonly ScopeAssessment[]> {
    return (await findScopeAssessments(session)).map((row) => assessmentType(row, asOf));
  }
}

function assessmentType(
  { inputs, assessedBy, approval, ...row }: ScopeAssessmentRow,
  asOf: Instant | null,
): ScopeAssessment {
  return Object.assign(new ScopeAssessment(), row, {
    id: opaqueId('ScopeAssessment', row.key),
    inputs: inputsType(inputs),
    result: scopeResult(classify(classificationInput(inputs))),
    assessedBy: opaqueId('Person', assessedBy),
    approval: approval && approvalType(approval),
    asOf,
  });
}

function approvalType(approval: Approval): ScopeApproval {
  return { ...approval, by: opaqueId('Person', approval.by) };
}

function inputsType(inputs: ScopeAssessmentRow['inputs']): ScopeAssessmentInputs {
  const { entityTypes, currency, rate, periods, members, flags, reasons, groupOverride } = inputs;
  return {
    entityTypes,
    currency,
    ...rateType(rate),
    periods: periods.map((period) => ({ ...period, name: null, percent: null })),
    members: members.map((member) => ({ ...member, endsOn: null })),
    answers: Object.entries(flags).map(([name, value]: [string, unknown]) => ({ name, value: String(value) })),
    reasons,
    ...overrideType(groupOverride),
  };
}

type RateFields = Pick<ScopeAssessmentInputs, 'dkkPer100Eur' | 'rateOn'>;
type OverrideFields = Pick<ScopeAssessmentInputs, 'groupOverrideReason' | 'groupOverrideApprovedBy'>;

function rateType(rate: ScopeInputs['rate']): RateFields {
  return { dkkPer100Eur: rate?.dkkPer100Eur ?? null, rateOn: rate?.on ?? null };
}

function overrideType(override: ScopeInputs['groupOverride']): OverrideFields {
  return { groupOverrideReason: override?.reason ?? null, groupOverrideApprovedBy: override?.approvedBy ?? null };
}
