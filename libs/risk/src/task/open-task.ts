import { act, command, firstRejection, type LocalDate, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import { refuseMeasure } from '../measure/refusals.ts';
import { texts } from '../texts.ts';
import type { TaskEvent, TaskState } from './task.ts';

export class OpenTask extends command<{
  readonly measureId: MeasureId;
  readonly title: string;
  readonly assignee?: string | null | undefined;
  /** A day that is past is taken: it is then overdue, and says so. */
  readonly dueOn?: LocalDate | null | undefined;
  readonly lesson?: string | null | undefined;
}>() {}

/** Opens a task on a measure: what is missing is mended without undue delay. */
export const openTask = act<OpenTask, TaskState, TaskEvent>({
  command: OpenTask,
  requires: 'measure:manage',
  basis: statute.correction,
  on: 'new',
  decide: ({ measureId, title, assignee, dueOn, lesson }) =>
    firstRejection(refuseMeasure(measureId), refuseText(title, texts.title)) ?? [
      {
        type: 'TaskOpened',
        measure: measureId,
        title: tidyText(title),
        assignee: assignee ?? null,
        dueOn: dueOn ?? null,
        lesson: lesson ?? null,
      },
    ],
});
