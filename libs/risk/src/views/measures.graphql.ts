import type { Clock, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { Files } from '@varsel/files';
import { DateTime, opaqueId, Requires, Session } from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { catalogueMeasure, type MeasureId, requirements } from '@varsel/statute/measures';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, InputType, Query, Resolver } from '@nestjs/graphql';
import { searchOf } from '../ids.graphql.ts';
import { withTitles } from '../measure/drift.ts';
import { MeasureIdEnum, MeasureStateEnum } from '../measure/measure.enums.graphql.ts';
import type { MeasureState } from '../measure/measure.ts';
import { readMeasures } from '../measure/read-measure.ts';
import { readRisk } from '../risk/read-risk.ts';
import { isAnnexBinding } from './annex-binding.view.ts';
import { type AnnexGround, referencesType, Requirement, requirementType, sectionsOf } from './annex.types.graphql.ts';
import { findEvidenceOf, findStandingEvidence } from './evidence-library.view.ts';
import { evidenceTypes } from './evidence.types.graphql.ts';
import { filterMeasures, MeasureFilter } from './measure-filter.graphql.ts';
import { findMeasureGround } from './measure-ground.view.ts';
import { measureSummary, MeasureSummary } from './measure-summary.types.graphql.ts';
import { taskType } from './measure-tasks.graphql.ts';
import { findTasks } from './measure-tasks.view.ts';
import { approvedType, Measure } from './measure.types.graphql.ts';
import { findRequirementStates } from './requirement-states.view.ts';
import { findRisks } from './risk-register.view.ts';
import { riskLine } from './risk-type.graphql.ts';
import { findServices } from './service-register.view.ts';

const AS_OF = { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' };

@InputType({ description: 'Which requirements of the annex to give. All conditions hold together.' })
class RequirementFilter {
  @Field(() => MeasureIdEnum, { nullable: true, description: 'Only those under this measure.' })
  readonly measureId?: MeasureId | null;

  @Field(() => [MeasureStateEnum], {
    nullable: true,
    description: 'Only those in these states, without what is left out.',
  })
  readonly state?: readonly MeasureState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are left out, or only the others.' })
  readonly leftOut?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those without evidence of their own, or only the others.',
  })
  readonly withoutEvidence?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the title or of the point; at most 200 characters.' })
  readonly search?: string | null;
}

@ArgsType()
class RequirementsArgs {
  @Field(() => RequirementFilter, { nullable: true, description: 'Which requirements; all when left out.' })
  readonly filter?: RequirementFilter | null;

  @Field(() => DateTime, { nullable: true, description: 'As they stood at this moment.' })
  readonly asOf?: Instant | null;
}

@Resolver()
export class MeasuresResolver {
  constructor(
    @Inject(CLOCK) private readonly time: Clock,
    @Inject(Files) private readonly files: Files,
  ) {}

  @Query(() => [MeasureSummary], { description: 'The ten measures of § 6(1), in the order of the act.' })
  @Requires('measure:read')
  async measures(
    @Session() session: TenantSession,
    @Args('filter', { type: () => MeasureFilter, nullable: true, description: 'Which measures; all when left out.' })
    filter: MeasureFilter | null,
    @Args('asOf', AS_OF) asOf: Instant | null,
  ): Promise<readonly MeasureSummary[]> {
    const today = this.dayOf(asOf);
    const ground = await findMeasureGround(session, today);
    const approvedOn = ground.approved?.approvedOn ?? null;
    return filterMeasures(readMeasures(ground, today), filter).map((read) => measureSummary(read, approvedOn));
  }

  @Query(() => Measure, { description: 'One measure with everything that stands behind it.' })
  @Requires('measure:read')
  async measure(
    @Args('measureId', { type: () => MeasureIdEnum, description: 'The measure.' }) id: MeasureId,
    @Session() session: TenantSession,
    @Args('asOf', AS_OF) asOf: Instant | null,
  ): Promise<Measure> {
    const today = this.dayOf(asOf);
    const ground = await findMeasureGround(session, today);
    const read = readMeasures(ground, today).find(({ standing }) => standing.id === id);
    if (read === undefined) throw new Error(`The act has no measure ${id}`);
    const { tenant } = session;
    const evidence = await findEvidenceOf(session, id);
    const annex = { found: ground.requirements, evidence: ground.evidence, binding: await isAnnexBinding(session) };
    const tasks = await findTasks(session, { measure: id }, { today });
    return Object.assign(new Measure(), measureSummary(read, ground.approved?.approvedOn ?? null), {
      references: referencesType(catalogueMeasure(id)),
      sections: sectionsOf(id, annex),
      evidenceItems: await evidenceTypes(evidence, { files: this.files, tenant, today }),
      tasks: tasks.map((task) => taskType(task, today)),
      risks: await this.risksOf(id, ground.measures, session, today),
      driftEntries: withTitles(read.drift, evidence),
      approved: approvedType(ground.approved, read.approved),
      stateHistory: read.standing.states.map((change) => ({ ...change, by: opaqueId('Person', change.by) })),
      record: opaqueId('Measure', id),
    });
  }

  @Query(() => [Requirement], { description: 'The requirements of the annex, in its order; 161 without a filter.' })
  @Requires('measure:read')
  async requirements(
    @Args() { filter }: RequirementsArgs,
    @Session() session: TenantSession,
  ): Promise<readonly Requirement[]> {
    const found = await findRequirementStates(session);
    const evidence = await findStandingEvidence(session);
    const ground: AnnexGround = { found, evidence, binding: await isAnnexBinding(session) };
    const all = requirements.map((placed) => requirementType(placed, ground));
    return filter === null || filter === undefined ? all : all.filter((requirement) => isAsked(requirement, filter));
  }

  private async risksOf(
    id: MeasureId,
    measures: Parameters<typeof readRisk>[1],
    session: TenantSession,
    today: Day,
  ): Promise<Measure['risks']> {
    const rows = (await findRisks(session)).filter((row) => !row.closed && row.measures.includes(id));
    const names = new Map((await findServices(session, {})).map(({ key, name }) => [key, name]));
    return rows.map((row) => riskLine(readRisk(row, measures, today), names.get(row.service) ?? ''));
  }

  private dayOf(asOf: Instant | null): Day {
    return copenhagenDate(asOf ?? this.time.now());
  }
}

function isAsked(
  requirement: Requirement,
  { measureId, state, leftOut, withoutEvidence, search }: RequirementFilter,
): boolean {
  return (
    holds(measureId, (id) => requirement.measures.includes(id)) &&
    holds(state, (states) => !requirement.leftOut && states.includes(requirement.state)) &&
    holds(leftOut, (out) => requirement.leftOut === out) &&
    holds(withoutEvidence, (without) => (requirement.evidenceCount === 0) === without) &&
    holds(searchOf(search), (part) => isPart(part, requirement))
  );
}

function isPart(part: string, { ref, title }: Requirement): boolean {
  return `${ref} ${title.da} ${title.en}`.toLowerCase().includes(part.toLowerCase());
}

function holds<Value>(value: Value | null | undefined, test: (value: Value) => boolean): boolean {
  return value === null || value === undefined || test(value);
}
