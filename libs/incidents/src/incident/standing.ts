import { type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Incident } from './incident.ts';

/** A report presupposes a decision that the incident is significant, or that it is not yet known, and an open incident. */
export function refuseUnassessed(incident: Incident): Rejection | undefined {
  if (incident.status === 'suspected') return unassessed();
  return incident.status === 'not-significant' ? notSignificant() : refuseClosed(incident);
}

/** What was concluded stays concluded until the incident is reopened. Notes and corrected receipts are let in. */
export function refuseClosed({ closed }: Incident): Rejection | undefined {
  return closed ? alreadyClosed() : undefined;
}

export function unassessed(): Rejection {
  return reject('SIGNIFICANCE_NOT_ASSESSED', statute.significance, {
    da: 'Vurdér først, om hændelsen er væsentlig. »Vides ikke endnu« er et gyldigt svar, og fristen løber imens.',
    en: 'First assess whether the incident is significant. “Not yet known” is a valid answer, and the deadline runs meanwhile.',
  });
}

function alreadyClosed(): Rejection {
  return reject('INCIDENT_CLOSED', statute.incidentDuty, {
    da: 'Hændelsen er afsluttet. Genåbn den med en begrundelse, før du ændrer den; en note kan skrives uden.',
    en: 'The incident is closed. Reopen it with a reason before you change it; a note can be written without.',
  });
}

function notSignificant(): Rejection {
  return reject('NOT_SIGNIFICANT', statute.significance, {
    da: 'Hændelsen er vurderet ikke væsentlig, og § 13 kræver ingen varsling. Vurdér den igen, hvis der er nye oplysninger.',
    en: 'The incident was assessed as not significant, and § 13 requires no warning. Assess it again if there are new facts.',
  });
}
