import { type LocalDate, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { type MeasureId, measureIds, requirementOf } from '@varsel/statute/measures';
import { unknownMeasure, unknownRequirement } from '../texts.ts';

export function refuseMeasure(id: string): Rejection | undefined {
  return measureIds.some((known) => known === id) ? undefined : unknownMeasure('measureId');
}

export function refuseRequirement(id: string): Rejection | undefined {
  return requirementOf(id) === undefined ? unknownRequirement('requirement') : undefined;
}

/** The measure in whose stream a requirement is kept: the first of those it stands under. */
export function homeOf(requirement: string): MeasureId | 'unknown' {
  return requirementOf(requirement)?.section.measures[0] ?? 'unknown';
}

/** "Not assessed" is where a measure begins, not what somebody found. */
export function notAFinding(): Rejection {
  return reject(
    'STATE_NOT_FOUND_YET',
    statute.measures,
    {
      da: '»Ikke vurderet« er ikke et resultat. Vælg planlagt, delvist, på plads eller på plads og afprøvet.',
      en: '“Not assessed” is no result. Choose planned, partial, in place, or in place and tested.',
    },
    'state',
  );
}

export function refuseReviewDay(day: LocalDate | null | undefined, today: LocalDate): Rejection | undefined {
  if (day === null || day === undefined || day > today) return undefined;
  return reject(
    'REVIEW_NOT_AHEAD',
    statute.effectiveness,
    {
      da: 'Næste gennemgang skal ligge efter i dag. Vælg en senere dag; 12 måneder er et godt udgangspunkt.',
      en: 'The next review must lie after today. Choose a later day; 12 months is a good start.',
    },
    'nextReviewOn',
  );
}
