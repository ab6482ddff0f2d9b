import { dataOf, type EventMeta, type Instant, type Recorded } from '@varsel/event-sourcing';
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

/** When something entered the record, and through whom. */
export interface Mark {
  readonly at: Instant;
  readonly by: string;
}

export type Awareness = Mark & { readonly awareAt: Instant; readonly reason: string | null };
export type Assessment = Mark & Omit<SignificanceAssessed, 'type'>;
export type FactsVersion = Mark & Facts & { readonly reason: string | null };
export type PreparedWarning = Mark & EarlyWarningContents;
/** `reason` is that of a correction; null for the first record. */
export type RecordedReceipt = Mark & EarlyWarningReceipt & { readonly reason: string | null };

/** One entry in the course of the incident. `text` is the note, or the reason given. */
export type TimelineEntry = Mark & {
  readonly seq: number;
  readonly type: IncidentEvent['type'];
  readonly text: string | null;
};

/** All that is known of one incident. The last of each list is what stands. */
@Entity({ name: 'incident_detail__v1' })
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
  version: 1,
  row: IncidentDetailRow,
  on: {
    IncidentReported: (_, recorded) => reported(recorded),
    FactsAmended: (row, recorded) => {
      const facts = dataOf(recorded.event);
      return after(row, recorded, facts.reason, { facts: [...(row?.facts ?? []), { ...facts, ...mark(recorded) }] });
    },
    SignificanceAssessed: (row, recorded) => {
      const assessment = dataOf(recorded.event);
      const assessments = [...(row?.assessments ?? []), { ...assessment, ...mark(recorded) }];
      return after(row, recorded, assessment.reason, { assessments });
    },
    AwarenessFixed: (row, recorded) => {
      const { awareAt, reason } = recorded.event;
      return after(row, recorded, reason, {
        awareness: [...(row?.awareness ?? []), { awareAt, reason, ...mark(recorded) }],
      });
    },
    EarlyWarningMarkedReady: (row, recorded) => {
      const contents = dataOf(recorded.event);
      return after(row, recorded, null, { warning: { ...contents, ...mark(recorded) } });
    },
    EarlyWarningReopened: (row, recorded) => after(row, recorded, recorded.event.reason, { warning: null }),
    EarlyWarningReceiptRecorded: (row, recorded) => {
      const receipt = dataOf(recorded.event);
      return after(row, recorded, null, { receipts: [{ ...receipt, reason: null, ...mark(recorded) }] });
    },
    EarlyWarningReceiptCorrected: (row, recorded) => {
      const receipt = dataOf(recorded.event);
      return after(row, recorded, receipt.reason, {
        receipts: [...(row?.receipts ?? []), { ...receipt, ...mark(recorded) }],
      });
    },
    IncidentDowngraded: (row, recorded) => after(row, recorded, recorded.event.reason, {}),
    NoteAdded: (row, recorded) => after(row, recorded, recorded.event.text, {}),
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
    timeline: [entry(recorded, awarenessReason)],
  };
}

function after(
  row: Body | undefined,
  recorded: Recorded<IncidentEvent>,
  text: string | null,
  change: Partial<Body>,
): Body | undefined {
  if (row === undefined) return undefined;
  return { ...row, ...change, timeline: [...row.timeline, entry(recorded, text)] };
}

function entry(recorded: Recorded<IncidentEvent>, text: string | null): TimelineEntry {
  return { ...mark(recorded), seq: recorded.seq, type: recorded.event.type, text };
}

function mark({ at, meta }: { readonly at: Instant; readonly meta: EventMeta }): Mark {
  return { at, by: meta.actorId };
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
