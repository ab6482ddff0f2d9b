import type { Bilingual, Clock as ClockPort, Instant } from '@varsel/event-sourcing';
import { BilingualText, DateTime, Requires, Session } from '@varsel/graphql-vocabulary';
import { deadlineFor } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { clocksCaveat, clocksOf, clocksSilentBecause } from '../incident/incident-clocks.ts';
import { incidentId } from '../incident/incident.answer.graphql.ts';
import { clockSources } from './clock-sources.ts';
import { clockType, IncidentClock } from './clock-type.graphql.ts';
import { type EntityProfileRow, findEntityProfile } from './entity-profile.view.ts';
import { conductTypes, IncidentClosing, IncidentLesson, IncidentRoleHolder } from './incident-conduct.types.graphql.ts';
import { findIncidentConduct, type IncidentConductRow } from './incident-conduct.view.ts';
import {
  AwarenessVersion,
  EarlyWarningReceiptVersion,
  FactsVersion,
  IncidentTimelineEntry,
  PreparedEarlyWarning,
  SignificanceAssessment,
} from './incident-detail.types.graphql.ts';
import { findIncidentDetail, type IncidentDetailRow } from './incident-detail.view.ts';
import { incidentSummary, IncidentSummary } from './incident-register.graphql.ts';
import { findIncident, type IncidentRegisterRow } from './incident-register.view.ts';
import {
  entered,
  HandlingVersion,
  IncidentReport,
  InterimReportRequest,
  person,
  receiptType,
  reportTypes,
} from './incident-reports.types.graphql.ts';
import { findIncidentReports, type IncidentReportsRow } from './incident-reports.view.ts';

@ObjectType({ description: 'One incident with all that is known of it. The last of each list is what stands.' })
class Incident extends IncidentSummary {
  @Field(() => [FactsVersion], { description: 'The facts and their corrections.' })
  readonly facts!: readonly FactsVersion[];

  @Field(() => [AwarenessVersion], { description: 'The moments of awareness that were set.' })
  readonly awareness!: readonly AwarenessVersion[];

  @Field(() => [SignificanceAssessment], { description: 'The assessments of significance.' })
  readonly assessments!: readonly SignificanceAssessment[];

  @Field(() => PreparedEarlyWarning, { nullable: true, description: 'The early warning, once it is ready.' })
  readonly warning!: PreparedEarlyWarning | null;

  @Field(() => [EarlyWarningReceiptVersion], {
    description: 'The receipt and its corrections; empty until it is recorded.',
  })
  readonly receipts!: readonly EarlyWarningReceiptVersion[];

  @Field(() => [IncidentReport], { description: 'The reports after the early warning, in the order of their stages.' })
  readonly reports!: readonly IncidentReport[];

  @Field(() => [InterimReportRequest], { description: 'What the CSIRT has asked for.' })
  readonly interimRequests!: readonly InterimReportRequest[];

  @Field(() => [HandlingVersion], { description: 'When it was handled; empty while it is ongoing.' })
  readonly handling!: readonly HandlingVersion[];

  @Field(() => [IncidentRoleHolder], { description: 'Who does what on the incident.' })
  readonly roles!: readonly IncidentRoleHolder[];

  @Field(() => [IncidentLesson], { description: 'What was learnt.' })
  readonly lessons!: readonly IncidentLesson[];

  @Field(() => IncidentClosing, { nullable: true, description: 'How it ended; null while it is open.' })
  readonly closing!: IncidentClosing | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the CSIRT owes its answer, § 13(3); null until the early warning is received.',
  })
  readonly csirtAnswerDueAt!: Instant | null;

  @Field(() => [IncidentTimelineEntry], { description: 'The course of the incident, oldest first.' })
  readonly timeline!: readonly IncidentTimelineEntry[];

  @Field(() => [IncidentClock], {
    description: 'The deadlines of § 13 in their order; empty when the law asks for none.',
  })
  readonly clocks!: readonly IncidentClock[];

  @Field(() => BilingualText, { nullable: true, description: 'Why there are no clocks, or what to know about them.' })
  readonly clocksNote!: Bilingual | null;

  @Field(() => Boolean, { description: 'The organisation is under Regulation (EU) 2024/2690: its criteria decide.' })
  readonly usesReg2690!: boolean;
}

@Resolver()
export class IncidentDetailResolver {
  constructor(@Inject(CLOCK) private readonly time: ClockPort) {}

  @Query(() => Incident, { nullable: true, description: 'One incident; null when there is no such incident.' })
  @Requires('incident:read')
  async incident(
    @Args('id', { type: () => ID, description: 'The incident.' }) opaque: string,
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<Incident | null> {
    const rows = await findRows(session, incidentId(opaque));
    return rows === undefined ? null : incidentType(rows, asOf ?? this.time.now());
  }
}

interface Rows {
  readonly register: IncidentRegisterRow;
  readonly detail: IncidentDetailRow;
  readonly reports: IncidentReportsRow;
  readonly conduct: IncidentConductRow;
  readonly entity: EntityProfileRow | undefined;
}

async function findRows(session: TenantSession, id: string): Promise<Rows | undefined> {
  const register = await findIncident(session, id);
  const detail = await findIncidentDetail(session, id);
  const reports = await findIncidentReports(session, id);
  const conduct = await findIncidentConduct(session, id);
  if (register === undefined || detail === undefined || reports === undefined || conduct === undefined)
    return undefined;
  return { register, detail, reports, conduct, entity: await findEntityProfile(session) };
}

function incidentType(rows: Rows, now: Instant): Incident {
  const { register, detail, reports, conduct, entity } = rows;
  const sources = clockSources(rows, now);
  const warned = detail.receipts.at(-1)?.receivedAt;
  return Object.assign(new Incident(), incidentSummary(register), {
    facts: detail.facts.map(entered),
    awareness: detail.awareness.map(entered),
    assessments: detail.assessments.map(entered),
    warning: detail.warning && entered(detail.warning),
    receipts: detail.receipts.map(receiptType),
    reports: reportTypes(reports.reports),
    interimRequests: reports.interimRequests.map(entered),
    handling: reports.handled.map(entered),
    ...conductTypes(conduct),
    csirtAnswerDueAt: warned === undefined ? null : deadlineFor({ kind: 'csirt', start: warned }).dueAt,
    timeline: detail.timeline.map((entry) => timelineType(entry, detail.awareness)),
    clocks: clocksOf(sources).map((clock) => clockType(clock, now)),
    clocksNote: clocksSilentBecause(sources) ?? clocksCaveat(sources) ?? null,
    usesReg2690: (entity?.reg2690Providers.length ?? 0) > 0,
  });
}

/** Both times of an entry: when it was entered, and when it happened; for the report and the awareness that is the awareness. */
function timelineType(entry: IncidentDetailRow['timeline'][number], awareness: IncidentDetailRow['awareness']) {
  const ofAwareness = entry.type === 'IncidentReported' || entry.type === 'AwarenessFixed';
  const aware = ofAwareness ? awareness.find(({ at }) => at === entry.at)?.awareAt : undefined;
  return { ...entered(entry), happenedAt: entry.happenedAt ?? aware ?? null, person: person(entry.person) };
}
