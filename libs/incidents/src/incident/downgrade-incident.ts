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
import { refuseClosed } from './standing.ts';

export class DowngradeIncident extends command<{
  readonly incidentId: string;
  readonly reason: string;
}>() {}

/** Withdraws the decision that the incident is significant, with a reason; everything before it stays visible. */
export const downgradeIncident = act<DowngradeIncident, IncidentState, IncidentEvent>({
  command: DowngradeIncident,
  requires: 'incident:assess',
  basis: statute.significance,
  on: ({ incidentId }) => incidentId,
  decide: ({ reason }, incident) => {
    if (incident.status === 'unreported') return unknownIncident();
    if (incident.status === 'downgraded') return nothing();
    const refused = firstRejection(
      refuseClosed(incident),
      (incident.status === 'suspected' || incident.status === 'not-significant') && neverSignificant(),
      refuseText(reason, texts.reason),
    );
    return refused ?? [{ type: 'IncidentDowngraded', reason: tidyText(reason) }];
  },
});

function neverSignificant(): Rejection {
  return reject('NEVER_SIGNIFICANT', statute.significance, {
    da: 'Hændelsen er ikke vurderet væsentlig, så der er intet at nedjustere. Vurdér den efter § 12, stk. 2.',
    en: 'The incident was not assessed as significant, so there is nothing to downgrade. Assess it under § 12(2).',
  });
}
