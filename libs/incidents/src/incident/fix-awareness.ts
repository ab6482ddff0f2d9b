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
import { refuseAwareness } from './awareness.ts';
import type { Incident, IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { refuseImplausible } from './moments.ts';
import { refuseClosed } from './standing.ts';

export class FixAwareness extends command<{
  readonly incidentId: string;
  readonly awareAt: Instant;
  readonly reason: string;
}>() {}

/** Fixes the moment the entity became aware: the deadlines of § 13 run from it, and earlier deadlines stay visible. */
export const fixAwareness = act<FixAwareness, IncidentState, IncidentEvent>({
  command: FixAwareness,
  requires: 'incident:assess',
  basis: statute.earlyWarning,
  on: ({ incidentId }) => incidentId,
  decide: ({ awareAt, reason }, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    const { detectedAt } = incident.facts;
    const refused = firstRejection(
      refuseClosed(incident),
      refuseText(reason, texts.reason),
      refuseImplausible(awareAt, 'awareAt'),
      refuseAwareness({ awareAt, detectedAt, now, reason, reasonField: 'reason' }),
      warnedBefore(incident, awareAt) && awarenessAfterReceipt(),
    );
    if (refused !== undefined) return refused;
    const stands = incident.awareness.at === awareAt && incident.awareness.reason === tidyText(reason);
    return stands ? nothing() : [{ type: 'AwarenessFixed', awareAt, reason: tidyText(reason) }];
  },
});

function warnedBefore({ earlyWarning, reports }: Incident, awareAt: Instant): boolean {
  const received = [earlyWarning, ...Object.values(reports)].map(({ receipt }) => receipt?.receivedAt);
  return received.some((at) => at !== undefined && awareAt > at);
}

function awarenessAfterReceipt(): Rejection {
  return reject(
    'AWARENESS_AFTER_RECEIPT',
    statute.earlyWarning,
    {
      da: 'I har varslet før dette tidspunkt. Den, der varsler, har kendskab. Vælg et tidligere tidspunkt, eller ret kvitteringen.',
      en: 'You warned before this time. Whoever warns is aware. Choose an earlier time, or correct the receipt.',
    },
    'awareAt',
  );
}
