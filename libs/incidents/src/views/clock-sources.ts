import type { Instant } from '@varsel/event-sourcing';
import type { ClockSources, EntityStanding } from '../incident/incident-clocks.ts';
import type { EarlyWarningReceipt, ReportStage, Status } from '../incident/incident.ts';
import type { IncidentReportsRow, ReportEntry } from './incident-reports.view.ts';

interface Rows {
  readonly register: { readonly status: Status; readonly handledAt: Instant | null };
  readonly detail: {
    readonly awareness: ClockSources['awareness'];
    readonly receipts: readonly Pick<EarlyWarningReceipt, 'receivedAt'>[];
  };
  readonly reports: Pick<IncidentReportsRow, 'reports' | 'interimRequests'>;
  readonly entity: EntityStanding | undefined;
}

/** What the clocks are read from, as the views hold it. */
export function clockSources({ register, detail, reports, entity }: Rows, now: Instant): ClockSources {
  const receiptOf = (stage: ReportStage): Instant | undefined => lastReceipt(reports.reports, stage);
  const request = reports.interimRequests.at(-1);
  return {
    status: register.status,
    awareness: detail.awareness,
    receipts: {
      earlyWarning: detail.receipts.at(-1)?.receivedAt,
      notification: receiptOf('notification'),
      status: receiptOf('status'),
      final: receiptOf('final'),
    },
    handledAt: register.handledAt ?? undefined,
    interim: request && { ...request, receiptAt: answerTo(request.requestedAt, receiptOf('interim')) },
    entity,
    now,
  };
}

function lastReceipt(reports: readonly ReportEntry[], stage: ReportStage): Instant | undefined {
  const received = reports.filter((report) => report.stage === stage && report.receipts.length > 0);
  return received
    .toSorted((a, b) => a.round - b.round)
    .at(-1)
    ?.receipts.at(-1)?.receivedAt;
}

/** A report answers the request before it, not the next one. */
function answerTo(requestedAt: Instant, receivedAt: Instant | undefined): Instant | undefined {
  return receivedAt !== undefined && receivedAt >= requestedAt ? receivedAt : undefined;
}
