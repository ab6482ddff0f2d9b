import type { Instant, Recorded } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import { copenhagenDate } from '@varsel/statute';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Answer, IncidentEvent, ReportStage, Status } from '../incident/incident.ts';

/** One line of the register of incidents. */
@Entity({ name: 'incident_register__v2' })
@Index(['tenant', 'place'])
@Index(['tenant', 'open'])
export class IncidentRegisterRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  /** `INC-2026-014`: numbered per Danish calendar year, in the order of reporting. */
  @Column('text') readonly reference!: string;
  /** Sorts the register: the place of the report in the organisation's log. */
  @Column('text') readonly place!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly status!: Status;
  @Column('text', { nullable: true }) readonly significant!: Answer | null;
  @Column('text') readonly detectedAt!: Instant;
  @Column('text') readonly awareAt!: Instant;
  @Column('text') readonly reportedAt!: Instant;
  @Column('text') readonly reportedBy!: string;
  @Column('text') readonly changedAt!: Instant;
  @Column('text', { nullable: true }) readonly warningReadyAt!: Instant | null;
  @Column('text', { nullable: true }) readonly warningReceivedAt!: Instant | null;
  @Column('text', { nullable: true }) readonly notifiedAt!: Instant | null;
  @Column('text', { nullable: true }) readonly handledAt!: Instant | null;
  @Column('text', { nullable: true }) readonly finalReceivedAt!: Instant | null;
  @Column('text', { nullable: true }) readonly closedAt!: Instant | null;
  /** Significant or not yet known to be, and not closed: its clocks run. */
  @Column('boolean') readonly open!: boolean;
}

type Row = IncidentRegisterRow;
type Body = Omit<Row, 'tenant' | 'key'>;
type Recording<Type extends IncidentEvent['type']> = Recorded<Extract<IncidentEvent, { type: Type }>>;

const running: readonly Status[] = ['suspected', 'undecided', 'significant'];

export const incidentRegister: View<Row, IncidentEvent> = view<Row, IncidentEvent>({
  name: 'incident_register',
  version: 2,
  row: IncidentRegisterRow,
  series: ({ event, at }) => (event.type === 'IncidentReported' ? `incident-${yearOf(at)}` : undefined),
  on: {
    IncidentReported: (_, recorded, { number }) => reported(recorded, number),
    FactsAmended: (row, { event, at }) => changed(row, at, { title: event.title, detectedAt: event.detectedAt }),
    SignificanceAssessed: (row, { event, at }) =>
      changed(row, at, { significant: event.significant, ...standing(statusAfter[event.significant], row?.closedAt) }),
    AwarenessFixed: (row, { event, at }) => changed(row, at, { awareAt: event.awareAt }),
    EarlyWarningMarkedReady: (row, { at }) => changed(row, at, { warningReadyAt: at }),
    EarlyWarningReopened: (row, { at }) => changed(row, at, { warningReadyAt: null }),
    EarlyWarningReceiptRecorded: (row, { event, at }) => changed(row, at, { warningReceivedAt: event.receivedAt }),
    EarlyWarningReceiptCorrected: (row, { event, at }) => changed(row, at, { warningReceivedAt: event.receivedAt }),
    ReportMarkedReady: touched,
    ReportReopened: touched,
    ReportReceiptRecorded: (row, { event, at }) => changed(row, at, receivedAt(event)),
    ReportReceiptCorrected: (row, { event, at }) => changed(row, at, receivedAt(event)),
    InterimReportRequested: touched,
    IncidentHandled: (row, { event, at }) => changed(row, at, { handledAt: event.handledAt }),
    HandlingWithdrawn: (row, { at }) => changed(row, at, { handledAt: null }),
    IncidentRoleAssigned: touched,
    IncidentRoleReleased: touched,
    IncidentDowngraded: (row, { at }) => changed(row, at, standing('downgraded', row?.closedAt)),
    NoteAdded: touched,
    HappeningNoted: touched,
    LessonAgreed: touched,
    IncidentClosed: (row, { at }) => changed(row, at, { closedAt: at, open: false }),
    IncidentReopened: (row, { at }) => row && changed(row, at, { closedAt: null, ...standing(row.status, null) }),
  },
});

const statusAfter: Readonly<Record<Answer, Status>> = {
  yes: 'significant',
  no: 'not-significant',
  'not-yet-known': 'undecided',
};

function reported({ event, at, seq, meta }: Recording<'IncidentReported'>, number: number): Body {
  return {
    reference: `INC-${yearOf(at)}-${String(number).padStart(3, '0')}`,
    place: String(seq).padStart(12, '0'),
    title: event.title,
    ...standing('suspected', null),
    significant: null,
    detectedAt: event.detectedAt,
    awareAt: event.awareAt,
    reportedAt: at,
    reportedBy: meta.actorId,
    changedAt: at,
    warningReadyAt: null,
    warningReceivedAt: null,
    notifiedAt: null,
    handledAt: null,
    finalReceivedAt: null,
    closedAt: null,
  };
}

function changed(row: Body | undefined, at: Instant, change: Partial<Body>): Body | undefined {
  return row === undefined ? undefined : { ...row, ...change, changedAt: at };
}

function touched(row: Body | undefined, { at }: { readonly at: Instant }): Body | undefined {
  return changed(row, at, {});
}

function receivedAt({
  stage,
  receivedAt: at,
}: {
  readonly stage: ReportStage;
  readonly receivedAt: Instant;
}): Partial<Body> {
  if (stage === 'notification') return { notifiedAt: at };
  return stage === 'final' ? { finalReceivedAt: at } : {};
}

function standing(status: Status, closedAt: Instant | null | undefined): Pick<Row, 'status' | 'open'> {
  return { status, open: running.includes(status) && (closedAt ?? null) === null };
}

function yearOf(at: Instant): string {
  return copenhagenDate(at).slice(0, 4);
}

export interface RegisterFilter {
  readonly status?: readonly Status[] | undefined;
  /** Part of the title or of the reference, in any case of letters. */
  readonly search?: string | undefined;
  readonly open?: boolean | undefined;
}

export interface Page {
  readonly first: number;
  /** The `place` after which the page begins. */
  readonly after: string | undefined;
}

/** Newest first; one more than asked for tells whether there are more. */
export async function findIncidents(
  session: TenantSession,
  filter: RegisterFilter,
  page: Page,
): Promise<readonly Row[]> {
  const rows = await rowsOf(session, incidentRegister);
  if (filter.status !== undefined) rows.andWhere('row.status = any(:status)', { status: filter.status });
  if (filter.open !== undefined) rows.andWhere('row.open = :open', { open: filter.open });
  if (filter.search !== undefined) {
    rows.andWhere("(row.title ilike :part escape '\\' or row.reference ilike :part escape '\\')", {
      part: partOf(filter.search),
    });
  }
  if (page.after !== undefined) rows.andWhere('row.place < :after', { after: page.after });
  return rows
    .orderBy('row.place', 'DESC')
    .limit(page.first + 1)
    .getMany();
}

export async function findIncident(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, incidentRegister);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}

function partOf(search: string): string {
  return `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
