import { act, command, firstRejection, nothing, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Incident, IncidentEvent, IncidentState, ReportStage } from './incident.ts';
import { unknownIncident } from './limits.ts';
import { recordOf, refuseContents, reportContents, type ReportInput, sameContents } from './report-contents.ts';
import { refuseFrozen } from './stage-standing.ts';
import { refuseUnassessed } from './standing.ts';
import { reportOf, stages } from './stages.ts';

export class MarkReportReady extends command<
  ReportInput & { readonly incidentId: string; readonly stage: ReportStage }
>() {}

/** Freezes the contents of a report so that a person can file it; nothing is filed by this. */
export const markReportReady = act<MarkReportReady, IncidentState, IncidentEvent>({
  command: MarkReportReady,
  requires: 'incident:file',
  basis: statute.notification,
  on: ({ incidentId }) => incidentId,
  decide: ({ stage, ...input }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    const refused = firstRejection(
      refuseUnassessed(incident),
      refuseTooEarly(incident, stage),
      refuseContents(stage, input),
    );
    if (refused !== undefined) return refused;
    const contents = reportContents(stage, input, recordOf(incident));
    const standing = reportOf(incident, stage);
    if (sameContents(standing.ready, contents)) return nothing();
    const again = stages[stage].repeatable && standing.receipt !== undefined;
    const round = again ? standing.round + 1 : standing.round;
    const frozen = again ? undefined : refuseFrozen(stage, standing);
    return frozen ?? [{ type: 'ReportMarkedReady', stage, round, ...contents }];
  },
});

/** What must stand before a report of this stage makes sense. */
function refuseTooEarly(incident: Incident, stage: ReportStage): Rejection | undefined {
  if (stage === 'interim') return incident.interimRequest === undefined ? notRequested() : undefined;
  if (stage === 'notification') return undefined;
  if (incident.reports.notification?.receipt === undefined) return notNotified(stage);
  return stage === 'final' && incident.handled === undefined ? notHandled() : undefined;
}

function notRequested(): Rejection {
  return reject('INTERIM_NOT_REQUESTED', statute.interim, {
    da: 'En foreløbig rapport sendes, når CSIRT’en beder om den. Registrér først anmodningen og dens frist.',
    en: 'An interim report is sent when the CSIRT asks for it. First record the request and its time.',
  });
}

function notNotified(stage: ReportStage): Rejection {
  return reject('NOTIFICATION_NOT_RECEIVED', stages[stage].basis, {
    da: 'Myndigheden har ikke modtaget hændelsesunderretningen. Send den, og registrér kvitteringen først: fristen for den endelige rapport regnes fra den.',
    en: 'The authority has not received the incident notification. Send it and record its receipt first: the time for the final report runs from it.',
  });
}

function notHandled(): Rejection {
  return reject('INCIDENT_NOT_HANDLED', statute.finalAfterStatus, {
    da: 'Hændelsen er ikke registreret som håndteret. Registrér, hvornår den var det; er den stadig i gang, så send en statusrapport i stedet.',
    en: 'The incident is not recorded as handled. Record when it was; if it is still ongoing, send a status report instead.',
  });
}
