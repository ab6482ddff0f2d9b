import { dataOf, type Instant, type Recorded } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  EarlyWarningContents,
  EarlyWarningReceipt,
  Facts,
  IncidentEvent,
  SignificanceAssessed,
} from '../incident/incident.ts';
import { type TimelineEntry, timelineEntry } from './incident-timeline.ts';
import { type Mark, mark } from './marks.ts';

export type Awareness = Mark & { readonly awareAt: Instant; readonly reason: string | null };
export type Assessment = Mark & Omit<SignificanceAssessed, 'type'>;
export type FactsVersion = Mark & Facts & { readonly reason: string | null };
export type PreparedWarning = Mark & EarlyWarningContents;
/** `reason` is that of a correction; null for the first record. */
export type RecordedReceipt = Mark & EarlyWarningReceipt & { readonly reason: string | null };

/** All that is known of one incident. The last of each list is what stands. */
@Entity({ name: 'incident_detail__v2' })
export class IncidentDetailRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('jsonb') readonly facts!: readonly FactsVersion[];
  @Column('jsonb') readonly awareness!: readonly Awareness[];
  @Column('jsonb') readonly assessments!: readonly Assessment[];
  @Column('jsonb', { nullable: true }) readonly warning!: PreparedWarning | null;
  @Column('jsonb') readonly receipts!: readonly RecordedReceipt[];
  @Column('jsonb') readonly timeline!: readonly TimelineEntry[];
}

type Row = IncidentDetailRow;
type Body = Omit<Row, 'tenant' | 'key'>;
type Recording<Type extends IncidentEvent['type']> = Recorded<Extract<IncidentEvent, { type: Type }>>;

export const incidentDetail: View<Row, IncidentEvent> = view<Row, IncidentEvent>({
  name: 'incident_detail',
  version: 2,
  row: IncidentDetailRow,
  on: {
    IncidentReported: (_, recorded) => reported(recorded),
    FactsAmended: (row, recorded) => {
      const facts = dataOf(recorded.event);
      return after(row, recorded, { facts: [...(row?.facts ?? []), { ...facts, ...mark(recorded) }] });
    },
    SignificanceAssessed: (row, recorded) => {
      const assessment = dataOf(recorded.event);
      const assessments = [...(row?.assessments ?? []), { ...assessment, ...mark(recorded) }];
      return after(row, recorded, { assessments });
    },
    AwarenessFixed: (row, recorded) => {
      const { awareAt, reason } = recorded.event;
      return after(row, recorded, {
        awareness: [...(row?.awareness ?? []), { awareAt, reason, ...mark(recorded) }],
      });
    },
    EarlyWarningMarkedReady: (row, recorded) => {
      const contents = dataOf(recorded.event);
      return after(row, recorded, { warning: { ...contents, ...mark(recorded) } });
    },
    EarlyWarningReopened: (row, recorded) => after(row, recorded, { warning: null }),
    EarlyWarningReceiptRecorded: (row, recorded) => {
      const receipt = dataOf(recorded.event);
      return after(row, recorded, { receipts: [{ ...receipt, reason: null, ...mark(recorded) }] });
    },
    EarlyWarningReceiptCorrected: (row, recorded) => {
      const receipt = dataOf(recorded.event);
      return after(row, recorded, {
        receipts: [...(row?.receipts ?? []), { ...receipt, ...mark(recorded) }],
      });
    },
    ReportMarkedReady: passed,
    ReportReopened: passed,
    ReportReceiptRecorded: passed,
    ReportReceiptCorrected: passed,
    InterimReportRequested: passed,
    IncidentHandled: passed,
    HandlingWithdrawn: passed,
    IncidentRoleAssigned: passed,
    IncidentRoleReleased: passed,
    IncidentDowngraded: passed,
    NoteAdded: passed,
    HappeningNoted: passed,
    LessonAgreed: passed,
    IncidentClosed: passed,
    IncidentReopened: passed,
  },
});

function reported(recorded: Recording<'IncidentReported'>): Body {
  const { awareAt, awarenessReason, ...facts } = dataOf(recorded.event);
  const by = mark(recorded);
  return {
    facts: [{ ...facts, reason: null, ...by }],
    awareness: [{ awareAt, reason: awarenessReason, ...by }],
    assessments: [],
    warning: null,
    receipts: [],
    timeline: [timelineEntry(recorded)],
  };
}

function after(row: Body | undefined, recorded: Recorded<IncidentEvent>, change: Partial<Body> = {}): Body | undefined {
  if (row === undefined) return undefined;
  return { ...row, ...change, timeline: [...row.timeline, timelineEntry(recorded)] };
}

/** What other views keep is an entry in the course here. */
function passed(row: Body | undefined, recorded: Recorded<IncidentEvent>): Body | undefined {
  return after(row, recorded);
}

export async function findIncidentDetail(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, incidentDetail);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}

/** The details of many incidents in one read. */
export async function findIncidentDetails(session: TenantSession, ids: readonly string[]): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(session, incidentDetail);
  return rows.andWhere('row.key = any(:ids)', { ids }).getMany();
}
