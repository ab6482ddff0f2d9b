import { dataOf, type Instant, type Recorded } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  IncidentEvent,
  InterimRequest,
  ReportContents,
  ReportReceiptCorrected,
  ReportReceiptRecorded,
  ReportStage,
  StageReceipt,
} from '../incident/incident.ts';
import { type Mark, mark } from './marks.ts';

export type PreparedReport = Mark & ReportContents;
/** `reason` is that of a correction; null for the first record. */
export type RecordedReceipt = Mark & StageReceipt & { readonly reason: string | null };

/** One report of one stage: what was made ready, and what the authority received. */
export interface ReportEntry {
  readonly stage: ReportStage;
  readonly round: number;
  readonly prepared: PreparedReport | null;
  readonly receipts: readonly RecordedReceipt[];
}

/** When the incident was handled; null: it was withdrawn, the incident is ongoing. */
export type HandledEntry = Mark & { readonly handledAt: Instant | null; readonly reason: string | null };

/** The reports after the early warning, and what their time rests on. The last of each list is what stands. */
@Entity({ name: 'incident_reports__v1' })
export class IncidentReportsRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('jsonb') readonly reports!: readonly ReportEntry[];
  @Column('jsonb') readonly interimRequests!: readonly (Mark & InterimRequest)[];
  @Column('jsonb') readonly handled!: readonly HandledEntry[];
}

type Row = IncidentReportsRow;
type Body = Omit<Row, 'tenant' | 'key'>;

export const incidentReports: View<Row, IncidentEvent> = view<Row, IncidentEvent>({
  name: 'incident_reports',
  version: 1,
  row: IncidentReportsRow,
  on: {
    IncidentReported: () => ({ reports: [], interimRequests: [], handled: [] }),
    ReportMarkedReady: (row, recorded) => {
      const { stage, round, ...contents } = dataOf(recorded.event);
      return inReport(row, { stage, round }, () => ({ prepared: { ...contents, ...mark(recorded) } }));
    },
    ReportReopened: (row, { event }) => inReport(row, event, () => ({ prepared: null })),
    ReportReceiptRecorded: (row, recorded) => received(row, recorded, null),
    ReportReceiptCorrected: (row, recorded) => received(row, recorded, recorded.event.reason),
    InterimReportRequested: (row, recorded) =>
      row && { ...row, interimRequests: [...row.interimRequests, { ...dataOf(recorded.event), ...mark(recorded) }] },
    IncidentHandled: (row, recorded) =>
      row && { ...row, handled: [...row.handled, { ...dataOf(recorded.event), ...mark(recorded) }] },
    HandlingWithdrawn: (row, recorded) => {
      const { reason } = recorded.event;
      return row && { ...row, handled: [...row.handled, { handledAt: null, reason, ...mark(recorded) }] };
    },
  },
});

type Place = Pick<ReportEntry, 'stage' | 'round'>;

function inReport(
  row: Body | undefined,
  { stage, round }: Place,
  change: (report: ReportEntry) => Partial<ReportEntry>,
): Body | undefined {
  if (row === undefined) return undefined;
  const isIt = (report: Place): boolean => report.stage === stage && report.round === round;
  const found = row.reports.find(isIt) ?? { stage, round, prepared: null, receipts: [] };
  const others = row.reports.filter((report) => !isIt(report));
  return { ...row, reports: [...others, { ...found, ...change(found) }] };
}

function received(
  row: Body | undefined,
  recorded: Recorded<ReportReceiptRecorded | ReportReceiptCorrected>,
  reason: string | null,
): Body | undefined {
  const { stage, round, ...receipt } = dataOf(recorded.event);
  return inReport(row, { stage, round }, ({ receipts }) => ({
    receipts: [...receipts, { ...receipt, reason, ...mark(recorded) }],
  }));
}

export async function findIncidentReports(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, incidentReports);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}

/** The reports of many incidents in one read. */
export async function findReportsOf(session: TenantSession, ids: readonly string[]): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(session, incidentReports);
  return rows.andWhere('row.key = any(:ids)', { ids }).getMany();
}
