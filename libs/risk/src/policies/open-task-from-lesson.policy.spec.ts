import { localDate } from '@varsel/event-sourcing';
import { reactionsTo } from '@varsel/event-store/testing';
import type { LessonAgreed } from '@varsel/published-events';
import { describe, expect, it } from 'vitest';
import { openTaskFromLesson } from './open-task-from-lesson.policy.ts';

const lesson: LessonAgreed = {
  type: 'LessonAgreed',
  lesson: 'lesson-1',
  measures: ['m03', 'm02'],
  text: 'Vagten skal kunne afskære et netsegment.',
  owner: 'person-2',
  dueOn: localDate('2026-12-01'),
};

describe('opening tasks from a lesson of an incident', () => {
  it('opens one on each measure it names, for its owner and its day', async () => {
    const { text: title, owner: assignee, dueOn } = lesson;
    expect(await reactionsTo(openTaskFromLesson, lesson)).toMatchObject([
      { key: 'm02', command: { measureId: 'm02', title, assignee, dueOn, lesson: 'lesson-1' } },
      { key: 'm03', command: { measureId: 'm03' } },
    ]);
  });

  it('opens none on a measure the act does not have', async () => {
    expect(await reactionsTo(openTaskFromLesson, { ...lesson, measures: ['m11'] })).toEqual([]);
  });

  it('leaves out what a lesson may hold and a title may not', async () => {
    const text = '\ufeffVagten skal\u200b kunne af\u00adskære.';
    expect(await reactionsTo(openTaskFromLesson, { ...lesson, measures: ['m02'], text })).toMatchObject([
      { command: { title: 'Vagten skal kunne afskære.' } },
    ]);
  });

  it('cuts a long lesson at a word', async () => {
    const [reaction] = await reactionsTo(openTaskFromLesson, {
      ...lesson,
      measures: ['m02'],
      text: 'ord '.repeat(100),
    });
    expect(reaction).toMatchObject({ command: { title: expect.stringMatching(/^(ord )+ord…$/) as string } });
    const command = reaction?.kind === 'act' ? (reaction.command as { readonly title: string }) : undefined;
    expect(command?.title.length).toBeLessThanOrEqual(200);
  });
});
