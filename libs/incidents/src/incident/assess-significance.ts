import { act, command, firstRejection, refuseText, type Rejection, reject, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Answer, Criterion2690, Incident, IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { criteria2690, significanceOf } from './significance.ts';
import { refuseClosed } from './standing.ts';

export class AssessSignificance extends command<{
  readonly incidentId: string;
  readonly disruptionOrLoss: Answer;
  readonly damageToOthers: Answer;
  /** Criteria found to be met; only for providers under Regulation (EU) 2024/2690. */
  readonly criteria2690?: readonly Criterion2690[] | undefined;
  readonly reason: string;
}>() {}

/** Decides whether the incident is significant; "not yet known" stops no clock. */
export const assessSignificance = act<AssessSignificance, IncidentState, IncidentEvent>({
  command: AssessSignificance,
  requires: 'incident:assess',
  basis: statute.significance,
  on: ({ incidentId }) => incidentId,
  decide: ({ disruptionOrLoss, damageToOthers, ...assessment }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    const met = criteria2690.filter((criterion) => assessment.criteria2690?.includes(criterion));
    const answers = { disruptionOrLoss, damageToOthers, criteria2690: met };
    const significant = significanceOf(answers);
    const warned = receivedAtAll(incident);
    return (
      firstRejection(
        refuseClosed(incident),
        refuseText(assessment.reason, texts.reason),
        significant === 'no' && warned && alreadyWarned(),
      ) ?? [{ type: 'SignificanceAssessed', ...answers, significant, reason: tidyText(assessment.reason) }]
    );
  },
});

function receivedAtAll({ earlyWarning, reports }: Incident): boolean {
  return earlyWarning.receipt !== undefined || Object.values(reports).some(({ receipt }) => receipt !== undefined);
}

function alreadyWarned(): Rejection {
  return reject('ALREADY_WARNED', statute.significance, {
    da: 'Myndigheden har modtaget en varsling om hændelsen. Nedjustér hændelsen med en begrundelse i stedet, og send myndigheden en opdatering.',
    en: 'The authority has received a warning of the incident. Downgrade the incident with a reason instead, and send the authority an update.',
  });
}
