import type { CommandContext, Instant } from '@varsel/event-sourcing';
import {
  actPayload,
  answer,
  CommandOf,
  DateTime,
  opaqueId,
  plainUuid,
  Requires,
  Session,
  Timeless,
} from '@varsel/graphql-vocabulary';
import { Args, Field, ID, InputType, Mutation, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { type Role, TenantSession } from '@varsel/tenancy';
import {
  InvitationBoard,
  invitationStatuses,
  type ListedInvitation,
  mailStatuses,
} from '../directory/invitation-board.ts';
import { PeopleOffice } from '../directory/people-office.ts';
import { inOrder, RoleName } from './role.graphql.ts';

registerEnumType(invitationStatuses, {
  name: 'InvitationStatus',
  description: 'How far an invitation has come.',
  valuesMap: {
    OPEN: { description: 'The link can be used.' },
    EXPIRED: { description: 'The seven days are over; send it again.' },
    ACCEPTED: { description: 'The person is in the organisation.' },
    WITHDRAWN: { description: 'Taken back before it was used.' },
  },
});

registerEnumType(mailStatuses, {
  name: 'MailStatus',
  description: 'What became of a mail.',
  valuesMap: {
    QUEUED: { description: 'Waits to be sent, or for the next attempt.' },
    SENT: { description: 'The mail server has taken it.' },
    REFUSED: { description: 'The mail server does not take it. Check the address and send it again.' },
    BY_HAND: { description: 'No mail is sent from here: give the person the link yourself.' },
  },
});

const invitationLanguages = { DA: 'da', EN: 'en' } as const;
registerEnumType(invitationLanguages, {
  name: 'MailLanguage',
  description: 'The language a mail is written in.',
  valuesMap: { DA: { description: 'Danish.' }, EN: { description: 'English.' } },
});

@ObjectType('Invitation', { description: 'The way in for one person.' })
class InvitationType implements ListedInvitation {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Where it went.' })
  readonly email!: string;

  @Field(() => [RoleName], { description: 'The roles the person will hold.' })
  readonly roles!: readonly Role[];

  @Field(() => invitationStatuses, { description: 'How far it has come.' })
  readonly status!: ListedInvitation['status'];

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly invitedAt!: Instant;

  @Field(() => DateTime, { description: 'When the link stops working.' })
  readonly expiresAt!: Instant;

  @Field(() => mailStatuses, { nullable: true, description: 'What became of the newest mail.' })
  readonly mailStatus!: ListedInvitation['mailStatus'];

  @Field(() => String, { nullable: true, description: 'What the mail server said, when it did not take the mail.' })
  readonly mailError!: string | null;

  @Field(() => String, { nullable: true, description: 'The link to hand over yourself, where no mail is sent.' })
  readonly link!: string | null;
}

@InputType({ description: 'Whom to invite.' })
class InvitePersonInput {
  @Field(() => String, { description: 'The e-mail address.' })
  readonly email!: string;

  @Field(() => [RoleName], { description: 'The roles the person will hold; at least one.' })
  readonly roles!: Role[];

  @Field(() => invitationLanguages, { defaultValue: 'da', description: 'The language of the mail.' })
  readonly language!: 'da' | 'en';
}

@InputType({ description: 'An invitation.' })
class InvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  readonly invitation!: string;
}

const InvitePersonPayload = actPayload('InvitePerson');
const ResendInvitationPayload = actPayload('ResendInvitation');
const WithdrawInvitationPayload = actPayload('WithdrawInvitation');

@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly office: PeopleOffice,
    private readonly board: InvitationBoard,
  ) {}

  @Query(() => [InvitationType], { description: 'The invitations of the organisation, newest first: at most 200.' })
  @Requires('people:invite')
  @Timeless({ because: 'a letter and its link are no records; that somebody was invited stands in the history' })
  async invitations(@Session() { tenant }: TenantSession): Promise<readonly InvitationType[]> {
    const listed = await this.board.list(tenant);
    return listed.map((each) => ({ ...each, id: opaqueId('Invitation', each.id), roles: inOrder(each.roles) }));
  }

  @Mutation(() => InvitePersonPayload, {
    description: 'Invites a person by mail. The link works for seven days, once.',
  })
  @Requires('people:invite')
  async invitePerson(
    @Args('input') { email, roles, language }: InvitePersonInput,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.office.invite(roles, { email, language }, context));
  }

  @Mutation(() => ResendInvitationPayload, {
    description: 'Sends an invitation again with a new link; the old one stops working.',
  })
  @Requires('people:invite')
  async resendInvitation(@Args('input') { invitation }: InvitationInput, @CommandOf() context: CommandContext) {
    return answer(await this.office.resend(plainUuid('Invitation', invitation), context));
  }

  @Mutation(() => WithdrawInvitationPayload, { description: 'Takes back an invitation nobody has used.' })
  @Requires('people:invite')
  async withdrawInvitation(@Args('input') { invitation }: InvitationInput, @CommandOf() context: CommandContext) {
    return answer(await this.office.withdraw(plainUuid('Invitation', invitation), context));
  }
}
