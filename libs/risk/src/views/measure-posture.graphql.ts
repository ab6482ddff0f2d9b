import type { Clock, Instant } from '@varsel/event-sourcing';
import { DateTime, Requires, Session } from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { type MeasureId, requirements } from '@varsel/statute/measures';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { evidenceStanding, type EvidenceStanding } from '../evidence/evidence-standing.ts';
import { MeasureIdEnum, MeasureStateEnum } from '../measure/measure.enums.graphql.ts';
import type { MeasureState } from '../measure/measure.ts';
import { type MeasureGround, type ReadMeasure, readMeasures } from '../measure/read-measure.ts';
import { isAnnexBinding } from './annex-binding.view.ts';
import { findMeasureGround } from './measure-ground.view.ts';

@ObjectType({ description: 'How many measures, and which.' })
class MeasureGroup {
  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;

  @Field(() => [MeasureIdEnum], { description: 'Which.' })
  readonly measures!: readonly MeasureId[];
}

@ObjectType({ description: 'How many measures are in a state, and which.' })
class MeasureStateGroup extends MeasureGroup {
  @Field(() => MeasureStateEnum, { description: 'The state.' })
  readonly state!: MeasureState;
}

@ObjectType({ description: 'How many requirements are in a state.' })
class RequirementStateGroup {
  @Field(() => MeasureStateEnum, { description: 'The state.' })
  readonly state!: MeasureState;

  @Field(() => Int, { description: 'How many; what is left out is not in it.' })
  readonly count!: number;
}

@ObjectType({ description: 'The measures in numbers; each opens its list by the filter its description names.' })
class MeasurePosture {
  @Field(() => [MeasureStateGroup], { description: 'By state: measures(filter: {state}).' })
  readonly byState!: readonly MeasureStateGroup[];

  @Field(() => MeasureGroup, { description: 'Nobody answers for it: measures(filter: {withoutOwner: true}).' })
  readonly withoutOwner!: MeasureGroup;

  @Field(() => MeasureGroup, { description: 'The review is past: measures(filter: {reviewOverdue: true}).' })
  readonly reviewOverdue!: MeasureGroup;

  @Field(() => MeasureGroup, {
    description: 'In place and nothing shows it: measures(filter: {warning: NO_EVIDENCE}).',
  })
  readonly evidenceMissing!: MeasureGroup;

  @Field(() => MeasureGroup, {
    description: 'In place and evidence has expired: measures(filter: {warning: EVIDENCE_EXPIRED}).',
  })
  readonly evidenceExpired!: MeasureGroup;

  @Field(() => MeasureGroup, { description: 'Changed since the approval: measures(filter: {drift: ANY}).' })
  readonly drifted!: MeasureGroup;

  @Field(() => MeasureGroup, { description: 'Changed in what bears on it: measures(filter: {drift: MATERIAL}).' })
  readonly materiallyDrifted!: MeasureGroup;

  @Field(() => MeasureGroup, { description: 'The management body never approved it.' })
  readonly neverApproved!: MeasureGroup;

  @Field(() => [RequirementStateGroup], { description: 'By state: requirements(filter: {state}).' })
  readonly requirements!: readonly RequirementStateGroup[];

  @Field(() => Int, { description: 'Left out: requirements(filter: {leftOut: true}).' })
  readonly requirementsLeftOut!: number;

  @Field(() => Int, { description: 'Evidence that holds: evidenceItems(filter: {standing: [CURRENT, EXPIRING]}).' })
  readonly evidenceItemsCurrent!: number;

  @Field(() => Int, { description: 'Evidence that has expired: evidenceItems(filter: {standing: [EXPIRED]}).' })
  readonly evidenceItemsExpired!: number;

  @Field(() => Int, { description: 'Evidence about to expire: evidenceItems(filter: {standing: [EXPIRING]}).' })
  readonly evidenceItemsExpiring!: number;

  @Field(() => Int, { description: 'Tasks not done: measureTasks(filter: {open: true}).' })
  readonly tasksOpen!: number;

  @Field(() => Int, { description: 'Tasks past their day: measureTasks(filter: {overdue: true}).' })
  readonly tasksOverdue!: number;

  @Field(() => Boolean, { description: 'A provider under Regulation (EU) 2024/2690: the annex binds.' })
  readonly annexBinding!: boolean;
}

@Resolver()
export class MeasurePostureResolver {
  constructor(@Inject(CLOCK) private readonly time: Clock) {}

  @Query(() => MeasurePosture, { description: 'The measures in numbers.' })
  @Requires('measure:read')
  async measurePosture(
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<MeasurePosture> {
    const today = copenhagenDate(asOf ?? this.time.now());
    const ground = await findMeasureGround(session, today);
    const reads = readMeasures(ground, today);
    const standings = ground.evidence.map((item) => evidenceStanding(item, today));
    const evidence = (...wanted: readonly EvidenceStanding[]): number =>
      standings.filter((standing) => wanted.includes(standing)).length;
    return Object.assign(new MeasurePosture(), groupsOf(reads), requirementNumbers(ground), {
      evidenceItemsCurrent: evidence('current', 'expiring'),
      evidenceItemsExpired: evidence('expired'),
      evidenceItemsExpiring: evidence('expiring'),
      tasksOpen: ground.tasks.length,
      tasksOverdue: reads.reduce((sum, { overdueTasks }) => sum + overdueTasks, 0),
      annexBinding: await isAnnexBinding(session),
    });
  }
}

function groupsOf(reads: readonly ReadMeasure[]) {
  const group = (test: (read: ReadMeasure) => boolean): MeasureGroup => {
    const measures = reads.filter(test).map(({ standing }) => standing.id);
    return { count: measures.length, measures };
  };
  const warned = (code: string) => group(({ warnings }) => warnings.some((warning) => warning.code === code));
  return {
    byState: states.map((state) =>
      Object.assign(
        group(({ stated }) => stated.state === state),
        { state },
      ),
    ),
    withoutOwner: group(({ stated }) => stated.owner === null),
    reviewOverdue: group(({ reviewOverdue }) => reviewOverdue),
    evidenceMissing: warned('NO_EVIDENCE'),
    evidenceExpired: warned('EVIDENCE_EXPIRED'),
    drifted: group(({ drift }) => drift.length > 0),
    materiallyDrifted: group(({ drift }) => drift.some(({ material }) => material)),
    neverApproved: group(({ approved }) => approved === undefined),
  };
}

/** Each requirement once, also where it stands under two measures. */
function requirementNumbers({ requirements: found }: MeasureGround) {
  const rows = requirements.map(({ requirement }) => found.get(requirement.id));
  const standing = rows.filter((row) => row?.leftOut !== true);
  return {
    requirements: states.map((state) => ({
      state,
      count: standing.filter((row) => (row?.state ?? 'not-assessed') === state).length,
    })),
    requirementsLeftOut: rows.length - standing.length,
  };
}

const states: readonly MeasureState[] = ['not-assessed', 'planned', 'partial', 'in-place', 'in-place-and-tested'];
