import { type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Incident } from './incident.ts';

/** An early warning presupposes a decision that the incident is significant, or that it is not yet known. */
export function refuseUnassessed({ status }: Incident): Rejection | undefined {
  if (status === 'suspected') return unassessed();
  return status === 'not-significant' ? notSignificant() : undefined;
}

function unassessed(): Rejection {
  return reject('SIGNIFICANCE_NOT_ASSESSED', statute.significance, {
    da: 'Vurdér først, om hændelsen er væsentlig. »Vides ikke endnu« er et gyldigt svar, og fristen løber imens.',
    en: 'First assess whether the incident is significant. “Not yet known” is a valid answer, and the deadline runs meanwhile.',
  });
}

function notSignificant(): Rejection {
  return reject('NOT_SIGNIFICANT', statute.significance, {
    da: 'Hændelsen er vurderet ikke væsentlig, og § 13 kræver ingen varsling. Vurdér den igen, hvis der er nye oplysninger.',
    en: 'The incident was assessed as not significant, and § 13 requires no warning. Assess it again if there are new facts.',
  });
}
