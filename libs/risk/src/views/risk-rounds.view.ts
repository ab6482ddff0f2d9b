import type { Instant } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RiskRoundEvent } from '../risk-round/risk-round.ts';

/** One round of risk assessments. */
@Entity({ name: 'risk_round__v1' })
export class RiskRoundRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  /** The number of the round. */
  @PrimaryColumn('text') readonly key!: string;
  @Column('integer') readonly round!: number;
  @Column('text') readonly title!: string;
  @Column('text') readonly openedAt!: Instant;
  @Column('text') readonly openedBy!: string;
  @Column('text', { nullable: true }) readonly concludedAt!: Instant | null;
  /** Its place in the organisation's log. */
  @Column('integer', { nullable: true }) readonly concludedSeq!: number | null;
  @Column('text', { nullable: true }) readonly concludedBy!: string | null;
  @Column('text', { nullable: true }) readonly conclusion!: string | null;
  @Column('jsonb') readonly services!: readonly string[];
}

export const riskRoundsView: View<RiskRoundRow, RiskRoundEvent> = view<RiskRoundRow, RiskRoundEvent>({
  name: 'risk_round',
  version: 1,
  row: RiskRoundRow,
  key: ({ event }) => String(event.round),
  on: {
    RiskRoundOpened: (_, { event: { round, title }, at, meta }) => ({
      round,
      title,
      openedAt: at,
      openedBy: meta.actorId,
      concludedAt: null,
      concludedSeq: null,
      concludedBy: null,
      conclusion: null,
      services: [],
    }),
    RiskRoundConcluded: (row, { event: { services, conclusion }, at, seq, meta }) =>
      row && { ...row, services, conclusion, concludedAt: at, concludedSeq: seq, concludedBy: meta.actorId },
  },
});

/** Newest first. */
export async function findRiskRounds(session: TenantSession): Promise<readonly RiskRoundRow[]> {
  const rows = await rowsOf(session, riskRoundsView);
  return rows.orderBy('row.round', 'DESC').getMany();
}
