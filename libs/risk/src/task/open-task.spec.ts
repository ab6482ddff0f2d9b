import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { OpenTask, openTask } from './open-task.ts';
import { task } from './task.ts';

function opening(change: Partial<OpenTask>) {
  return given(task).when(openTask, new OpenTask({ measureId: 'm03', title: 'Afprøv backup', ...change }));
}

describe('opening a task on a measure', () => {
  it('needs to know what is to be done, and no more', () => {
    expect(opening({})).toEqual([
      { type: 'TaskOpened', measure: 'm03', title: 'Afprøv backup', assignee: null, dueOn: null, lesson: null },
    ]);
  });

  it('keeps the person, the day and the lesson it comes from', () => {
    const rest = { assignee: 'person-2', dueOn: localDate('2026-12-01'), lesson: 'lesson-1' };
    expect(opening(rest)).toMatchObject([rest]);
  });

  it('is refused without a title, and for a heading the act does not have', () => {
    expect(opening({ title: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'title' });
    expect(opening({ measureId: 'm12' as 'm01' })).toMatchObject({ code: 'MEASURE_UNKNOWN' });
  });
});
