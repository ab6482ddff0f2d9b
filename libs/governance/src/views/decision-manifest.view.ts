import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { MeasureStatement } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionEvent, Frozen } from '../decision/decision.events.ts';

/** The measures of a decision, as its present version froze them. */
@Entity({ name: 'decision_manifest__v1' })
export class DecisionManifestRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('jsonb') readonly manifest!: MeasureStatement;
  @Column('text') readonly manifestHash!: string;
  @Column('text') readonly manifestAt!: string;
  @Column('boolean') readonly shortened!: boolean;
}

type Row = DecisionManifestRow;

export const decisionManifest: View<Row, DecisionEvent> = view<Row, DecisionEvent>({
  name: 'decision_manifest',
  version: 1,
  row: DecisionManifestRow,
  on: {
    MeasuresProposed: (_, { event }) => frozen(event),
    ProposalRenewed: (_, { event }) => frozen(event),
  },
});

function frozen({ manifest, manifestHash, manifestAt, shortened }: Frozen): Omit<Row, 'tenant' | 'key'> {
  return { manifest, manifestHash, manifestAt, shortened };
}

export async function findManifest(session: TenantSession, decision: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, decisionManifest);
  return (await rows.andWhere('row.key = :decision', { decision }).getOne()) ?? undefined;
}
