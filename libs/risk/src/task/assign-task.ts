import { act, command, type LocalDate, nothing } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { taskDone, unknownTask } from './task-standing.ts';
import type { TaskEvent, TaskState } from './task.ts';

/** What is left out stays as it is; null takes it away. */
export class AssignTask extends command<{
  readonly taskId: string;
  readonly assignee?: string | null | undefined;
  readonly dueOn?: LocalDate | null | undefined;
}>() {}

/** Gives a task to a person, or another day to be done by. */
export const assignTask = act<AssignTask, TaskState, TaskEvent>({
  command: AssignTask,
  requires: 'measure:manage',
  basis: statute.correction,
  on: ({ taskId }) => taskId,
  decide: (input, state) => {
    if (state.status === 'absent') return unknownTask();
    if (state.status === 'done') return taskDone();
    const assignee = input.assignee === undefined ? state.assignee : input.assignee;
    const dueOn = input.dueOn === undefined ? state.dueOn : input.dueOn;
    if (assignee === state.assignee && dueOn === state.dueOn) return nothing();
    return [{ type: 'TaskAssigned', assignee, dueOn }];
  },
});
