import type { Bilingual } from '@varsel/event-sourcing';
import { BilingualText } from '@varsel/graphql-vocabulary';
import type { Classification, EntityClass, EvaluatedRule, RuleInputs, Verdict } from '@varsel/statute';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { AppliesEnum, EntityClassEnum, RuleOutcomeEnum, ScopeFlagKindEnum } from './scope.enums.graphql.ts';

@ObjectType({ description: 'A class and the provision it rests on.' })
class ScopeVerdict implements Verdict {
  @Field(() => EntityClassEnum, { description: 'The class.' })
  readonly class!: EntityClass;

  @Field(() => String, { description: 'The provision.' })
  readonly decidedBy!: string;
}

@ObjectType({ description: 'One thing a rule was asked on.' })
class RuleInput {
  @Field(() => String, { description: 'What it is.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its value, as text.' })
  readonly value!: string;
}

@ObjectType({ description: 'One rule as it was evaluated.' })
class ScopeRule {
  @Field(() => String, { description: 'Which rule.' })
  readonly id!: string;

  @Field(() => String, { description: 'The provision.' })
  readonly provision!: string;

  @Field(() => BilingualText, { description: 'What was asked.' })
  readonly question!: Bilingual;

  @Field(() => [RuleInput], { description: 'What it was asked on.' })
  readonly inputs!: readonly RuleInput[];

  @Field(() => RuleOutcomeEnum, { description: 'What it came to.' })
  readonly outcome!: EvaluatedRule['outcome'];

  @Field(() => BilingualText, { description: 'Why.' })
  readonly reason!: Bilingual;

  @Field(() => ScopeVerdict, { nullable: true, description: 'What it leads to when no rule before it has decided.' })
  readonly verdict!: Verdict | null;
}

@ObjectType({ description: 'Something a person must look at.' })
class ScopeFlag {
  @Field(() => String, { description: 'Which.' })
  readonly id!: string;

  @Field(() => ScopeFlagKindEnum, { description: 'Of which kind.' })
  readonly kind!: Classification['flags'][number]['kind'];

  @Field(() => BilingualText, { description: 'What to know.' })
  readonly text!: Bilingual;
}

@ObjectType({ description: 'The figures size was judged by, the group included, in million euro.' })
class EffectiveFigures {
  @Field(() => Float, { description: 'Employees.' })
  readonly employees!: number;

  @Field(() => Float, { description: 'Turnover.' })
  readonly turnoverMioEur!: number;

  @Field(() => Float, { description: 'Balance sheet.' })
  readonly balanceMioEur!: number;
}

@ObjectType({ description: 'A competent authority under BEK 620/2025.' })
class ScopeAuthority {
  @Field(() => ID, { description: 'Which.' })
  readonly id!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  readonly name!: Bilingual;

  @Field(() => String, { description: 'The provision that names it.' })
  readonly reference!: string;

  @Field(() => [ID], { description: 'The types it supervises.' })
  readonly entityTypes!: readonly string[];
}

@ObjectType({ description: 'Another act that applies instead to some of the types.' })
class OtherActThatApplies {
  @Field(() => String, { description: 'Its number.' })
  readonly act!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  readonly name!: Bilingual;

  @Field(() => String, { description: 'Where it is published.' })
  readonly url!: string;

  @Field(() => String, { description: 'The provision that steps back.' })
  readonly provision!: string;

  @Field(() => [ID], { description: 'The types it takes.' })
  readonly entityTypes!: readonly string[];
}

@ObjectType({ description: 'What follows from the class.' })
class ScopeConsequence {
  @Field(() => String, { description: 'Which duty.' })
  readonly id!: string;

  @Field(() => String, { description: 'The provision.' })
  readonly provision!: string;

  @Field(() => BilingualText, { description: 'The duty in one sentence.' })
  readonly text!: Bilingual;

  @Field(() => AppliesEnum, { description: 'Whether it applies.' })
  readonly applies!: Classification['consequences'][number]['applies'];
}

@ObjectType({ description: 'Is the organisation covered, as what, and why.' })
export class ScopeResult {
  @Field(() => EntityClassEnum, { description: 'The class.' })
  readonly class!: EntityClass;

  @Field(() => String, { description: 'The provision that decides.' })
  readonly decidedBy!: string;

  @Field(() => String, { description: 'The version of the rules.' })
  readonly ruleVersion!: string;

  @Field(() => [ScopeRule], { description: 'Every rule, in order.' })
  readonly rules!: readonly ScopeRule[];

  @Field(() => [BilingualText], { description: 'The reasons in sentences.' })
  readonly reasons!: readonly Bilingual[];

  @Field(() => [ScopeFlag], { description: 'What a person must look at: borderline, uncertain, provisional.' })
  readonly flags!: readonly ScopeFlag[];

  @Field(() => [ScopeVerdict], { description: 'Other provisions that lead somewhere too.' })
  readonly competing!: readonly Verdict[];

  @Field(() => EffectiveFigures, { description: 'The figures size was judged by.' })
  readonly effective!: EffectiveFigures;

  @Field(() => ScopeVerdict, { nullable: true, description: 'By the last period alone; given when it differs.' })
  readonly pointInTime!: Verdict | null;

  @Field(() => ScopeVerdict, {
    nullable: true,
    description: 'By two periods in a row; given when it differs, and then the result.',
  })
  readonly twoPeriod!: Verdict | null;

  @Field(() => [ScopeAuthority], { description: 'The competent authorities.' })
  readonly authorities!: readonly ScopeAuthority[];

  @Field(() => [OtherActThatApplies], { description: 'Acts that apply instead.' })
  readonly otherActs!: readonly OtherActThatApplies[];

  @Field(() => String, { nullable: true, description: 'The provision to register under: 9 or 10.' })
  readonly registrationProvision!: string | null;

  @Field(() => [String], { description: 'The data sheets to file: 9, 10 or both.' })
  readonly registrationSheets!: readonly string[];

  @Field(() => [ScopeConsequence], { description: 'What follows from the class.' })
  readonly consequences!: readonly ScopeConsequence[];
}

export function scopeResult(found: Classification): ScopeResult {
  return Object.assign(new ScopeResult(), found, {
    rules: found.rules.map((rule) => ({ ...rule, inputs: ruleInputs(rule.inputs), verdict: rule.verdict ?? null })),
    pointInTime: found.pointInTime ?? null,
    twoPeriod: found.twoPeriod ?? null,
  });
}

function ruleInputs(inputs: RuleInputs): readonly RuleInput[] {
  return Object.entries(inputs).map(([name, value]) => ({
    name,
    value: Array.isArray(value) ? value.join(', ') : String(value ?? ''),
  }));
}
