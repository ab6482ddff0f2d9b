import {
  act,
  command,
  firstRejection,
  nothing,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';

export class ReopenEarlyWarning extends command<{
  readonly incidentId: string;
  readonly reason: string;
}>() {}

/** Takes a prepared early warning back before it is filed; the clock never stopped. */
export const reopenEarlyWarning = act<ReopenEarlyWarning, IncidentState, IncidentEvent>({
  command: ReopenEarlyWarning,
  requires: 'incident:file',
  basis: statute.earlyWarning,
  on: ({ incidentId }) => incidentId,
  decide: ({ reason }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    const { ready, receipt } = incident.earlyWarning;
    const refused = firstRejection(receipt !== undefined && alreadyFiled(), refuseText(reason, texts.reason));
    if (refused !== undefined) return refused;
    return ready === undefined ? nothing() : [{ type: 'EarlyWarningReopened', reason: tidyText(reason) }];
  },
});

function alreadyFiled(): Rejection {
  return reject('EARLY_WARNING_FILED', statute.earlyWarning, {
    da: 'Den tidlige varsling er modtaget hos myndigheden og kan ikke genåbnes. Skriv nye oplysninger i hændelsesunderretningen.',
    en: 'The authority has received the early warning, and it cannot be reopened. Put new facts into the incident notification.',
  });
}
