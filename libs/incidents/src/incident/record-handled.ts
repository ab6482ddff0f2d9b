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
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { refuseImplausible } from './moments.ts';
import { refuseClosed } from './standing.ts';

export class RecordHandled extends command<{
  readonly incidentId: string;
  readonly handledAt: Instant;
  /** Required when an earlier record is corrected. */
  readonly reason?: string | null | undefined;
}>() {}

/** Records when the incident was handled: when it outlasts the month, the final report is due one month after it. */
export const recordHandled = act<RecordHandled, IncidentState, IncidentEvent>({
  command: RecordHandled,
  requires: 'incident:assess',
  basis: statute.finalAfterStatus,
  on: ({ incidentId }) => incidentId,
  decide: ({ handledAt, reason }, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    if (incident.handled?.at === handledAt) return nothing();
    const corrected = incident.handled !== undefined;
    const refused = firstRejection(
      refuseClosed(incident),
      refuseImplausible(handledAt, 'handledAt'),
      handledAt > now && inTheFuture(),
      handledAt < incident.facts.detectedAt && beforeDetection(),
      corrected ? refuseText(reason, texts.reason) : refuseOptionalText(reason, texts.reason),
    );
    return refused ?? [{ type: 'IncidentHandled', handledAt, reason: tidyOptionalText(reason) }];
  },
});

function inTheFuture(): Rejection {
  return reject(
    'HANDLED_IN_THE_FUTURE',
    statute.finalAfterStatus,
    {
      da: 'Hændelsen kan ikke være håndteret i fremtiden. Registrér det, når den er det.',
      en: 'The incident cannot be handled in the future. Record it when it is.',
    },
    'handledAt',
  );
}

function beforeDetection(): Rejection {
  return reject(
    'HANDLED_BEFORE_DETECTION',
    statute.finalAfterStatus,
    {
      da: 'Hændelsen kan ikke være håndteret, før den blev opdaget. Ret tidspunktet.',
      en: 'The incident cannot have been handled before it was detected. Correct the time.',
    },
    'handledAt',
  );
}
