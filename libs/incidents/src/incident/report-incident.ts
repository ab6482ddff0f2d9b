import {
  act,
  command,
  type Decision,
  firstRejection,
  type Instant,
  refuseOptionalText,
  refuseText,
  type Rejection,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { refuseAwareness } from './awareness.ts';
import type { IncidentEvent, IncidentState } from './incident.ts';
import { texts } from './limits.ts';
import { refuseMoments } from './moments.ts';

export class ReportIncident extends command<{
  readonly title: string;
  readonly description: string;
  readonly affectedServices?: string | null;
  readonly occurredAt?: Instant | null;
  /** Now when left out. */
  readonly detectedAt?: Instant | null;
  /** The moment of detection when left out: the earlier of the two keeps the earlier deadline. */
  readonly awareAt?: Instant | null;
  readonly awarenessReason?: string | null;
}>() {}

/** Reports an incident the moment it is suspected; the clocks run from awareness. */
export const reportIncident = act<ReportIncident, IncidentState, IncidentEvent>({
  command: ReportIncident,
  requires: 'incident:report',
  basis: statute.incidentDuty,
  on: 'new',
  decide: (report, _incident, { now }): Decision<IncidentEvent> => {
    const detectedAt = report.detectedAt ?? now;
    const occurredAt = report.occurredAt ?? null;
    const awareAt = report.awareAt ?? detectedAt;
    const reason = report.awarenessReason;
    return (
      firstRejection(
        refuseTexts(report),
        refuseMoments({ detectedAt, occurredAt, now }),
        refuseAwareness({ awareAt, detectedAt, now, reason, reasonField: 'awarenessReason' }),
      ) ?? [
        {
          type: 'IncidentReported',
          title: tidyText(report.title),
          description: tidyText(report.description),
          affectedServices: tidyOptionalText(report.affectedServices),
          detectedAt,
          occurredAt,
          awareAt,
          awarenessReason: tidyOptionalText(reason),
        },
      ]
    );
  },
});

function refuseTexts(report: ReportIncident): Rejection | undefined {
  return firstRejection(
    refuseText(report.title, texts.title),
    refuseText(report.description, texts.description),
    refuseOptionalText(report.affectedServices, texts.affectedServices),
    refuseOptionalText(report.awarenessReason, texts.awarenessReason),
  );
}
