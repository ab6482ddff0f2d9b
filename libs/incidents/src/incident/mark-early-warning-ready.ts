import { act, command, firstRejection, nothing } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Answer, IncidentEvent, IncidentState } from './incident.ts';
import { unknownIncident } from './limits.ts';
import { refuseContents, sameContents, warningContentsOf } from './report-contents.ts';
import { refuseFrozen } from './stage-standing.ts';
import { refuseUnassessed } from './standing.ts';
import { standingOf } from './stages.ts';

/** What a person writes into the early warning; the time of awareness comes from the incident itself. */
export interface EarlyWarningInput {
  readonly summary: string;
  readonly malicious: Answer;
  readonly crossBorder: Answer;
  readonly crossBorderDetails?: string | null | undefined;
  readonly entityName: string;
  readonly cvr: string;
  readonly contact: string;
  readonly affectedServices: string;
  readonly helpWanted: boolean;
}

const stage = 'early-warning';

export class MarkEarlyWarningReady extends command<EarlyWarningInput & { readonly incidentId: string }>() {}

/** Freezes the contents of the early warning so that a person can file it; nothing is filed by this. */
export const markEarlyWarningReady = act<MarkEarlyWarningReady, IncidentState, IncidentEvent>({
  command: MarkEarlyWarningReady,
  requires: 'incident:file',
  basis: statute.earlyWarning,
  on: ({ incidentId }) => incidentId,
  decide: (warning, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    const refused = firstRejection(refuseUnassessed(incident), refuseContents(stage, warning));
    if (refused !== undefined) return refused;
    const contents = warningContentsOf(warning, incident.awareness.at);
    if (sameContents(incident.earlyWarning.ready, contents)) return nothing();
    return refuseFrozen(stage, standingOf(incident, stage)) ?? [{ type: 'EarlyWarningMarkedReady', ...contents }];
  },
});
