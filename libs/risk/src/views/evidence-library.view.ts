import type { Instant, LocalDate } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import { EXPIRING_DAYS } from '@varsel/published-events';
import { copenhagenDate } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn, type SelectQueryBuilder } from 'typeorm';
import { plusDays } from '../days.ts';
import { measuresCovered } from '../evidence/coverage.ts';
import type { EvidenceStanding } from '../evidence/evidence-standing.ts';
import type { Coverage, EvidenceEvent } from '../evidence/evidence.ts';
import { type Page, partOf, placeOf, referenceOf } from './place.ts';

/** One file that was put forward, and what it stands for. Whether it is current follows from the day of reading. */
@Entity({ name: 'evidence_library__v1' })
@Index(['tenant', 'place'])
export class EvidenceRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  /** `EVI-2026-004` */
  @Column('text') readonly reference!: string;
  @Column('text') readonly place!: string;
  @Column('text') readonly sha256!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly effectiveOn!: LocalDate;
  @Column('text', { nullable: true }) readonly expiresOn!: LocalDate | null;
  /** Those it covers as a whole. */
  @Column('jsonb') readonly wholeMeasures!: readonly MeasureId[];
  @Column('jsonb') readonly requirements!: readonly string[];
  /** Those it covers as a whole or through a requirement. */
  @Column('jsonb') readonly measures!: readonly MeasureId[];
  @Column('text') readonly addedAt!: Instant;
  @Column('text') readonly addedBy!: string;
  @Column('text', { nullable: true }) readonly withdrawnAt!: Instant | null;
  @Column('text', { nullable: true }) readonly withdrawnBy!: string | null;
  @Column('text', { nullable: true }) readonly withdrawnBecause!: string | null;
}

type Row = EvidenceRow;

export const evidenceLibrary: View<Row, EvidenceEvent> = view<Row, EvidenceEvent>({
  name: 'evidence_library',
  version: 1,
  row: EvidenceRow,
  series: ({ event, at }) =>
    event.type === 'EvidenceAdded' ? `evidence-${copenhagenDate(at).slice(0, 4)}` : undefined,
  on: {
    EvidenceAdded: (_, { event, at, seq, meta }, { number }) => ({
      reference: referenceOf(`EVI-${copenhagenDate(at).slice(0, 4)}`, number),
      place: placeOf(seq),
      sha256: event.sha256,
      title: event.title,
      effectiveOn: event.effectiveOn,
      expiresOn: event.expiresOn,
      ...covering(event),
      addedAt: at,
      addedBy: meta.actorId,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnBecause: null,
    }),
    EvidenceCoverageChanged: (row, { event }) => row && { ...row, ...covering(event) },
    EvidenceWithdrawn: (row, { event, at, meta }) =>
      row && { ...row, withdrawnAt: at, withdrawnBy: meta.actorId, withdrawnBecause: event.reason },
  },
});

function covering(coverage: Coverage): Pick<Row, 'wholeMeasures' | 'requirements' | 'measures'> {
  return {
    wholeMeasures: coverage.measures,
    requirements: coverage.requirements,
    measures: measuresCovered(coverage),
  };
}

export interface EvidenceFilter {
  readonly measure?: MeasureId | undefined;
  readonly requirement?: string | undefined;
  readonly standing?: readonly EvidenceStanding[] | undefined;
  readonly search?: string | undefined;
}

/** Newest first; one more than asked for tells whether there are more. */
export async function findEvidence(
  session: TenantSession,
  filter: EvidenceFilter,
  { today, page }: { readonly today: LocalDate; readonly page: Page },
): Promise<readonly Row[]> {
  const rows = await rowsOf(session, evidenceLibrary);
  const { measure, requirement, search, standing } = filter;
  if (measure !== undefined) rows.andWhere('row.measures @> :measure', { measure: JSON.stringify([measure]) });
  if (requirement !== undefined)
    rows.andWhere('row.requirements @> :requirement', { requirement: JSON.stringify([requirement]) });
  if (search !== undefined) {
    rows.andWhere("(row.title ilike :part escape '\\' or row.reference ilike :part escape '\\')", {
      part: partOf(search),
    });
  }
  if (standing !== undefined) whereStanding(rows, standing, today);
  if (page.after !== undefined) rows.andWhere('row.place < :after', { after: page.after });
  return rows
    .orderBy('row.place', 'DESC')
    .limit(page.first + 1)
    .getMany();
}

const CONDITION: Readonly<Record<EvidenceStanding, string>> = {
  withdrawn: 'row.withdrawnAt is not null',
  expired: 'row.withdrawnAt is null and row.expiresOn < :today',
  'not-yet-effective': 'row.withdrawnAt is null and row.effectiveOn > :today',
  expiring:
    'row.withdrawnAt is null and row.effectiveOn <= :today and row.expiresOn >= :today and row.expiresOn <= :soon',
  current: 'row.withdrawnAt is null and row.effectiveOn <= :today and (row.expiresOn is null or row.expiresOn > :soon)',
};

/** The conditions say in SQL what `evidenceStanding` says of a row; the view's spec holds them together. */
function whereStanding(rows: SelectQueryBuilder<Row>, standing: readonly EvidenceStanding[], today: LocalDate): void {
  const any = standing.map((one) => `(${CONDITION[one]})`).join(' or ');
  rows.andWhere(any === '' ? 'false' : `(${any})`, { today, soon: plusDays(today, EXPIRING_DAYS) });
}

/** All that is not withdrawn, oldest first. */
export async function findStandingEvidence(session: TenantSession): Promise<readonly Row[]> {
  const rows = await rowsOf(session, evidenceLibrary);
  return rows.andWhere('row.withdrawnAt is null').orderBy('row.place', 'ASC').getMany();
}

/** Everything put forward for a measure, also what was withdrawn; newest first. */
export async function findEvidenceOf(session: TenantSession, measure: MeasureId): Promise<readonly Row[]> {
  const rows = await rowsOf(session, evidenceLibrary);
  rows.andWhere('row.measures @> :measure', { measure: JSON.stringify([measure]) });
  return rows.orderBy('row.place', 'DESC').getMany();
}

export async function findEvidenceItem(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, evidenceLibrary);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}
