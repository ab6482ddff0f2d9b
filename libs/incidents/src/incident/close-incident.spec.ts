import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { CloseIncident, closeIncident } from './close-incident.ts';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

const lesson = { text: 'Fjernadgang kræver to faktorer.', measures: ['m10'] };

function closing(
  change: Partial<CloseIncident> = {},
  events: readonly IncidentEvent[] = anIncident().finallyReported().events(),
) {
  const command = new CloseIncident({
    incidentId: 'id-1',
    conclusion: 'Driften er tilbage.',
    lessons: [lesson],
    ...change,
  });
  return given(incident, events).when(closeIncident, command);
}

describe('closing an incident', () => {
  it('agrees the lessons and concludes', () => {
    expect(closing()).toMatchObject([
      { type: 'LessonAgreed', lesson: 'id-1.1', measures: ['m10'] },
      { type: 'IncidentClosed', conclusion: 'Driften er tilbage.', noLessonsReason: null },
    ]);
  });

  it('is refused kindly while the authority has not received the final report of a significant incident', () => {
    const notified = anIncident().assessed().reportReady('notification').reportReceipted('notification').handled();
    expect(closing({}, notified.events())).toMatchObject({
      code: 'FINAL_REPORT_NOT_RECEIVED',
      message: { da: expect.stringContaining('endelige rapport') as string },
    });
  });

  it('takes a lesson from a significant incident, or why there is none', () => {
    expect(closing({ lessons: [] })).toMatchObject({ code: 'LESSONS_MISSING', field: 'noLessonsReason' });
    expect(closing({ lessons: [], noLessonsReason: 'Kendt fejl, allerede lukket' })).toMatchObject([
      { type: 'IncidentClosed', noLessonsReason: 'Kendt fejl, allerede lukket' },
    ]);
  });

  it('asks nothing of the kind when it was not significant, or was downgraded', () => {
    expect(closing({ lessons: [] }, anIncident().assessedNotSignificant().events())).toMatchObject([
      { type: 'IncidentClosed' },
    ]);
    expect(closing({ lessons: [] }, anIncident().assessed().downgraded().events())).toMatchObject([
      { type: 'IncidentClosed' },
    ]);
  });

  it('waits for a decision on significance', () => {
    expect(closing({}, anIncident().events())).toMatchObject({ code: 'SIGNIFICANCE_NOT_ASSESSED' });
    const undecided = anIncident().assessed({ significant: 'not-yet-known' }).events();
    expect(closing({}, undecided)).toMatchObject({ code: 'SIGNIFICANCE_UNDECIDED' });
  });

  it.each([
    [{ conclusion: '' }, 'TEXT_MISSING'],
    [{ lessons: [{ ...lesson, measures: [] }] }, 'LESSON_WITHOUT_MEASURE'],
    [{ lessons: Array.from({ length: 21 }, () => lesson) }, 'LESSONS_TOO_MANY'],
  ])('is refused when it is not complete: case %#', (change, code) => {
    expect(closing(change)).toMatchObject({ kind: 'rejection', code });
  });

  it('is nothing the second time, and refused when nothing was reported', () => {
    expect(closing({}, anIncident().finallyReported().closed().events())).toMatchObject({ kind: 'nothing' });
    expect(closing({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
