import type { Clock as ClockPort, Instant } from '@varsel/event-sourcing';
import { DateTime, Requires, Session } from '@varsel/graphql-vocabulary';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { clocksOf } from '../incident/incident-clocks.ts';
import { clockSources } from './clock-sources.ts';
import { clockType, IncidentClock } from './clock-type.graphql.ts';
import { findEntityProfile } from './entity-profile.view.ts';
import { findIncidentDetails } from './incident-detail.view.ts';
import { incidentSummary, IncidentSummary } from './incident-register.graphql.ts';
import { findIncidents, type IncidentRegisterRow } from './incident-register.view.ts';
import { findReportsOf } from './incident-reports.view.ts';
import { readySince } from './ready-since.ts';

@ObjectType({ description: 'A deadline that is running, and its incident.' })
class OpenClock {
  @Field(() => IncidentSummary, { description: 'The incident.' })
  readonly incident!: IncidentSummary;

  @Field(() => IncidentClock, { description: 'The deadline.' })
  readonly clock!: IncidentClock;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the report it waits for was made ready: what is missing is its receipt. Null while it is not ready.',
  })
  readonly readyAt!: Instant | null;
}

/** More open incidents at once than this is a crisis a list does not help with. */
const MOST_INCIDENTS = 100;

@Resolver()
export class OpenClocksResolver {
  constructor(@Inject(CLOCK) private readonly time: ClockPort) {}

  @Query(() => [OpenClock], {
    description: 'What is due across all incidents and not yet received, the most urgent first.',
  })
  @Requires('incident:read')
  async openClocks(
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<readonly OpenClock[]> {
    const now = asOf ?? this.time.now();
    const open = await findIncidents(session, { open: true }, { first: MOST_INCIDENTS, after: undefined });
    const clocks = await runningClocks(session, open, now);
    return clocks.toSorted((a, b) => (a.clock.dueAt < b.clock.dueAt ? -1 : 1));
  }
}

async function runningClocks(
  session: TenantSession,
  incidents: readonly IncidentRegisterRow[],
  now: Instant,
): Promise<readonly OpenClock[]> {
  const entity = await findEntityProfile(session);
  const details = await findIncidentDetails(
    session,
    incidents.map(({ key }) => key),
  );
  const reports = await findReportsOf(
    session,
    incidents.map(({ key }) => key),
  );
  const detailOf = new Map(details.map((detail) => [detail.key, detail]));
  const reportsOf = new Map(reports.map((row) => [row.key, row]));
  return incidents.flatMap((register) => {
    const [detail, sent] = [detailOf.get(register.key), reportsOf.get(register.key)];
    if (detail === undefined || sent === undefined) return [];
    const clocks = clocksOf(clockSources({ register, detail, reports: sent, entity }, now)).filter(
      ({ receiptAt }) => receiptAt === undefined,
    );
    const incident = incidentSummary(register);
    return clocks.map((clock) => {
      const readyAt = readySince(clock.form, register, sent);
      return Object.assign(new OpenClock(), { incident, clock: clockType(clock, now), readyAt });
    });
  });
}
