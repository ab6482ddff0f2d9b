import { type Actor, type CommandContext, type Instant, own } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import {
  ActorOf,
  AS_OF,
  actPayload,
  answer,
  CommandOf,
  connection,
  connectionOf,
  cursorKey,
  Cvr,
  DateTime,
  opaqueId,
  PageArgs,
  pageSize,
  plainUuid,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import { Args, ArgsType, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Role, TenantSession } from '@varsel/tenancy';
import { PeopleDirectory } from '../directory/people-directory.ts';
import { PeopleOffice } from '../directory/people-office.ts';
import { initialsOf } from '../routes/session-answer.ts';
import { RoleBook } from '../sessions/role-book.ts';
import { GrantRole, grantRole } from './grant-role.ts';
import { ResetSecondFactor } from './reset-second-factor.ts';
import { inOrder, RoleName } from './role.graphql.ts';
import { WithdrawRole, withdrawRole } from './withdraw-role.ts';

@ObjectType('Organisation', { description: 'The organisation you work in.' })
class OrganisationType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => Cvr, { description: 'Its number in the Central Business Register.' })
  readonly cvr!: string;
}

@ObjectType('Person', { description: 'Somebody who is or was in the organisation.' })
class PersonType {
  @Field(() => ID, { description: 'The id that stands in the history.' })
  readonly id!: string;

  @Field(() => String, { description: 'The name, as the person wrote it.' })
  readonly name!: string;

  @Field(() => String, { description: 'The e-mail address the person signs in with.' })
  readonly email!: string;

  @Field(() => String, { description: 'First letters of the name.' })
  readonly initials!: string;

  @Field(() => [RoleName], { description: 'The roles the person holds now.' })
  readonly roles!: readonly Role[];

  @Field(() => Boolean, { description: 'False when the person has been removed; the history keeps the name.' })
  readonly present!: boolean;

  @Field(() => Boolean, { description: 'True when the person was erased; the name then says so in both languages.' })
  readonly erased!: boolean;

  @Field(() => Boolean, { description: 'This is you.' })
  readonly isYou!: boolean;
}

const PersonConnection = connectionOf(PersonType, 'Person');

@ArgsType()
class PeopleArgs extends PageArgs {
  /** Roles and presence are recorded; names and addresses are the directory's, which keeps no past. */
  @Field(() => DateTime, {
    nullable: true,
    description: 'Roles and presence as recorded at this moment; names and addresses are always those of now.',
  })
  readonly asOf?: Instant | null;
}

@InputType({ description: 'A person and a role.' })
class RoleInput {
  @Field(() => ID, { description: 'The person.' })
  readonly person!: string;

  @Field(() => RoleName, { description: 'The role.' })
  readonly role!: Role;
}

@InputType({ description: 'The person to remove.' })
class RemovePersonInput {
  @Field(() => ID, { description: 'The person.' })
  readonly person!: string;
}

@InputType({ description: 'Whose second factor is reset, and why.' })
class ResetSecondFactorInput {
  @Field(() => ID, { description: 'The person who lost the device.' })
  readonly person!: string;

  @Field(() => String, { description: 'Why, and how you know that it is the right person: 10 to 500 characters.' })
  readonly reason!: string;
}

const GrantRolePayload = actPayload('GrantRole');
const WithdrawRolePayload = actPayload('WithdrawRole');
const RemovePersonPayload = actPayload('RemovePerson');
const ResetSecondFactorPayload = actPayload('ResetSecondFactor');

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly acts: Acts,
    private readonly roleBook: RoleBook,
    private readonly directory: PeopleDirectory,
    private readonly office: PeopleOffice,
  ) {}

  @Query(() => OrganisationType, { description: 'The organisation you work in.' })
  @Requires('organisation:read')
  async organisation(
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
  ): Promise<OrganisationType> {
    const { name, cvr } = await this.roleBook.asSeenBy(session);
    return { id: opaqueId('Organisation', session.tenant), name, cvr };
  }

  @Query(() => PersonConnection, { description: 'Everybody who is or was in the organisation, by name.' })
  @Requires('people:read')
  async people(@Args() page: PeopleArgs, @Session() session: TenantSession, @ActorOf() actor: Actor) {
    const { people, known, erased } = await this.roleBook.asSeenBy(session);
    const rows = await this.directory.list(session.tenant, {
      ...{ after: cursorKey(page), most: pageSize(page) + 1 },
      // Who came later was not there yet.
      among: session.asOf === undefined ? undefined : known,
    });
    return connection(
      rows,
      page,
      ({ sortKey }) => sortKey,
      ({ id, name, email }): PersonType => ({
        id: opaqueId('Person', id),
        name,
        email,
        initials: initialsOf(name),
        roles: inOrder(own(people, id) ?? []),
        present: own(people, id) !== undefined,
        erased: erased.includes(id),
        isYou: actor.id === id,
      }),
    );
  }

  @Mutation(() => GrantRolePayload, { description: 'Gives a person a role, from now on.' })
  @Requires('people:grant')
  async grantRole(@Args('input') { person, role }: RoleInput, @CommandOf() context: CommandContext) {
    return answer(
      await this.acts.run(grantRole, new GrantRole({ person: plainUuid('Person', person), role }), context),
    );
  }

  @Mutation(() => WithdrawRolePayload, {
    description: 'Takes a role from a person, at once. The last administrator keeps theirs.',
  })
  @Requires('people:grant')
  async withdrawRole(@Args('input') { person, role }: RoleInput, @CommandOf() context: CommandContext) {
    return answer(
      await this.acts.run(withdrawRole, new WithdrawRole({ person: plainUuid('Person', person), role }), context),
    );
  }

  @Mutation(() => RemovePersonPayload, {
    description: 'Ends a person’s access at once. What they did stays in the history.',
  })
  @Requires('people:grant')
  async removePerson(@Args('input') { person }: RemovePersonInput, @CommandOf() context: CommandContext) {
    return answer(await this.office.remove(plainUuid('Person', person), context));
  }

  @Mutation(() => ResetSecondFactorPayload, {
    description: 'Lets somebody who lost the device connect a new one. Not for yourself.',
  })
  @Requires('people:grant')
  async resetSecondFactor(
    @Args('input') { person, reason }: ResetSecondFactorInput,
    @CommandOf() context: CommandContext,
  ) {
    return answer(
      await this.office.reset(new ResetSecondFactor({ person: plainUuid('Person', person), reason }), context),
    );
  }
}
