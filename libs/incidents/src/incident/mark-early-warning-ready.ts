import { act, command, firstRejection, nothing, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import {
  earlyWarningContents,
  type EarlyWarningInput,
  refuseContents,
  sameContents,
} from './early-warning-contents.ts';
import type { EarlyWarning, IncidentEvent, IncidentState } from './incident.ts';
import { unknownIncident } from './limits.ts';
import { refuseUnassessed } from './standing.ts';

export class MarkEarlyWarningReady extends command<EarlyWarningInput & { readonly incidentId: string }>() {}

/** Freezes the contents of the early warning so that a person can file it; nothing is filed by this. */
export const markEarlyWarningReady = act<MarkEarlyWarningReady, IncidentState, IncidentEvent>({
  command: MarkEarlyWarningReady,
  requires: 'incident:file',
  basis: statute.earlyWarning,
  on: ({ incidentId }) => incidentId,
  decide: (warning, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    const refused = firstRejection(refuseUnassessed(incident), refuseContents(warning));
    if (refused !== undefined) return refused;
    const contents = earlyWarningContents(warning, incident.awareness.at);
    if (sameContents(incident.earlyWarning.ready, contents)) return nothing();
    return refuseClosed(incident.earlyWarning) ?? [{ type: 'EarlyWarningMarkedReady', ...contents }];
  },
});

function refuseClosed({ ready, receipt }: EarlyWarning): Rejection | undefined {
  if (receipt !== undefined) return filed();
  return ready === undefined ? undefined : stillReady();
}

function filed(): Rejection {
  return reject('EARLY_WARNING_FILED', statute.earlyWarning, {
    da: 'Den tidlige varsling er modtaget hos myndigheden og kan ikke ændres her. Skriv nye oplysninger i hændelsesunderretningen.',
    en: 'The authority has received the early warning, and it cannot be changed here. Put new facts into the incident notification.',
  });
}

function stillReady(): Rejection {
  return reject('EARLY_WARNING_READY', statute.earlyWarning, {
    da: 'Den tidlige varsling er allerede gjort klar med et andet indhold. Genåbn den, før du ændrer den.',
    en: 'The early warning was already made ready with other contents. Reopen it before you change it.',
  });
}
