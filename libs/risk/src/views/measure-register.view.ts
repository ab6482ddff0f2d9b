import type { Instant, LocalDate } from '@varsel/event-sourcing';
import { type Columns, rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import { type MeasureId, measureIds, type MeasurePart } from '@varsel/statute/measures';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  MeasureAssessed,
  MeasureOwnerAssigned,
  MeasurePartsLeftOut,
  MeasurePartsTakenIn,
  MeasureState,
  ReviewPlanned,
} from '../measure/measure.ts';

export interface StateChange {
  readonly state: MeasureState;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
  /** The place in the organisation's log: two things of one moment keep their order. */
  readonly seq: number;
}

export interface LeftOut {
  readonly part: MeasurePart;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** What the organisation has said of one heading of § 6. Absent until somebody says something. */
@Entity({ name: 'measure_register__v1' })
export class MeasureRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  /** `m01` to `m10` */
  @PrimaryColumn('text') readonly key!: string;
  /** Oldest first; the last is what stands. Empty: not assessed. */
  @Column('jsonb') readonly states!: readonly StateChange[];
  @Column('jsonb') readonly leftOut!: readonly LeftOut[];
  @Column('text', { nullable: true }) readonly owner!: string | null;
  @Column('text', { nullable: true }) readonly nextReviewOn!: LocalDate | null;
}

type Body = Omit<MeasureRow, 'tenant' | 'key'>;
type Told = MeasureAssessed | ReviewPlanned | MeasurePartsLeftOut | MeasurePartsTakenIn | MeasureOwnerAssigned;

export const measureRegister: View<MeasureRow, Told> = view<MeasureRow, Told>({
  name: 'measure_register',
  version: 1,
  row: MeasureRow,
  key: ({ event }) => event.measure,
  on: {
    MeasureAssessed: (row, { event: { state, reason }, at, seq, meta }) => {
      const body = begun(row);
      return { ...body, states: [...body.states, { state, reason, at, by: meta.actorId, seq }] };
    },
    ReviewPlanned: (row, { event }) => ({ ...begun(row), nextReviewOn: event.nextReviewOn }),
    MeasurePartsLeftOut: (row, { event: { parts, reason }, at, meta }) => {
      const body = begun(row);
      const added = parts.map((part) => ({ part, reason, at, by: meta.actorId }));
      return { ...body, leftOut: [...without(body, parts), ...added] };
    },
    MeasurePartsTakenIn: (row, { event }) => {
      const body = begun(row);
      return { ...body, leftOut: without(body, event.parts) };
    },
    MeasureOwnerAssigned: (row, { event }) => ({ ...begun(row), owner: event.owner }),
  },
});

const untouched: Body = { states: [], leftOut: [], owner: null, nextReviewOn: null };

function begun(row: Columns<MeasureRow> | undefined): Body {
  return row ?? untouched;
}

function without({ leftOut }: Body, parts: readonly MeasurePart[]): readonly LeftOut[] {
  return leftOut.filter(({ part }) => !parts.includes(part));
}

export type MeasureStanding = Body & { readonly id: MeasureId };

/** All ten, in the order of the act, also those nobody has spoken of. */
export async function findMeasures(session: TenantSession): Promise<readonly MeasureStanding[]> {
  const rows = await (await rowsOf(session, measureRegister)).getMany();
  return measureIds.map((id) => {
    const { states, leftOut, owner, nextReviewOn } = rows.find(({ key }) => key === id) ?? untouched;
    return { id, states, leftOut, owner, nextReviewOn };
  });
}
