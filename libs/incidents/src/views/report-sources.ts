import type { Instant } from '@varsel/event-sourcing';
import type { Stage } from '../incident/incident.ts';
import { reportContents, type ReportInput } from '../incident/report-contents.ts';
import type { EarlierContents, Known } from '../incident/report-form.ts';
import { stages } from '../incident/stages.ts';
import type { IncidentDetailRow } from './incident-detail.view.ts';
import type { IncidentRegisterRow } from './incident-register.view.ts';
import type { IncidentReportsRow } from './incident-reports.view.ts';

/** What a report is written from. */
export interface ReportRows {
  readonly register: IncidentRegisterRow;
  readonly detail: IncidentDetailRow;
  readonly reports: IncidentReportsRow;
}

interface EarlierReport {
  readonly stage: Stage;
  readonly round: number;
  readonly at: Instant;
  readonly contents: EarlierContents;
  readonly receivedAt: Instant | null;
}

/** Every report that was made ready, oldest first. */
function allReports({ detail, reports }: ReportRows): readonly EarlierReport[] {
  const { warning, receipts } = detail;
  const first: readonly EarlierReport[] =
    warning === null
      ? []
      : [
          {
            stage: 'early-warning',
            round: 1,
            at: warning.at,
            contents: warning,
            receivedAt: receipts.at(-1)?.receivedAt ?? null,
          },
        ];
  const later = reports.reports.flatMap(({ stage, round, prepared, receipts: received }) =>
    prepared === null
      ? []
      : [{ stage, round, at: prepared.at, contents: prepared, receivedAt: received.at(-1)?.receivedAt ?? null }],
  );
  return [...first, ...later].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** The reports before one that was made ready at a moment; all others when it is not ready yet. */
export function earlierReports(
  rows: ReportRows,
  { before, except, round }: { readonly before: Instant | null; readonly except: Stage; readonly round: number },
): readonly EarlierReport[] {
  const others = allReports(rows).filter((report) => report.stage !== except || report.round !== round);
  return others.filter(({ at }) => before === null || at < before);
}

/** The number of the report that is written next, or stands ready. */
export function roundOf({ reports }: ReportRows, stage: Stage): number {
  const last = lastOf(reports, stage);
  if (last === undefined) return 1;
  return stages[stage].repeatable && last.receipts.length > 0 ? last.round + 1 : last.round;
}

function lastOf({ reports }: IncidentReportsRow, stage: Stage) {
  return reports
    .filter((report) => report.stage === stage)
    .toSorted((a, b) => a.round - b.round)
    .at(-1);
}

/** What a new report of the stage begins with. */
export function knownOf(rows: ReportRows, stage: Stage): Known {
  const { register, detail } = rows;
  const facts = detail.facts.at(-1);
  if (facts === undefined) throw new Error('An incident without facts');
  return {
    facts,
    assessment: detail.assessments.at(-1)?.reason ?? null,
    awareAt: register.awareAt,
    handledAt: register.handledAt,
    reference: register.reference,
    own: ownOf(rows, stage),
    earlier: earlierReports(rows, { before: null, except: stage, round: roundOf(rows, stage) }).map(
      ({ at, contents }) => ({ ...contents, at }),
    ),
  };
}

/** What stands ready and has not been received. */
function ownOf(rows: ReportRows, stage: Stage): EarlierContents | null {
  const own = allReports(rows).findLast((report) => report.stage === stage);
  return own?.receivedAt === null ? own.contents : null;
}

interface Shown {
  readonly contents: EarlierContents;
  readonly round: number;
  /** Null while it is a draft. */
  readonly at: Instant | null;
}

/** A draft as it would stand, or what was made ready last. */
export function contentsToShow(rows: ReportRows, stage: Stage, draft: ReportInput | null): Shown | null {
  const { awareAt, handledAt } = rows.register;
  if (draft !== null) {
    return { contents: reportContents(stage, draft, { awareAt, handledAt }), round: roundOf(rows, stage), at: null };
  }
  if (stage === 'early-warning') {
    const { warning } = rows.detail;
    return warning && { contents: warning, round: 1, at: warning.at };
  }
  const last = lastOf(rows.reports, stage);
  const prepared = last?.prepared ?? null;
  return last === undefined || prepared === null ? null : { contents: prepared, round: last.round, at: prepared.at };
}
