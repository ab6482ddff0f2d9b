import { dataOf, type Instant } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TrainingEvent, TrainingFacts } from '../training/training.ts';

/** One course of one member. */
@Entity({ name: 'training_record__v1' })
@Index(['tenant', 'place'])
export class TrainingRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  /** Sorts the list: the place of the record in the organisation's log. */
  @Column('text') readonly place!: string;
  @Column('text') readonly member!: string;
  @Column('jsonb') readonly facts!: TrainingFacts;
  @Column('text') readonly recordedAt!: Instant;
  @Column('text') readonly recordedBy!: string;
  @Column('text', { nullable: true }) readonly correctedBecause!: string | null;
  @Column('text', { nullable: true }) readonly withdrawnAt!: Instant | null;
  @Column('text', { nullable: true }) readonly withdrawnBecause!: string | null;
}

type Row = TrainingRow;

export const trainingView: View<Row, TrainingEvent> = view<Row, TrainingEvent>({
  name: 'training_record',
  version: 1,
  row: TrainingRow,
  on: {
    TrainingRecorded: (_, { event, at, seq, meta }) => {
      const { member, ...facts } = dataOf(event);
      return {
        ...{ place: String(seq).padStart(12, '0'), member, facts, recordedAt: at, recordedBy: meta.actorId },
        ...{ correctedBecause: null, withdrawnAt: null, withdrawnBecause: null },
      };
    },
    TrainingCorrected: (row, { event }) => {
      const { reason, ...facts } = dataOf(event);
      return row && { ...row, facts, correctedBecause: reason };
    },
    TrainingWithdrawn: (row, { event, at }) => row && { ...row, withdrawnAt: at, withdrawnBecause: event.reason },
  },
});

export interface TrainingWish {
  readonly member?: string | undefined;
  readonly withdrawn?: boolean | undefined;
}

/** Newest first; one more than asked for tells whether there are more. */
export async function findTraining(
  session: TenantSession,
  { member, withdrawn }: TrainingWish,
  page: { readonly first: number; readonly after: string | undefined },
): Promise<readonly Row[]> {
  const rows = await rowsOf(session, trainingView);
  if (member !== undefined) rows.andWhere('row.member = :member', { member });
  if (withdrawn !== undefined) rows.andWhere(withdrawn ? 'row.withdrawnAt is not null' : 'row.withdrawnAt is null');
  if (page.after !== undefined) rows.andWhere('row.place < :after', { after: page.after });
  return rows
    .orderBy('row.place', 'DESC')
    .limit(page.first + 1)
    .getMany();
}

/** What counts for the members named. */
export async function findTrainingOf(session: TenantSession, members: readonly string[]): Promise<readonly Row[]> {
  const rows = await rowsOf(session, trainingView);
  return rows
    .andWhere('row.member = any(:members)', { members })
    .andWhere('row.withdrawnAt is null')
    .orderBy('row.place')
    .getMany();
}
