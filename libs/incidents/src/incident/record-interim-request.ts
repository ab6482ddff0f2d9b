import {
  act,
  command,
  firstRejection,
  type Instant,
  nothing,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState, InterimRequest } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { refuseImplausible } from './moments.ts';
import { sameContents } from './report-contents.ts';
import { refuseUnassessed } from './standing.ts';

export class RecordInterimRequest extends command<{
  readonly incidentId: string;
  readonly requestedAt: Instant;
  /** The time the request sets; null when it sets none. */
  readonly dueAt?: Instant | null | undefined;
  readonly asked: string;
}>() {}

/** Records that the CSIRT asked for an interim report: the act sets no time, the request's time applies. */
export const recordInterimRequest = act<RecordInterimRequest, IncidentState, IncidentEvent>({
  command: RecordInterimRequest,
  requires: 'incident:file',
  basis: statute.interim,
  on: ({ incidentId }) => incidentId,
  decide: ({ requestedAt, dueAt, asked }, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    const request = { requestedAt, dueAt: dueAt ?? null, asked: tidyText(asked) };
    const refused = firstRejection(
      refuseUnassessed(incident),
      refuseMoments(request, now),
      refuseText(asked, texts.asked),
    );
    if (refused !== undefined) return refused;
    return sameContents(incident.interimRequest, request)
      ? nothing()
      : [{ type: 'InterimReportRequested', ...request }];
  },
});

function refuseMoments({ requestedAt, dueAt }: InterimRequest, now: Instant): Rejection | undefined {
  return firstRejection(
    refuseImplausible(requestedAt, 'requestedAt'),
    requestedAt > now && inTheFuture(),
    dueAt !== null && dueAt < requestedAt && dueBeforeRequest(),
  );
}

function inTheFuture(): Rejection {
  return reject(
    'REQUEST_IN_THE_FUTURE',
    statute.interim,
    {
      da: 'Anmodningen kan ikke ligge i fremtiden. Skriv, hvornår I modtog den.',
      en: 'The request cannot lie in the future. Enter when you received it.',
    },
    'requestedAt',
  );
}

function dueBeforeRequest(): Rejection {
  return reject(
    'REQUEST_DUE_BEFORE_IT_CAME',
    statute.interim,
    {
      da: 'Fristen ligger før anmodningen. Ret et af de to tidspunkter, eller lad fristen stå tom.',
      en: 'The time set lies before the request. Correct one of the two times, or leave the time set empty.',
    },
    'dueAt',
  );
}
