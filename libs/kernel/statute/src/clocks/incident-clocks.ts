import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { deadlineFor } from '../deadlines/deadline.ts';
import type { WeekendRule } from '../deadlines/deadline.ts';
import { milestone } from './milestone.ts';
import type { Milestone, Stage } from './milestone.ts';

/** What the clocks of § 13 are computed from: events and receipt times, never stored deadlines. */
export interface IncidentFacts {
  /** When the entity became aware of the significant incident: the anchor of the law. */
  readonly awareAt: Instant;
  readonly now: Instant;
  readonly entityIsTrustServiceProvider?: boolean | undefined;
  /** The authority’s receipt times; a click is not a filing. */
  readonly earlyWarningReceipt?: Instant | undefined;
  readonly notificationReceipt?: Instant | undefined;
  readonly statusReportReceipt?: Instant | undefined;
  readonly finalReceipt?: Instant | undefined;
  /** The incident is still going on. */
  readonly ongoing?: boolean | undefined;
  readonly handledAt?: Instant | undefined;
  readonly weekendRule?: WeekendRule | undefined;
}

/** The clocks of one significant incident, in the order of § 13: early warning, notification, final report. */
export function incidentClocks(
  facts: IncidentFacts,
): readonly [earlyWarning: Milestone, notification: Milestone, final: Milestone] {
  const stages = [earlyWarning(facts), notification(facts), finalReport(facts)] as const;
  return [milestone(stages[0], facts.now), milestone(stages[1], facts.now), milestone(stages[2], facts.now)];
}

function earlyWarning({ awareAt, earlyWarningReceipt, notificationReceipt }: IncidentFacts): Stage {
  const combined = earlyWarningReceipt === undefined && notificationReceipt !== undefined;
  return {
    id: 'earlyWarning',
    form: 'early-warning',
    deadline: deadlineFor({ kind: 'early', start: awareAt }),
    receiptAt: earlyWarningReceipt ?? notificationReceipt,
    condition: combined ? COMBINED : undefined,
  };
}

function notification(facts: IncidentFacts): Stage {
  return {
    id: 'notification',
    form: 'notification',
    deadline: notificationDeadline(facts),
    receiptAt: facts.notificationReceipt,
  };
}

function notificationDeadline({ awareAt, entityIsTrustServiceProvider = false }: IncidentFacts): Stage['deadline'] {
  return deadlineFor({ kind: entityIsTrustServiceProvider ? 'trust' : 'notif', start: awareAt });
}

function finalReport(facts: IncidentFacts): Stage {
  const start = facts.notificationReceipt ?? notificationDeadline(facts).dueAt;
  const ordinary = deadlineFor({ kind: 'final', start, weekendRule: facts.weekendRule });
  const stage = { id: 'final', form: 'final-report', receiptAt: facts.finalReceipt } as const;
  if (facts.notificationReceipt === undefined) {
    return { ...stage, deadline: ordinary, conditional: true, condition: NOTIFICATION_AT_LIMIT };
  }
  // Handled before the report was due: the ordinary month stands. Handled later, or not yet: the status report steps in.
  const handledLater = facts.handledAt !== undefined && facts.handledAt > ordinary.dueAt;
  if (handledLater) {
    return {
      ...stage,
      deadline: deadlineFor({ kind: 'final2', start: facts.handledAt, weekendRule: facts.weekendRule }),
    };
  }
  if (facts.ongoing !== true || facts.handledAt !== undefined || facts.finalReceipt !== undefined)
    return { ...stage, deadline: ordinary };
  return whileOngoing(facts, ordinary);
}

function whileOngoing({ statusReportReceipt, weekendRule }: IncidentFacts, ordinary: Stage['deadline']): Stage {
  if (statusReportReceipt === undefined) {
    return {
      id: 'final',
      form: 'status-report',
      deadline: ordinary,
      receiptAt: undefined,
      condition: STATUS_REPORT_INSTEAD,
    };
  }
  // The law names no second date while the incident goes on; a monthly check is our own conservative stand-in.
  const start = statusReportReceipt > ordinary.dueAt ? statusReportReceipt : ordinary.dueAt;
  const check = deadlineFor({ kind: 'final2', start, weekendRule });
  return {
    id: 'final',
    form: 'final-report',
    deadline: check,
    receiptAt: undefined,
    conditional: true,
    condition: WHEN_HANDLED,
  };
}

const NOTIFICATION_AT_LIMIT: Bilingual = {
  da: 'hvis underretningen sendes på fristen',
  en: 'if the notification is sent at its limit',
};
const COMBINED: Bilingual = {
  da: 'Den tidlige varsling og underretningen blev sendt samlet.',
  en: 'The early warning and the notification were sent as one.',
};
const STATUS_REPORT_INSTEAD: Bilingual = {
  da: 'Er hændelsen i gang til den tid, sendes en statusrapport. Den endelige rapport følger senest en måned efter, at hændelsen er håndteret.',
  en: 'If the incident is ongoing by then, a status report is sent. The final report follows no later than one month after the incident was handled.',
};
const WHEN_HANDLED: Bilingual = {
  da: 'foreløbig: regnes fra, at hændelsen er håndteret',
  en: 'provisional: counted from when the incident is handled',
};
