import type { Instant } from '@varsel/event-sourcing';
import {
  BadInput,
  connection,
  connectionOf,
  cursorKey,
  DateTime,
  opaqueId,
  PageArgs,
  pageSize,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { Args, ArgsType, Field, ID, InputType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { AnswerEnum, IncidentStatusEnum } from '../incident/incident.enums.graphql.ts';
import type { Answer, Status } from '../incident/incident.ts';
import { findIncidents, type IncidentRegisterRow } from './incident-register.view.ts';

@ObjectType({ description: 'One line of the register of incidents.' })
export class IncidentSummary {
  @Field(() => ID, { description: 'The incident.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use, e.g. INC-2026-014.' })
  readonly reference!: string;

  @Field(() => String, { description: 'The title.' })
  readonly title!: string;

  @Field(() => IncidentStatusEnum, { description: 'Where it stands.' })
  readonly status!: Status;

  @Field(() => AnswerEnum, { nullable: true, description: 'Is it significant? Null until somebody has assessed it.' })
  readonly significant!: Answer | null;

  @Field(() => DateTime, { description: 'When it was detected.' })
  readonly detectedAt!: Instant;

  @Field(() => DateTime, { description: 'When you became aware; the deadlines run from it.' })
  readonly awareAt!: Instant;

  @Field(() => DateTime, { description: 'When it was reported here.' })
  readonly reportedAt!: Instant;

  @Field(() => ID, { description: 'Who reported it.' })
  readonly reportedBy!: string;

  @Field(() => DateTime, { description: 'When something last happened.' })
  readonly changedAt!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When the early warning was made ready.' })
  readonly warningReadyAt!: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When the authority received the early warning.' })
  readonly warningReceivedAt!: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When the authority received the incident notification.' })
  readonly notifiedAt!: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was handled; null while it is ongoing.' })
  readonly handledAt!: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When the authority received the final report.' })
  readonly finalReceivedAt!: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed here.' })
  readonly closedAt!: Instant | null;

  @Field(() => Boolean, { description: 'Significant, or not yet known not to be, and not closed: its clocks run.' })
  readonly open!: boolean;
}

export function incidentSummary({ key, reportedBy, ...row }: IncidentRegisterRow): IncidentSummary {
  return Object.assign(new IncidentSummary(), row, {
    id: opaqueId('Incident', key),
    reportedBy: opaqueId('Person', reportedBy),
  });
}

const IncidentConnection = connectionOf(IncidentSummary, 'Incident');

@InputType({ description: 'Which incidents to give.' })
class IncidentFilter {
  @Field(() => [IncidentStatusEnum], { nullable: true, description: 'Only those that stand so.' })
  readonly status?: readonly Status[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those whose clocks run, or only the others.' })
  readonly open?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the title or of the number; at most 200 characters.' })
  readonly search?: string | null;
}

@ArgsType()
class IncidentsArgs extends PageArgs {
  @Field(() => IncidentFilter, { nullable: true, description: 'Which incidents; all when left out.' })
  readonly filter?: IncidentFilter | null;

  @Field(() => DateTime, { nullable: true, description: 'As the register stood at this moment.' })
  readonly asOf?: Instant | null;
}

const LONGEST_SEARCH = 200;

@Resolver()
export class IncidentRegisterResolver {
  @Query(() => IncidentConnection, { description: 'The register of incidents, newest first.' })
  @Requires('incident:read')
  async incidents(@Args() args: IncidentsArgs, @Session() session: TenantSession) {
    const { status, open, search } = args.filter ?? {};
    if ((search?.length ?? 0) > LONGEST_SEARCH) throw searchTooLong();
    const filter = { status: status ?? undefined, open: open ?? undefined, search: search ?? undefined };
    const rows = await findIncidents(session, filter, { first: pageSize(args), after: cursorKey(args) });
    return connection(rows, args, ({ place }) => place, incidentSummary);
  }
}

function searchTooLong(): BadInput {
  return new BadInput({ da: 'Søg med højst 200 tegn.', en: 'Search with at most 200 characters.' }, 'filter.search');
}
