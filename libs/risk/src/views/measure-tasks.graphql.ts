import type { Clock, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import {
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
import type { MeasureId } from '@varsel/statute/measures';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, InputType, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { personFilter, personOut } from '../ids.graphql.ts';
import { MeasureIdEnum } from '../measure/measure.enums.graphql.ts';
import { findTasks, isOverdue, type TaskRow } from './measure-tasks.view.ts';

const MeasureTaskOriginEnum = { OWN: 'own', LESSON: 'lesson' } as const;
registerEnumType(MeasureTaskOriginEnum, {
  name: 'MeasureTaskOrigin',
  description: 'Where a task comes from.',
  valuesMap: {
    OWN: { description: 'Somebody opened it.' },
    LESSON: { description: 'A lesson of an incident.' },
  },
});

@ObjectType({ description: 'Something to do about a measure.' })
export class MeasureTask {
  @Field(() => ID, { description: 'The task.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use, e.g. TSK-2026-004.' })
  readonly reference!: string;

  @Field(() => MeasureIdEnum, { description: 'The measure.' })
  readonly measureId!: MeasureId;

  @Field(() => String, { description: 'What is to be done.' })
  readonly title!: string;

  @Field(() => ID, { nullable: true, description: 'Who does it.' })
  readonly assignee!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it is to be done.' })
  readonly dueOn!: Day | null;

  @Field(() => Boolean, { description: 'Its day is past and it is not done.' })
  readonly overdue!: boolean;

  @Field(() => Boolean, { description: 'It is not done.' })
  readonly open!: boolean;

  @Field(() => MeasureTaskOriginEnum, { description: 'Where it comes from.' })
  readonly origin!: 'own' | 'lesson';

  @Field(() => DateTime, { description: 'When it was opened.' })
  readonly openedAt!: Instant;

  @Field(() => ID, { description: 'Who opened it.' })
  readonly openedBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  readonly doneAt!: Instant | null;

  @Field(() => ID, { nullable: true, description: 'Who did it.' })
  readonly doneBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done.' })
  readonly note!: string | null;

  @Field(() => String, { description: 'Its record, for the history.' })
  readonly record!: string;
}

export function taskType({ key, measure, lesson, ...row }: TaskRow, today: Day): MeasureTask {
  const id = opaqueId('MeasureTask', key);
  const { reference, title, dueOn, openedAt, doneAt, note } = row;
  return Object.assign(new MeasureTask(), {
    ...{ id, reference, title, dueOn, openedAt, doneAt, note },
    measureId: measure,
    assignee: personOut(row.assignee),
    overdue: isOverdue(row, today),
    open: doneAt === null,
    origin: lesson === null ? 'own' : 'lesson',
    openedBy: opaqueId('Person', row.openedBy),
    doneBy: personOut(row.doneBy),
    record: id,
  });
}

const MeasureTaskConnection = connectionOf(MeasureTask);

@InputType({ description: 'Which tasks to give.' })
class MeasureTaskFilter {
  @Field(() => MeasureIdEnum, { nullable: true, description: 'Only those of this measure.' })
  readonly measureId?: MeasureId | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this person.' })
  readonly assignee?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are not done, or only those that are.' })
  readonly open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those past their day, or only the others.' })
  readonly overdue?: boolean | null;
}

@ArgsType()
class MeasureTasksArgs extends PageArgs {
  @Field(() => MeasureTaskFilter, { nullable: true, description: 'Which tasks; all when left out.' })
  readonly filter?: MeasureTaskFilter | null;

  @Field(() => DateTime, { nullable: true, description: 'As they stood at this moment.' })
  readonly asOf?: Instant | null;
}

@Resolver()
export class MeasureTasksResolver {
  constructor(@Inject(CLOCK) private readonly time: Clock) {}

  @Query(() => MeasureTaskConnection, { description: 'The tasks on measures, newest first.' })
  @Requires('measure:read')
  async measureTasks(@Args() args: MeasureTasksArgs, @Session() session: TenantSession) {
    const { measureId, assignee, open, overdue } = args.filter ?? {};
    const filter = {
      measure: measureId ?? undefined,
      assignee: personFilter(assignee),
      open: open ?? undefined,
      overdue: overdue ?? undefined,
    };
    const today = copenhagenDate(args.asOf ?? this.time.now());
    const page = { first: pageSize(args), after: cursorKey(args) };
    const rows = await findTasks(session, filter, { today, page });
    return connection(
      rows,
      args,
      ({ place }) => place,
      (row) => taskType(row, today),
    );
  }
}
