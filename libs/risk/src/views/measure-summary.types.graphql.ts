import type { Bilingual, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, DateTime, LocalDate, opaqueId } from '@varsel/graphql-vocabulary';
import type { MeasureId, MeasurePart } from '@varsel/statute/measures';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { personOut } from '../ids.graphql.ts';
import { MeasureIdEnum, MeasurePartEnum, MeasureStateEnum } from '../measure/measure.enums.graphql.ts';
import type { MeasureState } from '../measure/measure.ts';
import type { ReadMeasure, RequirementCounts } from '../measure/read-measure.ts';
import {
  LeftOutPart,
  MeasureDrift,
  MeasureEvidenceType,
  MeasureWarningType,
  RequirementCountsType,
} from './measure-parts.types.graphql.ts';

@ObjectType({ description: 'One heading of § 6(1), and how the organisation stands with it.' })
export class MeasureSummary {
  @Field(() => MeasureIdEnum, { description: 'The measure.' })
  readonly measureId!: MeasureId;

  @Field(() => String, { description: 'The number people use, e.g. M-6.10.' })
  readonly reference!: string;

  @Field(() => Int, { description: 'Its number in § 6(1).' })
  readonly number!: number;

  @Field(() => String, { description: 'The provision as the act cites it, e.g. § 6, stk. 1, nr. 10.' })
  readonly provision!: string;

  @Field(() => String, { description: 'Where the directive says it.' })
  readonly directive!: string;

  @Field(() => BilingualText, { description: 'What it is called, in our own words.' })
  readonly name!: Bilingual;

  @Field(() => BilingualText, { description: 'What it asks, in our own words; never the text of the act.' })
  readonly asks!: Bilingual;

  @Field(() => MeasureStateEnum, { description: 'How far it is carried out.' })
  readonly state!: MeasureState;

  @Field(() => Boolean, { description: 'False when all its parts are left out.' })
  readonly applicable!: boolean;

  @Field(() => [LeftOutPart], { description: 'The parts that are left out.' })
  readonly leftOut!: readonly LeftOutPart[];

  @Field(() => [MeasurePartEnum], { description: 'The parts that may be left out; most measures have none.' })
  readonly mayLeaveOut!: readonly MeasurePart[];

  @Field(() => String, { nullable: true, description: 'Why it is assessed so.' })
  readonly reason!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last assessed.' })
  readonly assessedAt!: Instant | null;

  @Field(() => ID, { nullable: true, description: 'Who assessed it.' })
  readonly assessedBy!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  readonly owner!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it is looked at again.' })
  readonly nextReviewOn!: Day | null;

  @Field(() => Boolean, { description: 'The planned review is past.' })
  readonly reviewOverdue!: boolean;

  @Field(() => MeasureEvidenceType, { description: 'Its evidence together.' })
  readonly evidence!: MeasureEvidenceType;

  @Field(() => RequirementCountsType, { description: 'Its requirements by state.' })
  readonly requirements!: RequirementCountsType;

  @Field(() => Int, { description: 'Tasks that are not done.' })
  readonly openTasks!: number;

  @Field(() => Int, { description: 'Tasks that are past their day.' })
  readonly overdueTasks!: number;

  @Field(() => MeasureDrift, { description: 'How far it is from what was approved.' })
  readonly drift!: MeasureDrift;

  @Field(() => [MeasureWarningType], { description: 'What to know besides.' })
  readonly warnings!: readonly MeasureWarningType[];
}

export function measureSummary(read: ReadMeasure, approvedOn: Day | null): MeasureSummary {
  const { catalogue, standing, stated, drift } = read;
  const last = standing.states.at(-1);
  return Object.assign(new MeasureSummary(), {
    measureId: standing.id,
    reference: `M-6.${catalogue.number}`,
    number: catalogue.number,
    provision: catalogue.provision,
    directive: catalogue.directive,
    name: catalogue.name,
    asks: catalogue.asks,
    state: stated.state,
    applicable: stated.applicable,
    leftOut: standing.leftOut.map((part) => ({ ...part, by: opaqueId('Person', part.by) })),
    mayLeaveOut: read.mayLeaveOut,
    reason: stated.reason,
    assessedAt: last?.at ?? null,
    assessedBy: personOut(last?.by ?? null),
    owner: personOut(stated.owner),
    nextReviewOn: stated.nextReviewOn,
    reviewOverdue: read.reviewOverdue,
    evidence: read.evidence,
    requirements: countsType(read.requirements),
    openTasks: read.openTasks,
    overdueTasks: read.overdueTasks,
    drift: {
      approvedOn: read.approved === undefined ? null : approvedOn,
      changes: drift.length,
      material: drift.some(({ material }) => material),
    },
    warnings: read.warnings,
  });
}

function countsType({ total, leftOut, byState }: RequirementCounts): RequirementCountsType {
  return {
    total,
    notAssessed: byState['not-assessed'],
    planned: byState.planned,
    partial: byState.partial,
    inPlace: byState['in-place'],
    inPlaceAndTested: byState['in-place-and-tested'],
    leftOut,
  };
}
