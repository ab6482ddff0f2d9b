import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { ScopeApproved } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether the annex of Regulation (EU) 2024/2690 binds the organisation or is a catalogue to look things up in. */
@Entity({ name: 'annex_binding__v1' })
export class AnnexBindingRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('boolean') readonly binding!: boolean;
}

const KEY = 'entity';

export const annexBinding: View<AnnexBindingRow, ScopeApproved> = view<AnnexBindingRow, ScopeApproved>({
  name: 'annex_binding',
  version: 1,
  row: AnnexBindingRow,
  key: () => KEY,
  on: { ScopeApproved: (_, { event }) => ({ binding: event.reg2690Providers.length > 0 }) },
});

/** False until the organisation has approved a scope that says otherwise. */
export async function isAnnexBinding(session: TenantSession): Promise<boolean> {
  const rows = await rowsOf(session, annexBinding);
  return (await rows.andWhere('row.key = :key', { key: KEY }).getOne())?.binding ?? false;
}
