import { plainId } from '@varsel/graphql-vocabulary';
import type { MeasureId } from '@varsel/statute/measures';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { personFilter, searchOf } from '../ids.graphql.ts';
import { MeasureIdEnum } from '../measure/measure.enums.graphql.ts';
import type { AcceptanceStanding } from '../risk/acceptance-standing.ts';
import type { ReadRisk } from '../risk/read-risk.ts';
import { AcceptanceStandingEnum, RiskLevelEnum, RiskPropertyEnum, RiskStageEnum } from '../risk/risk.enums.graphql.ts';
import { type RiskLevel, type RiskProperty, type Score, type Scores, worstOf } from '../risk/scoring.ts';

export type RiskStage = 'inherent' | 'residual';

@InputType({ description: 'One cell of the matrix.' })
class RiskCellInput {
  @Field(() => RiskStageEnum, { description: 'Without the measures or with them.' })
  readonly stage!: RiskStage;

  @Field(() => RiskPropertyEnum, {
    nullable: true,
    description: 'The property; the one that weighs most when left out.',
  })
  readonly property?: RiskProperty | null;

  @Field(() => Int, { description: '1 to 5.' })
  readonly likelihood!: number;

  @Field(() => Int, { description: '0 to 5.' })
  readonly consequence!: number;
}

@InputType({ description: 'Which risks to give. All conditions hold together.' })
export class RiskFilter {
  @Field(() => ID, { nullable: true, description: 'Only those of this service.' })
  readonly serviceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those this person answers for.' })
  readonly owner?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those nobody answers for, or only the others.' })
  readonly withoutOwner?: boolean | null;

  @Field(() => MeasureIdEnum, { nullable: true, description: 'Only those this measure bears on.' })
  readonly measureId?: MeasureId | null;

  @Field(() => [RiskLevelEnum], { nullable: true, description: 'Only those of these levels.' })
  readonly level?: readonly RiskLevel[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are not assessed, or only the others.' })
  readonly notAssessed?: boolean | null;

  @Field(() => [AcceptanceStandingEnum], { nullable: true, description: 'Only those whose acceptance stands so.' })
  readonly acceptance?: readonly AcceptanceStanding[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are closed, or only the others.' })
  readonly closed?: boolean | null;

  @Field(() => RiskCellInput, { nullable: true, description: 'Only those in this cell of the matrix.' })
  readonly cell?: RiskCellInput | null;

  @Field(() => String, { nullable: true, description: 'Part of the title or of the number; at most 200 characters.' })
  readonly search?: string | null;
}

type Test = (read: ReadRisk) => boolean;

export function filterRisks(reads: readonly ReadRisk[], filter: RiskFilter | null | undefined): readonly ReadRisk[] {
  const tests = [...rowTests(filter ?? {}), ...derivedTests(filter ?? {})];
  return reads.filter((read) => tests.every((test) => test(read)));
}

/** The score a risk has in the matrix: on one property, or on the one that weighs most. */
export function scoreAt(
  read: ReadRisk,
  { stage, property }: { readonly stage: RiskStage; readonly property?: RiskProperty | null | undefined },
): Score | undefined {
  const scores: Scores | null = stage === 'inherent' ? read.inherent : read.residual;
  return scores === null ? undefined : scores[property ?? worstOf(scores)];
}

function rowTests({ serviceId, owner, withoutOwner, measureId, closed, search }: RiskFilter): readonly Test[] {
  return [
    ...given(
      serviceId,
      (id): Test =>
        ({ row }) =>
          row.service === plainId('Service', id),
    ),
    ...given(
      personFilter(owner),
      (id): Test =>
        ({ row }) =>
          row.owner === id,
    ),
    ...given(
      withoutOwner,
      (without): Test =>
        ({ row }) =>
          (row.owner === null) === without,
    ),
    ...given(
      measureId,
      (id): Test =>
        ({ row }) =>
          row.measures.includes(id),
    ),
    ...given(
      closed,
      (shut): Test =>
        ({ row }) =>
          row.closed === shut,
    ),
    ...given(
      searchOf(search),
      (part): Test =>
        ({ row }) =>
          isPart(part, `${row.reference} ${row.title}`),
    ),
  ];
}

function derivedTests({ level, notAssessed, acceptance, cell }: RiskFilter): readonly Test[] {
  return [
    ...given(
      level,
      (levels): Test =>
        (read) =>
          read.level !== null && levels.includes(read.level),
    ),
    ...given(
      notAssessed,
      (without): Test =>
        (read) =>
          (read.level === null) === without,
    ),
    ...given(
      acceptance,
      (standings): Test =>
        (read) =>
          standings.includes(read.acceptance.standing),
    ),
    ...given(
      cell,
      (wanted): Test =>
        (read) =>
          isIn(wanted, scoreAt(read, wanted)),
    ),
  ];
}

function isIn({ likelihood, consequence }: RiskCellInput, score: Score | undefined): boolean {
  return score?.likelihood === likelihood && score.consequence === consequence;
}

function isPart(part: string, text: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function given<Value>(value: Value | null | undefined, test: (value: Value) => Test): readonly Test[] {
  return value === null || value === undefined ? [] : [test(value)];
}
