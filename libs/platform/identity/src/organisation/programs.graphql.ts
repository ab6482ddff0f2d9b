import type { Instant } from '@varsel/event-sourcing';
import { AS_OF, opaqueId, Requires, Session } from '@varsel/graphql-vocabulary';
import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { TenantSession } from '@varsel/tenancy';
import { RoleBook } from '../sessions/role-book.ts';

@ObjectType('Program', { description: 'A system that acts, or has acted, with a service token.' })
class ProgramType {
  @Field(() => ID, { description: 'The id that stands in the history: that of its service token.' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is called, also after its token was revoked.' })
  readonly name!: string;
}

@Resolver()
export class ProgramsResolver {
  constructor(private readonly roleBook: RoleBook) {}

  @Query(() => [ProgramType], {
    description: 'Every program that has or had a service token, so that what it did can be shown under its name.',
  })
  @Requires('people:read')
  async programs(
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
  ): Promise<readonly ProgramType[]> {
    const { tokens } = await this.roleBook.asSeenBy(session);
    return Object.entries(tokens).map(([id, { name }]) => ({ id: opaqueId('ServiceToken', id), name }));
  }
}
