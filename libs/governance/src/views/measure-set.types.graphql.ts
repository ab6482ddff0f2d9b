import type { Bilingual, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, LocalDate, opaqueId } from '@varsel/graphql-vocabulary';
import type { StatedMeasure, StatedMeasureState, StatedRiskRound } from '@varsel/published-events';
import { catalogueMeasure, requirementOf, requirementsOf } from '@varsel/statute/measures';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FrozenStateEnum } from '../decision/decision.enums.graphql.ts';
import { referenceOf } from '../decision/difference-text.ts';

@ObjectType({ description: 'A requirement of the annex as it was put.' })
class FrozenRequirement {
  @Field(() => String, { description: 'Which, e.g. cir-1.1.1.' })
  readonly requirement!: string;

  @Field(() => BilingualText, { nullable: true, description: 'Our short title of it; never the official text.' })
  readonly title!: Bilingual | null;

  @Field(() => FrozenStateEnum, { description: 'Its state.' })
  readonly state!: StatedMeasureState;

  @Field(() => Boolean, { description: 'False: left out, and the reason says why.' })
  readonly applicable!: boolean;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason!: string | null;
}

@ObjectType({ description: 'Evidence as it was put, by the hash of its bytes.' })
class FrozenEvidence {
  @Field(() => String, { description: 'The hash of the file.' })
  readonly sha256!: string;

  @Field(() => LocalDate, { description: 'From when it shows something.' })
  readonly effectiveOn!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'Until when.' })
  readonly expiresOn!: Day | null;
}

@ObjectType({ description: 'A part of a measure that is left out.' })
class FrozenLeftOut {
  @Field(() => String, { description: 'Which part.' })
  readonly part!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@ObjectType({ description: 'A measure as it was put to the management body.' })
export class FrozenMeasure {
  @Field(() => String, { description: 'm01 to m10.' })
  readonly measure!: string;

  @Field(() => String, { description: 'The number people use, e.g. M-6.1.' })
  readonly reference!: string;

  @Field(() => String, { description: 'The provision.' })
  readonly provision!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  readonly name!: Bilingual;

  @Field(() => FrozenStateEnum, { description: 'Its state.' })
  readonly state!: StatedMeasureState;

  @Field(() => Boolean, { description: 'False: left out as a whole.' })
  readonly applicable!: boolean;

  @Field(() => [FrozenLeftOut], { description: 'The parts that are left out.' })
  readonly leftOut!: readonly FrozenLeftOut[];

  @Field(() => String, { nullable: true, description: 'Why it is assessed so.' })
  readonly reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who is responsible.' })
  readonly owner!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it is reviewed next.' })
  readonly nextReviewOn!: Day | null;

  @Field(() => [FrozenRequirement], { description: 'Requirements that were assessed or left out.' })
  readonly requirements!: readonly FrozenRequirement[];

  @Field(() => Int, { description: 'How many requirements the annex has under this measure, assessed or not.' })
  readonly requirementsInAll!: number;

  @Field(() => [FrozenEvidence], { description: 'The evidence.' })
  readonly evidence!: readonly FrozenEvidence[];
}

@ObjectType({ description: 'The risk round the measures rested on.' })
export class FrozenRiskRound {
  @Field(() => LocalDate, { nullable: true, description: 'When it was concluded.' })
  readonly concludedOn!: Day | null;

  @Field(() => LocalDate, { nullable: true, description: 'Until when it is current.' })
  readonly validUntil!: Day | null;
}

export function frozenMeasure(measure: StatedMeasure): FrozenMeasure {
  const { id, owner, requirements, ...rest } = measure;
  const { provision, name } = catalogueMeasure(id);
  return Object.assign(new FrozenMeasure(), {
    ...{ measure: id, reference: referenceOf(id), provision, name },
    ...rest,
    owner: owner === null ? null : opaqueId('Person', owner),
    requirements: requirements.map(({ id: requirement, ...stated }) => ({
      ...{ requirement, title: requirementOf(requirement)?.requirement.title ?? null },
      ...stated,
    })),
    requirementsInAll: requirementsOf(id).length,
  });
}

export function frozenRiskRound({ concludedOn, validUntil }: StatedRiskRound): FrozenRiskRound {
  return { concludedOn, validUntil };
}
