import type { Instant } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ServiceEvent } from '../service/service.ts';
import { type Page, partOf, placeOf, referenceOf } from './place.ts';

/** One service under NIS 2. */
@Entity({ name: 'service_register__v1' })
@Index(['tenant', 'place'])
export class ServiceRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  /** `SRV-007` */
  @Column('text') readonly reference!: string;
  @Column('text') readonly place!: string;
  @Column('text') readonly name!: string;
  @Column('text', { nullable: true }) readonly description!: string | null;
  @Column('text', { nullable: true }) readonly owner!: string | null;
  @Column('integer', { nullable: true }) readonly maxOutageHours!: number | null;
  @Column('boolean') readonly active!: boolean;
  @Column('text') readonly registeredAt!: Instant;
  @Column('text') readonly registeredBy!: string;
  @Column('text', { nullable: true }) readonly retiredAt!: Instant | null;
  @Column('text', { nullable: true }) readonly retiredBecause!: string | null;
}

export const serviceRegister: View<ServiceRow, ServiceEvent> = view<ServiceRow, ServiceEvent>({
  name: 'service_register',
  version: 1,
  row: ServiceRow,
  series: ({ event }) => (event.type === 'ServiceRegistered' ? 'service' : undefined),
  on: {
    ServiceRegistered: (_, { event, at, seq, meta }, { number }) => ({
      reference: referenceOf('SRV', number),
      place: placeOf(seq),
      name: event.name,
      description: event.description,
      owner: event.owner,
      maxOutageHours: event.maxOutageHours,
      active: true,
      registeredAt: at,
      registeredBy: meta.actorId,
      retiredAt: null,
      retiredBecause: null,
    }),
    ServiceAmended: (row, { event: { name, description, owner, maxOutageHours } }) =>
      row && { ...row, name, description, owner, maxOutageHours },
    ServiceRetired: (row, { event, at }) =>
      row && { ...row, active: false, retiredAt: at, retiredBecause: event.reason },
  },
});

export interface ServiceFilter {
  readonly active?: boolean | undefined;
  readonly search?: string | undefined;
}

/** In the order of registering; one more than asked for tells whether there are more. */
export async function findServices(
  session: TenantSession,
  { active, search }: ServiceFilter,
  page?: Page,
): Promise<readonly ServiceRow[]> {
  const rows = await rowsOf(session, serviceRegister);
  if (active !== undefined) rows.andWhere('row.active = :active', { active });
  if (search !== undefined) {
    rows.andWhere("(row.name ilike :part escape '\\' or row.reference ilike :part escape '\\')", {
      part: partOf(search),
    });
  }
  if (page?.after !== undefined) rows.andWhere('row.place > :after', { after: page.after });
  if (page !== undefined) rows.limit(page.first + 1);
  return rows.orderBy('row.place', 'ASC').getMany();
}

export async function findService(session: TenantSession, id: string): Promise<ServiceRow | undefined> {
  const rows = await rowsOf(session, serviceRegister);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}
