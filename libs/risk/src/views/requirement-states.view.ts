import type { Instant } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeasureState, RequirementAssessed, RequirementLeftOut } from '../measure/measure.ts';

/** What the organisation has found of one requirement of the annex. Absent until somebody has looked. */
@Entity({ name: 'requirement_state__v1' })
export class RequirementRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  /** `cir-1.1.1` */
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly state!: MeasureState;
  @Column('boolean') readonly leftOut!: boolean;
  @Column('text') readonly reason!: string;
  @Column('text') readonly assessedAt!: Instant;
  @Column('text') readonly assessedBy!: string;
}

type Told = RequirementAssessed | RequirementLeftOut;

export const requirementStates: View<RequirementRow, Told> = view<RequirementRow, Told>({
  name: 'requirement_state',
  version: 1,
  row: RequirementRow,
  key: ({ event }) => event.requirement,
  on: {
    RequirementAssessed: (_, { event: { state, reason }, at, meta }) => ({
      state,
      leftOut: false,
      reason,
      assessedAt: at,
      assessedBy: meta.actorId,
    }),
    RequirementLeftOut: (_, { event: { reason }, at, meta }) => ({
      state: 'not-assessed',
      leftOut: true,
      reason,
      assessedAt: at,
      assessedBy: meta.actorId,
    }),
  },
});

/** By the requirement's id; those nobody has looked at are not in it. */
export async function findRequirementStates(session: TenantSession): Promise<ReadonlyMap<string, RequirementRow>> {
  const rows = await (await rowsOf(session, requirementStates)).getMany();
  return new Map(rows.map((row) => [row.key, row]));
}
