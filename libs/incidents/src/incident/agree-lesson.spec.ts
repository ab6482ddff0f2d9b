import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AgreeLesson, agreeLesson } from './agree-lesson.ts';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

const lesson = { text: 'Fjernadgang kræver to faktorer.', measures: ['m10', 'm04', 'm10'] };

function agreeing(change: Partial<AgreeLesson> = {}, events: readonly IncidentEvent[] = anIncident().events()) {
  return given(incident, events).when(agreeLesson, new AgreeLesson({ incidentId: 'id-1', ...lesson, ...change }));
}

describe('agreeing a lesson', () => {
  it('numbers it within the incident and names each measure once', () => {
    expect(agreeing({ owner: 'person-2', dueOn: localDate('2027-02-01') })).toEqual([
      {
        type: 'LessonAgreed',
        lesson: 'id-1.1',
        text: lesson.text,
        measures: ['m04', 'm10'],
        owner: 'person-2',
        dueOn: '2027-02-01',
      },
    ]);
  });

  it('is allowed after closing too', () => {
    const closed = anIncident().assessedNotSignificant().closed().events();
    expect(agreeing({}, closed)).toMatchObject([{ lesson: 'id-1.1', owner: null, dueOn: null }]);
  });

  it.each([
    [{ text: '' }, 'TEXT_MISSING'],
    [{ measures: [] }, 'LESSON_WITHOUT_MEASURE'],
    [{ measures: ['m11'] }, 'MEASURE_UNKNOWN'],
    [{ dueOn: localDate('2026-11-21') }, 'LESSON_DUE_IN_THE_PAST'],
  ])('is refused when it cannot become a task: case %#', (change, code) => {
    expect(agreeing(change)).toMatchObject({ kind: 'rejection', code });
  });

  it('is refused when nothing was reported', () => {
    expect(agreeing({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
