import {
  act,
  command,
  firstRejection,
  type Instant,
  nothing,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Incident, IncidentEvent, IncidentState } from './incident.ts';
import { lessonAgreed, type LessonInput, refuseLesson } from './lessons.ts';
import { texts, unknownIncident } from './limits.ts';
import { unassessed } from './standing.ts';

export class CloseIncident extends command<{
  readonly incidentId: string;
  readonly conclusion: string;
  /** What is learnt, beside the lessons agreed already. */
  readonly lessons?: readonly LessonInput[] | undefined;
  /** Why nothing is learnt; only when there is no lesson. */
  readonly noLessonsReason?: string | null | undefined;
}>() {}

const MOST_LESSONS = 20;

/** Closes the incident with what was learnt; a significant one only when the authority has received the final report. */
export const closeIncident = act<CloseIncident, IncidentState, IncidentEvent>({
  command: CloseIncident,
  requires: 'incident:assess',
  basis: statute.finalReport,
  on: ({ incidentId }) => incidentId,
  decide: ({ conclusion, lessons = [], noLessonsReason }, incident, { now, id }) => {
    if (incident.status === 'unreported') return unknownIncident();
    if (incident.closed) return nothing();
    const reason = incident.lessons + lessons.length === 0 ? tidyOptionalText(noLessonsReason) : null;
    const refused = firstRejection(
      refuseOpenDuty(incident),
      refuseText(conclusion, texts.conclusion),
      refuseLessons(lessons, now),
      refuseOptionalText(noLessonsReason, { ...texts.reason, field: 'noLessonsReason' }),
      needsLesson(incident, lessons) && reason === null && lessonsMissing(),
    );
    if (refused !== undefined) return refused;
    const agreed = lessons.map((lesson, index) => lessonAgreed(lesson, id, incident.lessons + index + 1));
    return [...agreed, { type: 'IncidentClosed', conclusion: tidyText(conclusion), noLessonsReason: reason }];
  },
});

function refuseLessons(lessons: readonly LessonInput[], now: Instant): Rejection | undefined {
  if (lessons.length > MOST_LESSONS) return tooManyLessons();
  return firstRejection(...lessons.map((lesson) => refuseLesson(lesson, now)));
}

/** A significant incident is not closed without a lesson, or a reason why there is none. */
function needsLesson({ status, lessons: agreed }: Incident, lessons: readonly LessonInput[]): boolean {
  return status === 'significant' && agreed + lessons.length === 0;
}

/** What § 13 still asks for. An incident that is not significant, or was downgraded, owes nothing. */
function refuseOpenDuty({ status, reports }: Incident): Rejection | undefined {
  if (status === 'suspected') return unassessed();
  if (status === 'undecided') return stillUndecided();
  return status === 'significant' && reports.final?.receipt === undefined ? finalReportMissing() : undefined;
}

function stillUndecided(): Rejection {
  return reject('SIGNIFICANCE_UNDECIDED', statute.significance, {
    da: 'Det er ikke afgjort, om hændelsen er væsentlig, og fristerne løber. Vurdér den til ja eller nej, før I afslutter den.',
    en: 'It is not decided whether the incident is significant, and the deadlines run. Assess it as yes or no before you close it.',
  });
}

function finalReportMissing(): Rejection {
  return reject('FINAL_REPORT_NOT_RECEIVED', statute.finalReport, {
    da: 'Hændelsen er væsentlig, og myndigheden har ikke modtaget den endelige rapport. Send den, og registrér kvitteringen; så kan hændelsen afsluttes.',
    en: 'The incident is significant, and the authority has not received the final report. Send it and record the receipt; then the incident can be closed.',
  });
}

function lessonsMissing(): Rejection {
  return reject(
    'LESSONS_MISSING',
    statute.finalReport,
    {
      da: 'Skriv mindst én læring, eller skriv, hvorfor der ikke er nogen. En væsentlig hændelse afsluttes ikke uden.',
      en: 'Write at least one lesson, or write why there is none. A significant incident is not closed without.',
    },
    'noLessonsReason',
  );
}

function tooManyLessons(): Rejection {
  return reject(
    'LESSONS_TOO_MANY',
    undefined,
    {
      da: 'Der er plads til 20 læringer ad gangen. Saml dem, eller tilføj resten bagefter.',
      en: 'There is room for 20 lessons at a time. Gather them, or add the rest afterwards.',
    },
    'lessons',
  );
}
