import { act, command, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import { unknownTask } from './task-standing.ts';
import type { TaskEvent, TaskState } from './task.ts';

export class CompleteTask extends command<{
  readonly taskId: string;
  readonly note: string;
}>() {}

/** Records that a task is done, and what was done. The state of the measure is assessed by itself. */
export const completeTask = act<CompleteTask, TaskState, TaskEvent>({
  command: CompleteTask,
  requires: 'measure:manage',
  basis: statute.correction,
  on: ({ taskId }) => taskId,
  decide: ({ note }, state) => {
    if (state.status === 'absent') return unknownTask();
    if (state.status === 'done') return nothing();
    return refuseText(note, texts.note) ?? [{ type: 'TaskCompleted', note: tidyText(note) }];
  },
});
