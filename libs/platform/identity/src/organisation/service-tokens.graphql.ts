import { type Actor, type CommandContext, type Instant, refuseUnconfirmed } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import {
  ActorOf,
  AS_OF,
  actPayload,
  answer,
  CommandOf,
  DateTime,
  opaqueId,
  plainUuid,
  ReceiptType,
  rejectionType,
  RejectionType,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import {
  Args,
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { type Role, TenantSession, tenantId } from '@varsel/tenancy';
import { TokenDesk } from '../directory/token-desk.ts';
import { RoleBook } from '../sessions/role-book.ts';
import { multiFactor } from './basis.ts';
import { IssueServiceToken, issueServiceToken } from './issue-service-token.ts';
import { RevokeServiceToken, revokeServiceToken } from './revoke-service-token.ts';
import { inOrder, RoleName } from './role.graphql.ts';

@ObjectType('ServiceToken', { description: 'The way in for a system. The secret itself is never shown again.' })
class ServiceTokenType {
  @Field(() => ID, { description: 'The id that stands in the history when the system acts.' })
  readonly id!: string;

  @Field(() => String, { description: 'Which system uses it.' })
  readonly name!: string;

  @Field(() => [RoleName], { description: 'The roles it holds. It never approves anything.' })
  readonly roles!: readonly Role[];

  @Field(() => DateTime, { nullable: true, description: 'When it was issued.' })
  readonly issuedAt!: Instant | null;

  @Field(() => DateTime, { description: 'When it stops working.' })
  readonly expiresAt!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute.' })
  readonly lastUsedAt!: Instant | null;

  @Field(() => Boolean, { description: 'It has been revoked.' })
  readonly revoked!: boolean;
}

@InputType({ description: 'The token to issue.' })
class IssueServiceTokenInput {
  @Field(() => String, { description: 'Which system uses it: 2 to 100 characters.' })
  readonly name!: string;

  @Field(() => [RoleName], { description: 'The roles it holds; at least one.' })
  readonly roles!: Role[];

  @Field(() => Int, { description: 'For how many days: 1 to 90.' })
  readonly expiresInDays!: number;
}

@InputType({ description: 'The token to revoke.' })
class RevokeServiceTokenInput {
  @Field(() => ID, { description: 'The token.' })
  readonly token!: string;
}

@ObjectType({ description: 'The token is issued.' })
class IssueServiceTokenResult {
  @Field(() => ID, { description: 'The organisation.' })
  readonly id!: string;

  @Field(() => ReceiptType, { description: 'Where the act stands in the log.' })
  readonly receipt!: ReceiptType;

  @Field(() => ID, { description: 'The token.' })
  readonly token!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The secret, shown this once: keep it where secrets are kept. The same request again, because no answer came, gives another in its place for ten minutes and until the first is used; after that it is empty.',
  })
  readonly secret!: string | null;
}

const IssueServiceTokenPayload = createUnionType({
  name: 'IssueServiceTokenPayload',
  description: 'The token was issued, or that was refused with a reason.',
  types: () => [IssueServiceTokenResult, RejectionType] as const,
  resolveType: (value: object) => (value instanceof RejectionType ? 'Rejection' : 'IssueServiceTokenResult'),
});
const RevokeServiceTokenPayload = actPayload('RevokeServiceToken');

@Resolver()
export class ServiceTokensResolver {
  constructor(
    private readonly acts: Acts,
    private readonly roleBook: RoleBook,
    private readonly desk: TokenDesk,
  ) {}

  @Query(() => [ServiceTokenType], { description: 'Every token of the organisation, also those that no longer work.' })
  @Requires('token:manage')
  async serviceTokens(
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
  ): Promise<readonly ServiceTokenType[]> {
    const { tenant } = session;
    const { tokens } = await this.roleBook.asSeenBy(session);
    const uses = new Map((await this.desk.uses(tenant)).map((use) => [use.id, use]));
    return Object.entries(tokens).map(([id, { name, roles, expiresAt, revoked }]) => ({
      id: opaqueId('ServiceToken', id),
      name,
      roles: inOrder(roles),
      expiresAt,
      revoked,
      issuedAt: uses.get(id)?.issuedAt ?? null,
      // When a token was used is kept of its latest use alone.
      lastUsedAt: session.asOf === undefined ? (uses.get(id)?.lastUsedAt ?? null) : null,
    }));
  }

  @Mutation(() => IssueServiceTokenPayload, {
    description: 'Issues a token for a system. Asks for a code from your app within the last five minutes.',
  })
  @Requires('token:manage')
  async issueServiceToken(
    @Args('input') { name, roles, expiresInDays }: IssueServiceTokenInput,
    @ActorOf() actor: Actor,
    @CommandOf() context: CommandContext,
  ): Promise<IssueServiceTokenResult | RejectionType> {
    const token = context.commandId;
    const refused = await this.desk.refuseNameOfPerson(tenantId(context.tenant), name);
    if (refused !== undefined) return rejectionType(refused);
    const command = new IssueServiceToken({ token, name, roles, expiresInDays });
    const outcome = await this.acts.run(issueServiceToken, command, context);
    const told = answer(outcome);
    if (told instanceof RejectionType) return told;
    // Another secret in place of a lost one asks for what the first asked for.
    const unconfirmed = refuseUnconfirmed(
      { actor, secondFactor: context.secondFactor, now: context.receivedAt },
      multiFactor,
    );
    if (outcome.kind === 'receipt' && outcome.repeated && unconfirmed !== undefined) return rejectionType(unconfirmed);
    const secret = await this.desk.makeSecret(tenantId(context.tenant), token, actor.id);
    return { ...told, token: opaqueId('ServiceToken', token), secret: secret ?? null };
  }

  @Mutation(() => RevokeServiceTokenPayload, { description: 'Ends a token at once.' })
  @Requires('token:manage')
  async revokeServiceToken(@Args('input') { token }: RevokeServiceTokenInput, @CommandOf() context: CommandContext) {
    return answer(
      await this.acts.run(
        revokeServiceToken,
        new RevokeServiceToken({ token: plainUuid('ServiceToken', token) }),
        context,
      ),
    );
  }
}
