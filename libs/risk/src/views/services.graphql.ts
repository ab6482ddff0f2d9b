import type { Clock, Instant } from '@varsel/event-sourcing';
import {
  BringsUpTo,
  connection,
  connectionOf,
  cursorKey,
  DateTime,
  opaqueId,
  PageArgs,
  pageSize,
  plainId,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { copenhagenDate } from '@varsel/statute';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { personOut, searchOf } from '../ids.graphql.ts';
import { type ReadRisk, readRisk } from '../risk/read-risk.ts';
import { RiskLevelEnum } from '../risk/risk.enums.graphql.ts';
import { isHigher, type RiskLevel } from '../risk/scoring.ts';
import { findRisks } from './risk-register.view.ts';
import { findService, findServices, type ServiceRow } from './service-register.view.ts';

@ObjectType({ description: 'A service under NIS 2.' })
export class Service {
  @Field(() => ID, { description: 'The service.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use, e.g. SRV-001.' })
  readonly reference!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What it does, and for whom.' })
  @BringsUpTo({ bytes: 20_000 })
  readonly description!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  readonly owner!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many hours it may be away before it hurts.' })
  readonly maxOutageHours!: number | null;

  @Field(() => Boolean, { description: 'It is delivered now.' })
  readonly active!: boolean;

  @Field(() => DateTime, { description: 'When it was registered.' })
  readonly registeredAt!: Instant;

  @Field(() => ID, { description: 'Who registered it.' })
  readonly registeredBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was retired.' })
  readonly retiredAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was retired.' })
  readonly retiredBecause!: string | null;

  @Field(() => Int, { description: 'Its open risks: risks(filter: {serviceId}).' })
  readonly riskCount!: number;

  @Field(() => RiskLevelEnum, {
    nullable: true,
    description: 'The highest level among them; null when none is assessed.',
  })
  readonly highestLevel!: RiskLevel | null;

  @Field(() => Boolean, { description: 'At least one of its risks is assessed.' })
  readonly assessed!: boolean;

  @Field(() => String, { description: 'Its record, for the history.' })
  readonly record!: string;
}

export function serviceType(row: ServiceRow, risks: readonly ReadRisk[]): Service {
  const own = risks.filter((read) => read.row.service === row.key && !read.row.closed);
  const levels = own.map(({ level }) => level).filter((level) => level !== null);
  const { key, reference, name, description, maxOutageHours, active, registeredAt, retiredAt, retiredBecause } = row;
  const id = opaqueId('Service', key);
  return Object.assign(new Service(), {
    ...{ id, reference, name, description, maxOutageHours, active, registeredAt, retiredAt, retiredBecause },
    owner: personOut(row.owner),
    registeredBy: opaqueId('Person', row.registeredBy),
    riskCount: own.length,
    highestLevel: levels.reduce<RiskLevel | null>((top, level) => (top && !isHigher(level, top) ? top : level), null),
    assessed: levels.length > 0,
    record: id,
  });
}

const ServiceConnection = connectionOf(Service);

@InputType({ description: 'Which services to give.' })
class ServiceFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that are delivered now, or only the others.' })
  readonly active?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the name or of the number; at most 200 characters.' })
  readonly search?: string | null;
}

@ArgsType()
class ServicesArgs extends PageArgs {
  @Field(() => ServiceFilter, { nullable: true, description: 'Which services; all when left out.' })
  readonly filter?: ServiceFilter | null;

  @Field(() => DateTime, { nullable: true, description: 'As they stood at this moment.' })
  readonly asOf?: Instant | null;
}

@Resolver()
export class ServicesResolver {
  constructor(@Inject(CLOCK) private readonly time: Clock) {}

  @Query(() => ServiceConnection, { description: 'The services under NIS 2, in the order of registering.' })
  @Requires('risk:read')
  async services(@Args() args: ServicesArgs, @Session() session: TenantSession) {
    const { active, search } = args.filter ?? {};
    const filter = { active: active ?? undefined, search: searchOf(search) };
    const rows = await findServices(session, filter, { first: pageSize(args), after: cursorKey(args) });
    const risks = await this.risksRead(session, args.asOf);
    return connection(
      rows,
      args,
      ({ place }) => place,
      (row) => serviceType(row, risks),
    );
  }

  @Query(() => Service, { nullable: true, description: 'One service; null when there is no such service.' })
  @Requires('risk:read')
  async service(
    @Args('serviceId', { type: () => ID, description: 'The service.' }) opaque: string,
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<Service | null> {
    const row = await findService(session, plainId('Service', opaque));
    return row === undefined ? null : serviceType(row, await this.risksRead(session, asOf));
  }

  /** Levels alone are read of them: the measures behind an acceptance play no part. */
  private async risksRead(session: TenantSession, asOf: Instant | null | undefined): Promise<readonly ReadRisk[]> {
    const today = copenhagenDate(asOf ?? this.time.now());
    return (await findRisks(session)).map((row) => readRisk(row, [], today));
  }
}
