import { aggregate, evolveBy, type LocalDate } from '@varsel/event-sourcing';
import type { MeasureId } from '@varsel/statute/measures';
import { words } from '../measure/measure.words.ts';
import { riskPrivacy } from '../privacy.ts';
import { assignTask } from './assign-task.ts';
import { completeTask } from './complete-task.ts';
import { openTask } from './open-task.ts';

export interface TaskOpened {
  readonly type: 'TaskOpened';
  readonly measure: MeasureId;
  readonly title: string;
  /** A person's id. */
  readonly assignee: string | null;
  readonly dueOn: LocalDate | null;
  /** The lesson of an incident it comes from; null when somebody opened it by hand. */
  readonly lesson: string | null;
}

export interface TaskAssigned {
  readonly type: 'TaskAssigned';
  readonly assignee: string | null;
  readonly dueOn: LocalDate | null;
}

export interface TaskCompleted {
  readonly type: 'TaskCompleted';
  readonly note: string;
}

export type TaskEvent = TaskOpened | TaskAssigned | TaskCompleted;

export type TaskState =
  | { readonly status: 'absent' }
  | { readonly status: 'open' | 'done'; readonly assignee: string | null; readonly dueOn: LocalDate | null };

const assignment = {
  assignee: { da: 'Opgaven er hos', en: 'Assigned to' },
  dueOn: { da: 'Skal være gjort', en: 'Due' },
} as const;

/** What is to be done about a measure: a gap is mended without undue delay, § 6, stk. 2. */
export const task = aggregate<TaskState, TaskEvent>({
  name: 'measure_task',
  title: { da: 'Opgave', en: 'Task' },
  initial: { status: 'absent' },
  evolve: evolveBy({
    TaskOpened: (_, { assignee, dueOn }) => ({ status: 'open', assignee, dueOn }),
    TaskAssigned: (state, { assignee, dueOn }) => (state.status === 'absent' ? state : { ...state, assignee, dueOn }),
    TaskCompleted: (state) => (state.status === 'absent' ? state : { ...state, status: 'done' }),
  }),
  words,
  events: {
    TaskOpened: {
      standing: { of: 'task' },
      title: { da: 'Opgave oprettet', en: 'Task opened' },
      fields: {
        measure: { da: 'Foranstaltning', en: 'Measure' },
        title: { da: 'Hvad skal gøres', en: 'What is to be done' },
        ...assignment,
        lesson: { da: 'Læring fra en hændelse', en: 'Lesson of an incident' },
      },
      personal: { title: 'stream' },
    },
    TaskAssigned: {
      standing: { of: 'task' },
      title: { da: 'Opgave givet videre', en: 'Task assigned' },
      fields: assignment,
    },
    TaskCompleted: {
      title: { da: 'Opgave udført', en: 'Task completed' },
      fields: { note: { da: 'Hvad er gjort', en: 'What was done' } },
      personal: { note: 'stream' },
    },
  },
  privacy: riskPrivacy,
  acts: [openTask, assignTask, completeTask],
});
