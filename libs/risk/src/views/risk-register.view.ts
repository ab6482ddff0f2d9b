import type { Instant, LocalDate, Recorded } from '@varsel/event-sourcing';
import { type Columns, rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import { copenhagenDate } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  AcceptanceBasis,
  RiskAcceptanceProposed,
  RiskAccepted,
  RiskEvent,
  RiskIdentified,
  Treatment,
} from '../risk/risk.ts';
import type { Scores } from '../risk/scoring.ts';
import { placeOf, referenceOf } from './place.ts';

/** When something entered the record, and through whom. */
interface Mark {
  readonly at: Instant;
  readonly by: string;
  /** The place in the organisation's log: two things of one moment keep their order. */
  readonly seq: number;
}

export type AssessmentEntry = Mark & {
  readonly inherent: Scores;
  readonly residual: Scores | null;
  readonly reason: string;
};

export type AcceptanceEntry = AcceptanceBasis & {
  readonly reason: string;
  readonly expiresOn: LocalDate;
  /** Null when it was accepted at once. */
  readonly proposed: Mark | null;
  /** Null while it awaits a member of the board. */
  readonly accepted: Mark | null;
  readonly revoked: (Mark & { readonly because: string }) | null;
};

export interface TreatmentEntry extends Mark {
  readonly treatment: Treatment;
  readonly plan: string;
  readonly dueOn: LocalDate | null;
}

/** One risk to a service, with its assessments and acceptances. The last of each list is what stands. */
@Entity({ name: 'risk_register__v1' })
@Index(['tenant', 'place'])
export class RiskRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  /** `RSK-2026-003` */
  @Column('text') readonly reference!: string;
  @Column('text') readonly place!: string;
  @Column('text') readonly service!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly description!: string;
  @Column('text', { nullable: true }) readonly owner!: string | null;
  @Column('jsonb') readonly measures!: readonly MeasureId[];
  @Column('jsonb') readonly assessments!: readonly AssessmentEntry[];
  @Column('jsonb', { nullable: true }) readonly treatment!: TreatmentEntry | null;
  @Column('jsonb') readonly acceptances!: readonly AcceptanceEntry[];
  @Column('boolean') readonly closed!: boolean;
  @Column('text', { nullable: true }) readonly closedBecause!: string | null;
  @Column('text') readonly identifiedAt!: Instant;
  @Column('text') readonly identifiedBy!: string;
  @Column('text') readonly changedAt!: Instant;
}

type Body = Omit<RiskRow, 'tenant' | 'key'>;

export const riskRegister: View<RiskRow, RiskEvent> = view<RiskRow, RiskEvent>({
  name: 'risk_register',
  version: 1,
  row: RiskRow,
  series: ({ event, at }) => (event.type === 'RiskIdentified' ? `risk-${copenhagenDate(at).slice(0, 4)}` : undefined),
  on: {
    RiskIdentified: (_, recorded, { number }) => identified(recorded, number),
    RiskAmended: (row, { event: { title, description, measures }, at }) =>
      changed(row, at, { title, description, measures }),
    RiskAssessed: (row, recorded) => {
      const { inherent, residual, reason } = recorded.event;
      const entry = { inherent, residual, reason, ...mark(recorded) };
      return row && changed(row, recorded.at, { assessments: [...row.assessments, entry] });
    },
    RiskTreatmentDecided: (row, recorded) => {
      const { treatment, plan, measures, dueOn } = recorded.event;
      return changed(row, recorded.at, { measures, treatment: { treatment, plan, dueOn, ...mark(recorded) } });
    },
    RiskOwnerAssigned: (row, { event, at }) => changed(row, at, { owner: event.owner }),
    RiskAcceptanceProposed: (row, recorded) => {
      const entry = { ...basisOf(recorded.event), proposed: mark(recorded), accepted: null, revoked: null };
      return row && withAcceptance(row, recorded.at, entry);
    },
    RiskAccepted: (row, recorded) => {
      const last = row?.acceptances.at(-1);
      const proposed = last?.accepted === null && last.revoked === null ? last.proposed : null;
      const entry = { ...basisOf(recorded.event), proposed, accepted: mark(recorded), revoked: null };
      return row && withAcceptance(row, recorded.at, entry);
    },
    RiskAcceptanceRevoked: (row, recorded) => {
      const last = row?.acceptances.at(-1);
      if (row === undefined || last === undefined) return row;
      const revoked = { ...last, revoked: { ...mark(recorded), because: recorded.event.reason } };
      return changed(row, recorded.at, { acceptances: [...row.acceptances.slice(0, -1), revoked] });
    },
    RiskClosed: (row, { event, at }) => changed(row, at, { closed: true, closedBecause: event.reason }),
  },
});

function identified({ event, at, seq, meta }: Recorded<RiskIdentified>, number: number): Body {
  return {
    reference: referenceOf(`RSK-${copenhagenDate(at).slice(0, 4)}`, number),
    place: placeOf(seq),
    service: event.service,
    title: event.title,
    description: event.description,
    owner: event.owner,
    measures: event.measures,
    assessments: [],
    treatment: null,
    acceptances: [],
    closed: false,
    closedBecause: null,
    identifiedAt: at,
    identifiedBy: meta.actorId,
    changedAt: at,
  };
}

function changed(row: Columns<RiskRow> | undefined, at: Instant, change: Partial<Body>): Body | undefined {
  return row && { ...row, ...change, changedAt: at };
}

/** A new acceptance takes the place of one that still awaits the board. */
function withAcceptance(row: Columns<RiskRow>, at: Instant, entry: AcceptanceEntry): Body | undefined {
  const last = row.acceptances.at(-1);
  const waiting = last?.accepted === null && last.revoked === null;
  const before = waiting ? row.acceptances.slice(0, -1) : row.acceptances;
  return changed(row, at, { acceptances: [...before, entry] });
}

function basisOf({ scores, level, treatment, measures, reason, expiresOn }: RiskAccepted | RiskAcceptanceProposed) {
  return { scores, level, treatment, measures, reason, expiresOn };
}

function mark({ at, seq, meta }: Recorded<RiskEvent>): Mark {
  return { at, seq, by: meta.actorId };
}

/** Newest first. An organisation has hundreds of risks, not thousands: what is derived is filtered after reading. */
export async function findRisks(session: TenantSession): Promise<readonly RiskRow[]> {
  const rows = await rowsOf(session, riskRegister);
  return rows.orderBy('row.place', 'DESC').getMany();
}

export async function findRisk(session: TenantSession, id: string): Promise<RiskRow | undefined> {
  const rows = await rowsOf(session, riskRegister);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}
