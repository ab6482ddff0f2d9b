import { dataOf, type EventMeta, type Instant, type Recorded } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Tiering } from '../supplier/supplier.contents.ts';
import { supplier, type SupplierEvent, type SupplierState } from '../supplier/supplier.ts';

/** When something entered the record, and through whom. */
export interface Mark {
  readonly at: Instant;
  readonly by: string;
}

export interface HistoryEntry extends Mark {
  readonly type: string;
  /** The reason or the text given. */
  readonly text: string | null;
}

/** All that is known of one supplier. */
@Entity({ name: 'supplier_detail__v1' })
export class SupplierDetailRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('jsonb') readonly state!: SupplierState;
  @Column('jsonb') readonly tierings!: readonly (Tiering & Mark)[];
  @Column('text', { nullable: true }) readonly retiredReason!: string | null;
  @Column('jsonb') readonly history!: readonly HistoryEntry[];
}

type Row = SupplierDetailRow;
type Body = Omit<Row, 'tenant' | 'key'>;

const noted = (row: Body | undefined, recorded: Recorded<SupplierEvent>): Body => after(row, recorded);

export const supplierDetail: View<Row, SupplierEvent> = view<Row, SupplierEvent>({
  name: 'supplier_detail',
  version: 1,
  row: SupplierDetailRow,
  on: {
    SupplierRegistered: noted,
    SupplierAmended: noted,
    SupplierContactsSet: noted,
    SupplierContractRecorded: noted,
    ContractClausesAssessed: noted,
    SupplierTierAssessed: (row, recorded) => {
      const body = after(row, recorded);
      return { ...body, tierings: [...body.tierings, { ...dataOf(recorded.event), ...markOf(recorded) }] };
    },
    SupplierRetired: (row, recorded) => ({ ...after(row, recorded), retiredReason: recorded.event.reason }),
  },
});

const begun: Pick<Body, 'tierings' | 'retiredReason' | 'history'> = { tierings: [], retiredReason: null, history: [] };

function after(row: Body | undefined, recorded: Recorded<SupplierEvent>): Body {
  const { event } = recorded;
  const { tierings, retiredReason, history } = row ?? begun;
  const entry = { ...markOf(recorded), type: event.type, text: textOf(event) };
  const state = supplier.evolve(row?.state ?? supplier.initial, event);
  return { state, tierings, retiredReason, history: [...history, entry] };
}

function textOf(event: SupplierEvent): string | null {
  if ('reason' in event) return event.reason;
  return event.type === 'SupplierContractRecorded' ? event.title : null;
}

export function markOf({ at, meta }: { readonly at: Instant; readonly meta: EventMeta }): Mark {
  return { at, by: meta.actorId };
}

export async function findSupplierDetail(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, supplierDetail);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}
