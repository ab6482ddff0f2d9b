import type { Bilingual } from '@varsel/event-sourcing';
import { BilingualText, opaqueId } from '@varsel/graphql-vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Obstacle } from '../decision/readiness.ts';
import { GovernanceObstacleEnum } from '../management-body/management-body.enums.graphql.ts';

@ObjectType({ description: 'Something that stands in the way of asking the management body.' })
export class GovernanceObstacle {
  @Field(() => GovernanceObstacleEnum, { description: 'Which.' })
  readonly code!: keyof typeof GovernanceObstacleEnum;

  @Field(() => BilingualText, { description: 'What is missing, why, and what to do.' })
  readonly text!: Bilingual;

  @Field(() => [String], { description: 'The measures it is about, e.g. m03.' })
  readonly measures!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'The decision that is open already.' })
  readonly decision!: string | null;
}

export function obstacleType({ refusal, measures, decision }: Obstacle): GovernanceObstacle {
  return {
    code: refusal.code as keyof typeof GovernanceObstacleEnum,
    text: refusal.message,
    measures,
    decision: decision === null ? null : opaqueId('Decision', decision),
  };
}
