import { firstRejection, type Instant, instant, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';

const EARLIEST = instant('2000-01-01T00:00:00Z');

/** A mistyped year is caught here; everything later is left to the order of the events. */
export function refuseImplausible(at: Instant | null | undefined, field: string): Rejection | undefined {
  if (at === null || at === undefined || at >= EARLIEST) return undefined;
  return reject(
    'MOMENT_IMPLAUSIBLE',
    undefined,
    {
      da: 'Tidspunktet ligger før år 2000. Ret årstallet.',
      en: 'The time lies before the year 2000. Correct the year.',
    },
    field,
  );
}

/** The order of the moments: the incident began, it was detected, now. */
export function refuseMoments(moments: {
  readonly detectedAt: Instant;
  readonly occurredAt: Instant | null;
  readonly now: Instant;
}): Rejection | undefined {
  const { detectedAt, occurredAt, now } = moments;
  return firstRejection(
    refuseImplausible(detectedAt, 'detectedAt'),
    refuseImplausible(occurredAt, 'occurredAt'),
    detectedAt > now && detectedInTheFuture(),
    occurredAt !== null && occurredAt > detectedAt && occurredAfterDetection(),
  );
}

function detectedInTheFuture(): Rejection {
  return reject(
    'DETECTION_IN_THE_FUTURE',
    statute.incidentDuty,
    {
      da: 'Hændelsen kan ikke være opdaget i fremtiden. Ret tidspunktet.',
      en: 'The incident cannot have been detected in the future. Correct the time.',
    },
    'detectedAt',
  );
}

function occurredAfterDetection(): Rejection {
  return reject(
    'OCCURRENCE_AFTER_DETECTION',
    statute.incidentDuty,
    {
      da: 'Hændelsen kan ikke være begyndt, efter at den blev opdaget. Ret et af de to tidspunkter.',
      en: 'The incident cannot have begun after it was detected. Correct one of the two times.',
    },
    'occurredAt',
  );
}
