import type { Bilingual } from '@varsel/event-sourcing';
import { BilingualText, Open, Timeless } from '@varsel/graphql-vocabulary';
import { type Annex, classify, type EntityType, entityTypes, type Sector, sectors } from '@varsel/statute';
import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { refuseInputs } from './refuse-inputs.ts';
import { ScopeInput, scopeInputsOf } from './scope.inputs.graphql.ts';
import { scopeResult, ScopeResult } from './scope.types.graphql.ts';
import { classificationInput } from './scope-inputs.ts';

@ObjectType({ description: 'What to mend before an answer can be given.' })
class ScopeProblem {
  @Field(() => String, { nullable: true, description: 'The field that is at fault.' })
  readonly field!: string | null;

  @Field(() => BilingualText, { description: 'What is wrong and what to do.' })
  readonly message!: Bilingual;
}

@ObjectType({ description: 'The answer to one scope question, or what to mend. Nothing is stored.' })
class ScopeCheck {
  @Field(() => ScopeResult, { nullable: true, description: 'The answer.' })
  readonly result!: ScopeResult | null;

  @Field(() => ScopeProblem, { nullable: true, description: 'What to mend.' })
  readonly problem!: ScopeProblem | null;
}

@ObjectType('EntityType', {
  description: 'A type of entity of annexes 1 and 2. The names are our wording, not the act’s.',
})
class EntityTypeType {
  @Field(() => ID, { description: 'Which.' })
  readonly id!: string;

  @Field(() => String, { description: 'bilag1, bilag2 or none.' })
  readonly annex!: Annex;

  @Field(() => String, { description: 'The point in the annex.' })
  readonly annexPoint!: string;

  @Field(() => BilingualText, { description: 'What it is called.' })
  readonly name!: Bilingual;

  @Field(() => BilingualText, { nullable: true, description: 'Who of this kind is outside.' })
  readonly exclusion!: Bilingual | null;

  @Field(() => String, { nullable: true, description: 'The EU definition it follows.' })
  readonly euDefinition!: string | null;

  @Field(() => ID, { nullable: true, description: 'The subsector.' })
  readonly subsectorId!: string | null;

  @Field(() => Boolean, { description: 'Jurisdiction follows the main establishment, § 2(2).' })
  readonly mainEstablishment!: boolean;
}

@ObjectType({ description: 'A sector and its types of entity.' })
class EntityTypeSector {
  @Field(() => ID, { nullable: true, description: 'The sector; null for types outside the annexes.' })
  readonly id!: string | null;

  @Field(() => BilingualText, { description: 'What it is called.' })
  readonly name!: Bilingual;

  @Field(() => [EntityTypeType], { description: 'Its types, in the order of the annex.' })
  readonly entityTypes!: readonly EntityTypeType[];
}

@Resolver()
export class ScopeCheckResolver {
  @Query(() => ScopeCheck, { description: 'Are we covered? Anyone may ask; nothing is stored.' })
  @Open({ limit: 'scope-check' })
  @Timeless({ because: 'it is reckoned from what is asked alone' })
  checkScope(@Args('input') input: ScopeInput): ScopeCheck {
    const inputs = scopeInputsOf(input);
    const refused = refuseInputs(inputs);
    const check = new ScopeCheck();
    if (refused === undefined) {
      return Object.assign(check, { result: scopeResult(classify(classificationInput(inputs))), problem: null });
    }
    return Object.assign(check, { result: null, problem: { field: refused.field ?? null, message: refused.message } });
  }

  @Query(() => [EntityTypeSector], { name: 'entityTypes', description: 'The 71 types of entity, by sector.' })
  @Open({ limit: 'scope-check' })
  @Timeless({ because: 'the annexes of the act are the same for everybody' })
  typesBySector(): readonly EntityTypeSector[] {
    const outside = entityTypes.filter(({ sectorId }) => sectorId === null);
    return [...sectors.map(sectorType), { id: null, name: OUTSIDE, entityTypes: outside.map(typeType) }];
  }
}

const OUTSIDE: Bilingual = { da: 'Uden for bilagene', en: 'Outside the annexes' };

function sectorType({ id, name }: Sector): EntityTypeSector {
  return { id, name, entityTypes: entityTypes.filter(({ sectorId }) => sectorId === id).map(typeType) };
}

function typeType(type: EntityType): EntityTypeType {
  const { id, annex, annexPoint, name, exclusion, euDefinition, subsectorId } = type;
  const mainEstablishment = type.jurisdictionRule === 'main-establishment';
  return { id, annex, annexPoint, name, exclusion, euDefinition, subsectorId, mainEstablishment };
}
