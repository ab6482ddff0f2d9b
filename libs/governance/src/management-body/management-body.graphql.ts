import type { CommandContext, LocalDate as Day } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, LocalDate, Requires } from '@varsel/graphql-vocabulary';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { answerAs, personId } from '../answer.graphql.ts';
import { AmendTerm, amendTerm } from './amend-term.ts';
import { DescribeManagementBody, describeManagementBody } from './describe-management-body.ts';
import { MemberRoleEnum, OrganEnum, QuorumKindEnum, TieRuleEnum } from './management-body.enums.graphql.ts';
import type { Organ } from './management-body.ts';
import type { QuorumKind, TieRule } from './quorum.ts';
import { SeatMember, seatMember } from './seat-member.ts';
import { StrikeTerm, strikeTerm } from './strike-term.ts';
import type { MemberRole } from './terms.ts';

@InputType({ description: 'Which organ is the management body, and when it can decide.' })
class DescribeManagementBodyInput {
  @Field(() => OrganEnum, { description: 'Which organ.' })
  readonly organ!: Organ;

  @Field(() => QuorumKindEnum, { description: 'How many must take part.' })
  readonly quorum!: QuorumKind;

  @Field(() => Int, { nullable: true, description: 'How many, when it is a fixed number: 1 to 100.' })
  readonly quorumNumber?: number | null;

  @Field(() => TieRuleEnum, { description: 'What happens when votes are equal.' })
  readonly tie!: TieRule;
}

@InputType({ description: 'A member and the term.' })
class SeatMemberInput {
  @Field(() => ID, { description: 'The person; must be in the organisation.' })
  readonly person!: string;

  @Field(() => MemberRoleEnum, { description: 'The seat.' })
  readonly role!: MemberRole;

  @Field(() => LocalDate, { description: 'The first day.' })
  readonly from!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; left out: until further notice.' })
  readonly to?: Day | null;
}

@InputType({ description: 'A term as it is.' })
class AmendTermInput {
  @Field(() => Int, { description: 'The number of the term.' })
  readonly term!: number;

  @Field(() => MemberRoleEnum, { description: 'The seat.' })
  readonly role!: MemberRole;

  @Field(() => LocalDate, { description: 'The first day.' })
  readonly from!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; left out: until further notice.' })
  readonly to?: Day | null;

  @Field(() => String, { description: 'Why it is changed; at most 1,000 characters.' })
  readonly reason!: string;
}

@InputType({ description: 'A term that was recorded by mistake.' })
class StrikeTermInput {
  @Field(() => Int, { description: 'The number of the term.' })
  readonly term!: number;

  @Field(() => String, { description: 'Why it is struck; at most 1,000 characters.' })
  readonly reason!: string;
}

const DescribeManagementBodyPayload = actPayload('DescribeManagementBody');
const SeatMemberPayload = actPayload('SeatMember');
const AmendTermPayload = actPayload('AmendTerm');
const StrikeTermPayload = actPayload('StrikeTerm');

@Resolver()
export class ManagementBodyResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => DescribeManagementBodyPayload, {
    description: 'Says which organ approves the measures and how many of it must take part.',
  })
  @Requires('management:manage')
  async describeManagementBody(
    @Args('input') { organ, quorum, quorumNumber, tie }: DescribeManagementBodyInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new DescribeManagementBody({ organ, quorum, quorumNumber: quorumNumber ?? null, tie });
    return answerAs('ManagementBody', await this.acts.run(describeManagementBody, command, context));
  }

  @Mutation(() => SeatMemberPayload, { description: 'Records a member of the management body and the term.' })
  @Requires('management:manage')
  async seatMember(@Args('input') { person, role, from, to }: SeatMemberInput, @CommandOf() context: CommandContext) {
    const id = personId(person);
    const command = new SeatMember({ person: id, role, from, to: to ?? null });
    const run = () => this.acts.run(seatMember, command, context);
    return answerAs('ManagementBody', await this.presence.ofThose(context, { person: id }, run));
  }

  @Mutation(() => AmendTermPayload, { description: 'Corrects a term, or ends it on a day.' })
  @Requires('management:manage')
  async amendTerm(
    @Args('input') { term, role, from, to, reason }: AmendTermInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new AmendTerm({ term, role, from, to: to ?? null, reason });
    return answerAs('ManagementBody', await this.acts.run(amendTerm, command, context));
  }

  @Mutation(() => StrikeTermPayload, { description: 'Takes back a term that was recorded by mistake.' })
  @Requires('management:manage')
  async strikeTerm(@Args('input') { term, reason }: StrikeTermInput, @CommandOf() context: CommandContext) {
    return answerAs('ManagementBody', await this.acts.run(strikeTerm, new StrikeTerm({ term, reason }), context));
  }
}
