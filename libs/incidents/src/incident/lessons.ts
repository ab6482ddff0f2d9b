import { firstRejection, type LocalDate, refuseText, type Rejection, reject, tidyText } from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import type { Instant } from '@varsel/event-sourcing';
import type { LessonAgreed } from './incident.events.ts';
import { texts } from './limits.ts';

/** A lesson as a person writes it down. */
export interface LessonInput {
  readonly text: string;
  /** `m01` to `m10`, the measures of § 6 it is to change. */
  readonly measures: readonly string[];
  readonly owner?: string | null | undefined;
  readonly dueOn?: LocalDate | null | undefined;
}

const MEASURE = /^m(?:0[1-9]|10)$/;

/** A lesson that names no measure changes nothing. */
export function refuseLesson({ text, measures, dueOn }: LessonInput, now: Instant): Rejection | undefined {
  return firstRejection(
    refuseText(text, texts.lesson),
    measures.length === 0 && measureMissing(),
    !measures.every((measure) => MEASURE.test(measure)) && measureUnknown(),
    dueOn !== null && dueOn !== undefined && dueOn < copenhagenDate(now) && dueInThePast(),
  );
}

/** The lessons of one incident are numbered in the order in which they were agreed. */
export function lessonAgreed(
  { text, measures, owner, dueOn }: LessonInput,
  incident: string,
  number: number,
): LessonAgreed {
  return {
    type: 'LessonAgreed',
    lesson: `${incident}.${String(number)}`,
    text: tidyText(text),
    measures: [...new Set(measures)].sort(),
    owner: owner ?? null,
    dueOn: dueOn ?? null,
  };
}

function measureMissing(): Rejection {
  return reject(
    'LESSON_WITHOUT_MEASURE',
    statute.incidentDuty,
    {
      da: 'Vælg mindst én af de ti foranstaltninger i § 6, som læringen skal ændre. Ellers bliver der ingen opgave af den.',
      en: 'Choose at least one of the ten measures of § 6 that the lesson is to change. Otherwise no task comes of it.',
    },
    'measures',
  );
}

function measureUnknown(): Rejection {
  return reject(
    'MEASURE_UNKNOWN',
    undefined,
    {
      da: 'Foranstaltningen findes ikke. Vælg blandt m01 til m10.',
      en: 'There is no such measure. Choose among m01 to m10.',
    },
    'measures',
  );
}

function dueInThePast(): Rejection {
  return reject(
    'LESSON_DUE_IN_THE_PAST',
    undefined,
    {
      da: 'Datoen er passeret. Vælg i dag eller senere, eller lad den stå tom.',
      en: 'The day has passed. Choose today or later, or leave it empty.',
    },
    'dueOn',
  );
}
