import type { Clock, Instant } from '@varsel/event-sourcing';
import { DateTime, opaqueId, plainId, Requires, Session } from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { AcceptanceStanding } from '../risk/acceptance-standing.ts';
import type { ReadRisk } from '../risk/read-risk.ts';
import { RiskLevelEnum, RiskPropertyEnum, RiskStageEnum } from '../risk/risk.enums.graphql.ts';
import { levelOfScore, type RiskLevel, riskLevels, type RiskProperty, type Score } from '../risk/scoring.ts';
import { type RiskStage, scoreAt } from './risk-filter.graphql.ts';
import { findReadRisks } from './risks-read.view.ts';

@ObjectType({ description: 'A risk in a cell of the matrix.' })
class RiskMatrixEntry {
  @Field(() => ID, { description: 'The risk.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use.' })
  readonly reference!: string;

  @Field(() => String, { description: 'What can happen, in short.' })
  readonly title!: string;
}

@ObjectType({ description: 'A cell of the matrix; its list is risks(filter: {cell, closed: false}).' })
class RiskMatrixCell {
  @Field(() => Int, { description: '1 to 5.' })
  readonly likelihood!: number;

  @Field(() => Int, { description: '0 to 5.' })
  readonly consequence!: number;

  @Field(() => RiskLevelEnum, { description: 'The band of the cell.' })
  readonly level!: RiskLevel;

  @Field(() => Int, { description: 'How many open risks are in it.' })
  readonly count!: number;

  @Field(() => [RiskMatrixEntry], { description: 'Which.' })
  readonly risks!: readonly RiskMatrixEntry[];
}

@ObjectType({ description: 'The open risks by likelihood and consequence: 30 cells.' })
class RiskMatrix {
  @Field(() => RiskStageEnum, { description: 'Without the measures or with them.' })
  readonly stage!: RiskStage;

  @Field(() => RiskPropertyEnum, { nullable: true, description: 'The property; null for the one that weighs most.' })
  readonly property!: RiskProperty | null;

  @Field(() => [RiskMatrixCell], { description: 'Likelihood 5 to 1, and in each consequence 0 to 5.' })
  readonly cells!: readonly RiskMatrixCell[];

  @Field(() => Int, { description: 'Open risks that stand in no cell: they are not assessed in this stage.' })
  readonly notAssessed!: number;
}

@ObjectType({ description: 'How many open risks are of a level.' })
class RiskLevelGroup {
  @Field(() => RiskLevelEnum, { description: 'The level.' })
  readonly level!: RiskLevel;

  @Field(() => Int, { description: 'How many: risks(filter: {level, closed: false}).' })
  readonly count!: number;
}

@ObjectType({ description: 'The open risks in numbers; each opens its list by risks(filter: {…, closed: false}).' })
class RiskPosture {
  @Field(() => Int, { description: 'All that are open.' })
  readonly total!: number;

  @Field(() => [RiskLevelGroup], { description: 'By level.' })
  readonly byLevel!: readonly RiskLevelGroup[];

  @Field(() => Int, { description: 'Not assessed: {notAssessed: true}.' })
  readonly notAssessed!: number;

  @Field(() => Int, { description: 'Nobody answers for it: {withoutOwner: true}.' })
  readonly withoutOwner!: number;

  @Field(() => Int, { description: 'The acceptance rests on what has changed: {acceptance: [STALE]}.' })
  readonly acceptancesStale!: number;

  @Field(() => Int, { description: 'The acceptance has run out: {acceptance: [EXPIRED]}.' })
  readonly acceptancesExpired!: number;

  @Field(() => Int, { description: 'Put to the board: {acceptance: [AWAITING_BOARD]}.' })
  readonly awaitingBoard!: number;
}

@ArgsType()
class RiskMatrixArgs {
  @Field(() => RiskStageEnum, { description: 'Without the measures or with them.' })
  readonly stage!: RiskStage;

  @Field(() => RiskPropertyEnum, {
    nullable: true,
    description: 'The property; the one that weighs most when left out.',
  })
  readonly property?: RiskProperty | null;

  @Field(() => ID, { nullable: true, description: 'Only the risks of this service.' })
  readonly serviceId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'As it stood at this moment.' })
  readonly asOf?: Instant | null;
}

@Resolver()
export class RiskMatrixResolver {
  constructor(@Inject(CLOCK) private readonly time: Clock) {}

  @Query(() => RiskMatrix, { description: 'The open risks by likelihood and consequence.' })
  @Requires('risk:read')
  async riskMatrix(@Args() args: RiskMatrixArgs, @Session() session: TenantSession): Promise<RiskMatrix> {
    const { stage, property, serviceId } = args;
    const service = serviceId === null || serviceId === undefined ? undefined : plainId('Service', serviceId);
    const open = await this.openRisks(session, args.asOf);
    const reads = open.filter(({ row }) => service === undefined || row.service === service);
    const placed = reads.map((read) => ({ read, score: scoreAt(read, { stage, property }) }));
    return {
      stage,
      property: property ?? null,
      cells: CELLS.map((cell) => cellType(cell, placed)),
      notAssessed: placed.filter(({ score }) => score === undefined).length,
    };
  }

  @Query(() => RiskPosture, { description: 'The open risks in numbers.' })
  @Requires('risk:read')
  async riskPosture(
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<RiskPosture> {
    const reads = await this.openRisks(session, asOf);
    const accepted = (wanted: AcceptanceStanding): number =>
      reads.filter(({ acceptance }) => acceptance.standing === wanted).length;
    return {
      total: reads.length,
      byLevel: riskLevels.map((level) => ({ level, count: reads.filter((read) => read.level === level).length })),
      notAssessed: reads.filter(({ level }) => level === null).length,
      withoutOwner: reads.filter(({ row }) => row.owner === null).length,
      acceptancesStale: accepted('stale'),
      acceptancesExpired: accepted('expired'),
      awaitingBoard: accepted('awaiting-board'),
    };
  }

  private async openRisks(session: TenantSession, asOf: Instant | null | undefined): Promise<readonly ReadRisk[]> {
    const reads = await findReadRisks(session, copenhagenDate(asOf ?? this.time.now()));
    return reads.filter(({ row }) => !row.closed);
  }
}

const CELLS: readonly Score[] = [5, 4, 3, 2, 1].flatMap((likelihood) =>
  [0, 1, 2, 3, 4, 5].map((consequence) => ({ likelihood, consequence })),
);

function cellType(
  cell: Score,
  placed: readonly { readonly read: ReadRisk; readonly score: Score | undefined }[],
): RiskMatrixCell {
  const here = placed.filter(
    ({ score }) => score?.likelihood === cell.likelihood && score.consequence === cell.consequence,
  );
  const risks = here.map(({ read: { row } }) => ({
    id: opaqueId('Risk', row.key),
    reference: row.reference,
    title: row.title,
  }));
  return { ...cell, level: levelOfScore(cell), count: risks.length, risks };
}
