import { dataOf, type Instant } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScopeApproved, ScopeAssessed } from '../scope-assessment/scope-assessment.ts';
import type { ScopeInputs } from '../scope-assessment/scope-inputs.ts';

export type Approval = Omit<ScopeApproved, 'type'> & { readonly at: Instant; readonly by: string };

/** One version of the scope assessment. What follows from its inputs is found on read. */
@Entity({ name: 'scope_assessment__v1' })
export class ScopeAssessmentRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  /** The version. */
  @PrimaryColumn('text') readonly key!: string;
  @Column('integer') readonly assessment!: number;
  @Column('jsonb') readonly inputs!: ScopeInputs;
  @Column('text') readonly ruleVersion!: string;
  @Column('text', { nullable: true }) readonly revision!: string | null;
  @Column('text') readonly assessedAt!: Instant;
  @Column('text') readonly assessedBy!: string;
  @Column('jsonb', { nullable: true }) readonly approval!: Approval | null;
}

type Row = ScopeAssessmentRow;
type Told = ScopeAssessed | ScopeApproved;

export const scopeAssessmentView: View<Row, Told> = view<Row, Told>({
  name: 'scope_assessment',
  version: 1,
  row: ScopeAssessmentRow,
  key: ({ event }) => String(event.assessment),
  on: {
    ScopeAssessed: (_, { event, at, meta }) => {
      const { assessment, ruleVersion, revision, ...inputs } = dataOf(event);
      return { assessment, inputs, ruleVersion, revision, assessedAt: at, assessedBy: meta.actorId, approval: null };
    },
    ScopeApproved: (row, { event, at, meta }) => {
      const approval = { ...dataOf(event), at, by: meta.actorId };
      return row && approved(row, approval);
    },
  },
});

type Body = Omit<Row, 'tenant' | 'key'>;

function approved(body: Body, approval: Approval): Body {
  return { ...body, approval };
}

/** All versions, newest first. */
export async function findScopeAssessments(session: TenantSession): Promise<readonly Row[]> {
  const rows = await rowsOf(session, scopeAssessmentView);
  return rows.orderBy('row.assessment', 'DESC').getMany();
}

export async function findLatestScopeAssessment(session: TenantSession): Promise<Row | undefined> {
  const rows = await rowsOf(session, scopeAssessmentView);
  return (await rows.orderBy('row.assessment', 'DESC').limit(1).getOne()) ?? undefined;
}
