import type { Clock, Instant } from '@varsel/event-sourcing';
import {
  connection,
  cursorKey,
  DateTime,
  PageArgs,
  pageSize,
  plainId,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { readRisk } from '../risk/read-risk.ts';
import { findMeasures } from './measure-register.view.ts';
import { filterRisks, RiskFilter } from './risk-filter.graphql.ts';
import { findRisk } from './risk-register.view.ts';
import { riskLine, riskType } from './risk-type.graphql.ts';
import { Risk, RiskConnection } from './risk.types.graphql.ts';
import { findReadRisks } from './risks-read.view.ts';
import { findService, findServices } from './service-register.view.ts';

@ArgsType()
class RisksArgs extends PageArgs {
  @Field(() => RiskFilter, { nullable: true, description: 'Which risks; all when left out.' })
  readonly filter?: RiskFilter | null;

  @Field(() => DateTime, { nullable: true, description: 'As the register stood at this moment.' })
  readonly asOf?: Instant | null;
}

@Resolver()
export class RisksResolver {
  constructor(@Inject(CLOCK) private readonly time: Clock) {}

  @Query(() => RiskConnection, { description: 'The register of risks, newest first.' })
  @Requires('risk:read')
  async risks(@Args() args: RisksArgs, @Session() session: TenantSession) {
    const first = pageSize(args);
    const after = cursorKey(args);
    const reads = filterRisks(await findReadRisks(session, this.dayOf(args.asOf)), args.filter);
    const page = reads.filter(({ row }) => after === undefined || row.place < after).slice(0, first + 1);
    const names = new Map((await findServices(session, {})).map(({ key, name }) => [key, name]));
    return connection(
      page,
      args,
      ({ row }) => row.place,
      (read) => riskLine(read, names.get(read.row.service) ?? ''),
    );
  }

  @Query(() => Risk, { nullable: true, description: 'One risk; null when there is no such risk.' })
  @Requires('risk:read')
  async risk(
    @Args('riskId', { type: () => ID, description: 'The risk.' }) opaque: string,
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<Risk | null> {
    const row = await findRisk(session, plainId('Risk', opaque));
    if (row === undefined) return null;
    const service = await findService(session, row.service);
    return riskType(readRisk(row, await findMeasures(session), this.dayOf(asOf)), service?.name ?? '');
  }

  private dayOf(asOf: Instant | null | undefined) {
    return copenhagenDate(asOf ?? this.time.now());
  }
}
