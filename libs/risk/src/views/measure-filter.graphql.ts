import type { MeasureId } from '@varsel/statute/measures';
import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { MeasureEvidenceStanding } from '../evidence/evidence-standing.ts';
import { personFilter } from '../ids.graphql.ts';
import { MeasureIdEnum, MeasureStateEnum } from '../measure/measure.enums.graphql.ts';
import type { MeasureState } from '../measure/measure.ts';
import type { ReadMeasure } from '../measure/read-measure.ts';
import type { WarningCode } from '../measure/warnings.ts';
import { MeasureEvidenceEnum, WarningCodeEnum } from './measure-parts.types.graphql.ts';

const DriftFilterEnum = { ANY: 'any', MATERIAL: 'material' } as const;
registerEnumType(DriftFilterEnum, {
  name: 'DriftFilter',
  description: 'How far from what was approved.',
  valuesMap: {
    ANY: { description: 'Anything has changed.' },
    MATERIAL: { description: 'Something has changed that bears on what was approved.' },
  },
});

@InputType({ description: 'Which measures to give. All conditions hold together.' })
export class MeasureFilter {
  @Field(() => [MeasureIdEnum], { nullable: true, description: 'Only these.' })
  readonly measures?: readonly MeasureId[] | null;

  @Field(() => [MeasureStateEnum], { nullable: true, description: 'Only those in these states.' })
  readonly state?: readonly MeasureState[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those this person answers for.' })
  readonly owner?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those nobody answers for, or only the others.' })
  readonly withoutOwner?: boolean | null;

  @Field(() => [MeasureEvidenceEnum], { nullable: true, description: 'Only those whose evidence stands so.' })
  readonly evidence?: readonly MeasureEvidenceStanding[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those whose review is past, or only the others.' })
  readonly reviewOverdue?: boolean | null;

  @Field(() => DriftFilterEnum, { nullable: true, description: 'Only those that have changed since the approval.' })
  readonly drift?: 'any' | 'material' | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those with tasks past their day, or only the others.' })
  readonly overdueTasks?: boolean | null;

  @Field(() => WarningCodeEnum, { nullable: true, description: 'Only those of which this is to be known.' })
  readonly warning?: WarningCode | null;
}

type Test = (read: ReadMeasure) => boolean;

/** The measures that meet every condition that was given. */
export function filterMeasures(
  reads: readonly ReadMeasure[],
  filter: MeasureFilter | null | undefined,
): readonly ReadMeasure[] {
  const tests = [...standingTests(filter ?? {}), ...derivedTests(filter ?? {})];
  return reads.filter((read) => tests.every((test) => test(read)));
}

function standingTests({ measures, state, owner, withoutOwner }: MeasureFilter): readonly Test[] {
  const person = personFilter(owner);
  return [
    ...given(
      measures,
      (ids): Test =>
        ({ standing }) =>
          ids.includes(standing.id),
    ),
    ...given(
      state,
      (states): Test =>
        ({ stated }) =>
          states.includes(stated.state),
    ),
    ...given(
      person,
      (id): Test =>
        ({ stated }) =>
          stated.owner === id,
    ),
    ...given(
      withoutOwner,
      (without): Test =>
        ({ stated }) =>
          (stated.owner === null) === without,
    ),
  ];
}

function derivedTests(filter: MeasureFilter): readonly Test[] {
  return [
    ...given(
      filter.evidence,
      (standings): Test =>
        ({ evidence }) =>
          standings.includes(evidence.standing),
    ),
    ...given(
      filter.reviewOverdue,
      (overdue): Test =>
        (read) =>
          read.reviewOverdue === overdue,
    ),
    ...given(
      filter.drift,
      (how): Test =>
        ({ drift }) =>
          drift.some(({ material }) => how === 'any' || material),
    ),
    ...given(
      filter.overdueTasks,
      (overdue): Test =>
        (read) =>
          read.overdueTasks > 0 === overdue,
    ),
    ...given(
      filter.warning,
      (wanted): Test =>
        ({ warnings }) =>
          warnings.some(({ code }) => code === wanted),
    ),
  ];
}

function given<Value>(value: Value | null | undefined, test: (value: Value) => Test): readonly Test[] {
  return value === null || value === undefined ? [] : [test(value)];
}
