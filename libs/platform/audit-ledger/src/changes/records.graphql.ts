import type { Instant } from '@varsel/event-sourcing';
import { type RecordsReach, recordsReach } from '@varsel/event-store';
import { AS_OF, DateTime, Requires, Session } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';

@ObjectType({ description: 'How far the records of your organisation reach.' })
class Records {
  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;

  @Field(() => DateTime, { nullable: true, description: 'When the first was recorded: the past begins there.' })
  readonly firstAt!: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When the last was recorded.' })
  readonly lastAt!: Instant | null;
}

@Resolver()
export class RecordsResolver {
  @Query(() => Records, { description: 'How far the records of your organisation reach, now or at a moment.' })
  @Requires('organisation:read')
  async records(@Args('asOf', AS_OF) _asOf: Instant | null, @Session() session: TenantSession): Promise<Records> {
    const { count, firstAt, lastAt }: RecordsReach = await recordsReach(session);
    return { count, firstAt: firstAt ?? null, lastAt: lastAt ?? null };
  }
}
