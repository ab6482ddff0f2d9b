import { type Instant, plusHours, type Rejection, reject, tidyOptionalText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';

/** Awareness later than this after detection must be explained: the authority will ask. */
const EXPLAIN_AFTER_HOURS = 24;

interface AwarenessClaim {
  readonly awareAt: Instant;
  readonly detectedAt: Instant;
  readonly now: Instant;
  readonly reason: string | null | undefined;
  readonly reasonField: string;
}

/** The order of the moments: detection, then awareness, then now. */
export function refuseAwareness({
  awareAt,
  detectedAt,
  now,
  reason,
  reasonField,
}: AwarenessClaim): Rejection | undefined {
  if (awareAt > now) return inTheFuture();
  if (awareAt < detectedAt) return beforeDetection();
  const late = awareAt > plusHours(detectedAt, EXPLAIN_AFTER_HOURS);
  return late && tidyOptionalText(reason) === null ? unexplained(reasonField) : undefined;
}

function inTheFuture(): Rejection {
  return reject(
    'AWARENESS_IN_THE_FUTURE',
    statute.earlyWarning,
    {
      da: 'Kendskab kan ikke ligge i fremtiden. Fristerne i § 13 regnes fra det øjeblik, hvor I fik kendskab. Ret tidspunktet.',
      en: 'Awareness cannot lie in the future. The deadlines of § 13 run from the moment you became aware. Correct the time.',
    },
    'awareAt',
  );
}

function beforeDetection(): Rejection {
  return reject(
    'AWARENESS_BEFORE_DETECTION',
    statute.earlyWarning,
    {
      da: 'Kendskab kan ikke ligge, før hændelsen blev opdaget. Ret tidspunktet for kendskab, eller ret først, hvornår hændelsen blev opdaget.',
      en: 'Awareness cannot come before the incident was detected. Correct the time of awareness, or first correct when it was detected.',
    },
    'awareAt',
  );
}

function unexplained(field: string): Rejection {
  return reject(
    'AWARENESS_UNEXPLAINED',
    statute.earlyWarning,
    {
      da: 'Kendskab ligger mere end 24 timer efter, at hændelsen blev opdaget. Skriv hvorfor: fristerne i § 13 regnes fra kendskab, og tidspunktet skal kunne forklares.',
      en: 'Awareness lies more than 24 hours after detection. Write why: the deadlines of § 13 run from awareness, and the time must be explainable.',
    },
    field,
  );
}
