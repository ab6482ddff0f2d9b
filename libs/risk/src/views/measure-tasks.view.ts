import type { Instant, LocalDate } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import { copenhagenDate } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TaskEvent } from '../task/task.ts';
import { type Page, placeOf, referenceOf } from './place.ts';

/** One task on a measure. Whether it is overdue follows from the day of reading. */
@Entity({ name: 'measure_task__v1' })
@Index(['tenant', 'place'])
export class TaskRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  /** `TSK-2026-004` */
  @Column('text') readonly reference!: string;
  @Column('text') readonly place!: string;
  @Column('text') readonly measure!: MeasureId;
  @Column('text') readonly title!: string;
  @Column('text', { nullable: true }) readonly assignee!: string | null;
  @Column('text', { nullable: true }) readonly dueOn!: LocalDate | null;
  @Column('text', { nullable: true }) readonly lesson!: string | null;
  @Column('text') readonly openedAt!: Instant;
  @Column('text') readonly openedBy!: string;
  @Column('text', { nullable: true }) readonly doneAt!: Instant | null;
  @Column('text', { nullable: true }) readonly doneBy!: string | null;
  @Column('text', { nullable: true }) readonly note!: string | null;
}

export const measureTasks: View<TaskRow, TaskEvent> = view<TaskRow, TaskEvent>({
  name: 'measure_task',
  version: 1,
  row: TaskRow,
  series: ({ event, at }) => (event.type === 'TaskOpened' ? `task-${copenhagenDate(at).slice(0, 4)}` : undefined),
  on: {
    TaskOpened: (_, { event, at, seq, meta }, { number }) => ({
      reference: referenceOf(`TSK-${copenhagenDate(at).slice(0, 4)}`, number),
      place: placeOf(seq),
      measure: event.measure,
      title: event.title,
      assignee: event.assignee,
      dueOn: event.dueOn,
      lesson: event.lesson,
      openedAt: at,
      openedBy: meta.actorId,
      doneAt: null,
      doneBy: null,
      note: null,
    }),
    TaskAssigned: (row, { event: { assignee, dueOn } }) => row && { ...row, assignee, dueOn },
    TaskCompleted: (row, { event, at, meta }) => row && { ...row, doneAt: at, doneBy: meta.actorId, note: event.note },
  },
});

export interface TaskFilter {
  readonly measure?: MeasureId | undefined;
  readonly assignee?: string | undefined;
  readonly open?: boolean | undefined;
  readonly overdue?: boolean | undefined;
}

interface Reading {
  readonly today: LocalDate;
  readonly page?: Page | undefined;
}

/** Newest first; one more than asked for tells whether there are more. */
export async function findTasks(
  session: TenantSession,
  filter: TaskFilter,
  { today, page }: Reading,
): Promise<readonly TaskRow[]> {
  const rows = await rowsOf(session, measureTasks);
  for (const { condition, value } of conditions(filter, today)) rows.andWhere(condition, value);
  if (page?.after !== undefined) rows.andWhere('row.place < :after', { after: page.after });
  return rows
    .orderBy('row.place', 'DESC')
    .limit(page && page.first + 1)
    .getMany();
}

interface Condition {
  readonly condition: string;
  readonly value: object;
}

function conditions({ measure, assignee, open, overdue }: TaskFilter, today: LocalDate): readonly Condition[] {
  return [
    ...(measure === undefined ? [] : [{ condition: 'row.measure = :measure', value: { measure } }]),
    ...(assignee === undefined ? [] : [{ condition: 'row.assignee = :assignee', value: { assignee } }]),
    ...(open === undefined ? [] : [{ condition: open ? 'row.doneAt is null' : 'row.doneAt is not null', value: {} }]),
    ...(overdue === undefined ? [] : [{ condition: overdue ? OVERDUE : `not ${OVERDUE}`, value: { today } }]),
  ];
}

const OVERDUE = 'coalesce(row.doneAt is null and row.dueOn < :today, false)';

export function isOverdue({ doneAt, dueOn }: Pick<TaskRow, 'doneAt' | 'dueOn'>, today: LocalDate): boolean {
  return doneAt === null && dueOn !== null && dueOn < today;
}
