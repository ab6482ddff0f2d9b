import { seenText } from '@varsel/event-sourcing';
import { does, policy } from '@varsel/event-store';
import type { LessonAgreed } from '@varsel/published-events';
import { measureIds } from '@varsel/statute/measures';
import { OpenTask, openTask } from '../task/open-task.ts';
import { texts } from '../texts.ts';

/** Opens a task on every measure that a lesson of an incident is to change. */
export const openTaskFromLesson = policy<LessonAgreed>({
  name: 'open-task-from-lesson',
  title: { da: 'Åbner opgaver ud fra læring af hændelser', en: 'Opens tasks from lessons of incidents' },
  permissions: ['measure:manage'],
  on: {
    LessonAgreed: ({ event: { lesson, measures, text, owner, dueOn } }) =>
      measureIds
        .filter((measureId) => measures.includes(measureId))
        .map((measureId) =>
          does(openTask, new OpenTask({ measureId, title: titleOf(text), assignee: owner, dueOn, lesson }), measureId),
        ),
  },
});

/** A lesson may be longer than a title and hold what a title may not: it is cut at a word, and stands in full on the incident. */
function titleOf(text: string): string {
  const title = seenText(text);
  const signs = Array.from(title);
  if (signs.length <= texts.title.maxLength) return title;
  const start = signs.slice(0, texts.title.maxLength - 1).join('');
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 1)).trimEnd()}…`;
}
