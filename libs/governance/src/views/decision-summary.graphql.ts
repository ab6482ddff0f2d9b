import type { Actor, Clock, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import {
  ActorOf,
  connection,
  connectionOf,
  cursorKey,
  DateTime,
  LocalDate,
  opaqueId,
  PageArgs,
  pageSize,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { DecisionStatusEnum, VoteKindEnum } from '../decision/decision.enums.graphql.ts';
import type { VoteKind } from '../decision/decision.events.ts';
import type { DecisionStatus } from '../decision/decision.ts';
import { awaits, countingVotes, membersOf } from './decision-reading.graphql.ts';
import { type DecisionRow, findAwaiting, findDecisions } from './decision.view.ts';
import { findManagementBody } from './management-body.view.ts';

@ObjectType({ description: 'One line of the list of decisions.' })
class ManagementDecisionSummary {
  @Field(() => ID, { description: 'The decision.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use, e.g. BES-2026-003.' })
  readonly reference!: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title!: string;

  @Field(() => DecisionStatusEnum, { description: 'Where it stands.' })
  readonly status!: DecisionStatus;

  @Field(() => DateTime, { description: 'When it was put.' })
  readonly proposedAt!: Instant;

  @Field(() => ID, { description: 'Who put it.' })
  readonly proposedBy!: string;

  @Field(() => LocalDate, { description: 'The day until which members are asked to vote.' })
  readonly voteBy!: Day;

  @Field(() => Boolean, { description: 'The day has passed, and it is still open.' })
  readonly overdue!: boolean;

  @Field(() => Int, { description: 'How many votes count now.' })
  readonly votes!: number;

  @Field(() => Int, { description: 'Members in office.' })
  readonly membersInOffice!: number;

  @Field(() => Int, { description: 'Questions without an answer.' })
  readonly openQuestions!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided or withdrawn.' })
  readonly concludedAt!: Instant | null;

  @Field(() => Boolean, { description: 'It waits for your vote.' })
  readonly awaitsMe!: boolean;

  @Field(() => VoteKindEnum, { nullable: true, description: 'How you voted.' })
  readonly myVote!: VoteKind | null;
}

const DecisionConnection = connectionOf(ManagementDecisionSummary);

@InputType({ description: 'Which decisions to give.' })
class ManagementDecisionFilter {
  @Field(() => [DecisionStatusEnum], { nullable: true, description: 'Only those that stand so.' })
  readonly status?: readonly DecisionStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for your vote.' })
  readonly awaitingMe?: boolean | null;
}

@ArgsType()
class DecisionsArgs extends PageArgs {
  @Field(() => ManagementDecisionFilter, { nullable: true, description: 'Which decisions; all when left out.' })
  readonly filter?: ManagementDecisionFilter | null;

  @Field(() => DateTime, { nullable: true, description: 'As it stood at this moment.' })
  readonly asOf?: Instant | null;
}

type Body = Awaited<ReturnType<typeof findManagementBody>>;

@Resolver()
export class DecisionListResolver {
  constructor(@Inject(CLOCK) private readonly time: Clock) {}

  @Query(() => DecisionConnection, { description: 'The decisions of the management body, newest first.' })
  @Requires('decision:read')
  async managementDecisions(@Args() args: DecisionsArgs, @Session() session: TenantSession, @ActorOf() actor: Actor) {
    const today = copenhagenDate(args.asOf ?? this.time.now());
    const body = await findManagementBody(session);
    const mine = args.filter?.awaitingMe === true;
    const status = args.filter?.status ?? undefined;
    const page = { first: pageSize(args), after: cursorKey(args) };
    const rows = mine
      ? await findAwaiting(session, (row) => awaits(row, body, actor, today), page)
      : await findDecisions(session, { status }, page);
    return connection(
      rows,
      args,
      ({ place }) => place,
      (row) => summary(row, body, actor, today),
    );
  }
}

function summary(row: DecisionRow, body: Body, actor: Actor, today: Day): ManagementDecisionSummary {
  const { key, reference, title, status, proposedAt, proposedBy, voteBy, questions, concludedAt } = row;
  const counting = countingVotes(row);
  return {
    ...{ reference, title, status, proposedAt, voteBy, concludedAt },
    id: opaqueId('Decision', key),
    proposedBy: opaqueId('Person', proposedBy),
    overdue: status === 'open' && voteBy < today,
    votes: counting.length,
    membersInOffice: row.result?.membersInOffice ?? membersOf(row, body, today).length,
    openQuestions: status === 'open' ? questions.filter(({ answer }) => answer === null).length : 0,
    awaitsMe: awaits(row, body, actor, today),
    myVote: counting.find(({ member }) => member === actor.id)?.vote ?? null,
  };
}
