import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AssignTask, assignTask } from './assign-task.ts';
import { CompleteTask, completeTask } from './complete-task.ts';
import { task, type TaskEvent } from './task.ts';

const opened: TaskEvent = {
  type: 'TaskOpened',
  measure: 'm03',
  title: 'Afprøv backup',
  assignee: 'person-1',
  dueOn: localDate('2026-12-01'),
  lesson: null,
};
const done: TaskEvent = { type: 'TaskCompleted', note: 'Genskabt på testmiljøet' };

function assigning(change: Partial<AssignTask>, events: readonly TaskEvent[] = [opened]) {
  return given(task, events).when(assignTask, new AssignTask({ taskId: 'id-1', ...change }));
}

function completing(note: string, events: readonly TaskEvent[] = [opened]) {
  return given(task, events).when(completeTask, new CompleteTask({ taskId: 'id-1', note }));
}

describe('assigning a task', () => {
  it('changes the person, the day, or both, and keeps what is not given', () => {
    expect(assigning({ assignee: 'person-2' })).toEqual([
      { type: 'TaskAssigned', assignee: 'person-2', dueOn: '2026-12-01' },
    ]);
    expect(assigning({ dueOn: null })).toMatchObject([{ assignee: 'person-1', dueOn: null }]);
  });

  it('does nothing when nothing is different', () => {
    expect(assigning({ assignee: 'person-1' })).toMatchObject({ kind: 'nothing' });
  });

  it('is refused for a task that is done or was never opened', () => {
    expect(assigning({ assignee: null }, [opened, done])).toMatchObject({ code: 'TASK_DONE' });
    expect(assigning({ assignee: null }, [])).toMatchObject({ code: 'TASK_UNKNOWN' });
  });
});

describe('completing a task', () => {
  it('keeps what was done', () => {
    expect(completing('Genskabt på testmiljøet')).toEqual([done]);
  });

  it('can be sent twice', () => {
    expect(completing('Igen', [opened, done])).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a note, and for a task that was never opened', () => {
    expect(completing(' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'note' });
    expect(completing('Gjort', [])).toMatchObject({ code: 'TASK_UNKNOWN' });
  });
});
