import type { LocalDate } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { MeasuresApproved, StatedMeasure } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The set of measures the management body last approved, as it was. */
@Entity({ name: 'approved_measures__v1' })
export class ApprovedMeasuresRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly decision!: string;
  @Column('text') readonly manifestHash!: string;
  @Column('text') readonly approvedOn!: LocalDate;
  @Column('jsonb') readonly measures!: readonly StatedMeasure[];
}

const KEY = 'latest';

export const approvedMeasures: View<ApprovedMeasuresRow, MeasuresApproved> = view<
  ApprovedMeasuresRow,
  MeasuresApproved
>({
  name: 'approved_measures',
  version: 1,
  row: ApprovedMeasuresRow,
  key: () => KEY,
  on: {
    MeasuresApproved: (_, { event: { decision, manifestHash, approvedOn, measures } }) => ({
      decision,
      manifestHash,
      approvedOn,
      measures,
    }),
  },
});

/** Undefined until the management body has approved for the first time. */
export async function findApprovedMeasures(session: TenantSession): Promise<ApprovedMeasuresRow | undefined> {
  const rows = await rowsOf(session, approvedMeasures);
  return (await rows.andWhere('row.key = :key', { key: KEY }).getOne()) ?? undefined;
}
