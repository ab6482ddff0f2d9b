import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { ScopeApproved } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What incidents must know of the organisation: whether the duties are on, and which special rules hold. */
@Entity({ name: 'entity_profile__v1' })
export class EntityProfileRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly class!: ScopeApproved['class'];
  @Column('boolean') readonly trustServiceProvider!: boolean;
  @Column('jsonb') readonly reg2690Providers!: readonly string[];
}

/** One row an organisation. */
const KEY = 'entity';

export const entityProfile: View<EntityProfileRow, ScopeApproved> = view<EntityProfileRow, ScopeApproved>({
  name: 'entity_profile',
  version: 1,
  row: EntityProfileRow,
  key: () => KEY,
  on: {
    ScopeApproved: (_, { event }) => ({
      class: event.class,
      trustServiceProvider: event.trustServiceProvider,
      reg2690Providers: event.reg2690Providers,
    }),
  },
});

/** Undefined until the organisation has approved its scope; § 13 is then read as for any entity. */
export async function findEntityProfile(session: TenantSession): Promise<EntityProfileRow | undefined> {
  const rows = await rowsOf(session, entityProfile);
  return (await rows.andWhere('row.key = :key', { key: KEY }).getOne()) ?? undefined;
}
