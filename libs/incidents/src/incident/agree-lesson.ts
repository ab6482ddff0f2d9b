import { act, command } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { lessonAgreed, type LessonInput, refuseLesson } from './lessons.ts';
import { unknownIncident } from './limits.ts';

export class AgreeLesson extends command<LessonInput & { readonly incidentId: string }>() {}

/** Agrees what is learnt from the incident; each measure it names gets a task. Allowed before and after closing. */
export const agreeLesson = act<AgreeLesson, IncidentState, IncidentEvent>({
  command: AgreeLesson,
  requires: 'incident:assess',
  basis: statute.incidentDuty,
  on: ({ incidentId }) => incidentId,
  decide: (lesson, incident, { now, id }) => {
    if (incident.status === 'unreported') return unknownIncident();
    return refuseLesson(lesson, now) ?? [lessonAgreed(lesson, id, incident.lessons + 1)];
  },
});
