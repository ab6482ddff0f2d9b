import type { Clock, Instant } from '@varsel/event-sourcing';
import { Facts } from '@varsel/event-store';
import { AS_OF, Requires, Session } from '@varsel/graphql-vocabulary';
import { measureStatement } from '@varsel/published-events';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { boardStanding } from '../decision/board-standing.ts';
import { conditionOf } from '../decision/set-condition.ts';
import { boardObstacles, measureObstacles, type Obstacle, openObstacle } from '../decision/readiness.ts';
import { controlCode } from '../decision/statement.ts';
import { participantsNeeded } from '../management-body/quorum.ts';
import { membersOn } from '../management-body/terms.ts';
import { MeasureDifference } from './difference.types.graphql.ts';
import { sinceLastApproval } from './last-approval.graphql.ts';
import { frozenMeasure, FrozenMeasure, frozenRiskRound, FrozenRiskRound } from './measure-set.types.graphql.ts';
import { GovernanceObstacle, obstacleType } from './obstacle.types.graphql.ts';
import { conditionType, MeasureSetCondition } from './set-condition.types.graphql.ts';

@ObjectType({ description: 'What would be put to the management body now, and what stands in the way.' })
class MeasuresProposalPreview {
  @Field(() => Boolean, { description: 'Nothing stands in the way.' })
  readonly ready!: boolean;

  @Field(() => [GovernanceObstacle], { description: 'What stands in the way.' })
  readonly obstacles!: readonly GovernanceObstacle[];

  @Field(() => String, { description: 'The SHA-256 of the measures; send it back when proposing.' })
  readonly hash!: string;

  @Field(() => String, { description: 'Its first twelve digits, as people compare it.' })
  readonly controlCode!: string;

  @Field(() => [FrozenMeasure], { description: 'The measures as they are now.' })
  readonly measures!: readonly FrozenMeasure[];

  @Field(() => FrozenRiskRound, { description: 'The risk round they rest on.' })
  readonly riskRound!: FrozenRiskRound;

  @Field(() => MeasureDifference, {
    description: 'What changed since the last approval; evidence that has expired since is a change too.',
  })
  readonly sinceLastApproval!: MeasureDifference;

  @Field(() => MeasureSetCondition, { description: 'What of it has expired, soon expires or is overdue today.' })
  readonly condition!: MeasureSetCondition;

  @Field(() => Int, { description: 'Members in office today.' })
  readonly membersInOffice!: number;

  @Field(() => Int, { nullable: true, description: 'How many of them must take part.' })
  readonly participantsNeeded!: number | null;
}

@Resolver()
export class ProposalPreviewResolver {
  constructor(
    @Inject(Facts) private readonly facts: Facts,
    @Inject(CLOCK) private readonly time: Clock,
  ) {}

  @Query(() => MeasuresProposalPreview, {
    description: 'What would be put to the management body now, and what stands in the way.',
  })
  @Requires('decision:read')
  async measuresProposalPreview(
    @Session() session: TenantSession,
    @Args('asOf', AS_OF) asOf: Instant | null,
  ): Promise<MeasuresProposalPreview> {
    const today = copenhagenDate(asOf ?? this.time.now());
    const measures = await this.facts.read(measureStatement, session);
    const { value: board } = await this.facts.read(boardStanding, session);
    const members = membersOn(board.terms, today).length;
    const obstacles: readonly Obstacle[] = [
      ...boardObstacles(board, today),
      ...openObstacle(board),
      ...measureObstacles(measures.value, today),
    ];
    return {
      ready: obstacles.length === 0,
      obstacles: obstacles.map(obstacleType),
      hash: measures.hash,
      controlCode: controlCode(measures.hash),
      measures: measures.value.measures.map(frozenMeasure),
      riskRound: frozenRiskRound(measures.value.riskRound),
      sinceLastApproval: await sinceLastApproval(session, measures.value.measures, { readOn: today }),
      condition: conditionType(conditionOf(measures.value, today)),
      membersInOffice: members,
      participantsNeeded: board.described && participantsNeeded(board.described, members),
    };
  }
}
