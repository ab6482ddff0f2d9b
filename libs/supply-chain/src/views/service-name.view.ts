import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { ServiceAmended, ServiceRegistered, ServiceRetired } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Our own services, as risk publishes them: what a supplier can stand under. */
@Entity({ name: 'service_name__v1' })
export class ServiceNameRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly name!: string;
  @Column('boolean') readonly retired!: boolean;
}

type ServiceEvent = ServiceRegistered | ServiceAmended | ServiceRetired;

export const serviceName: View<ServiceNameRow, ServiceEvent> = view<ServiceNameRow, ServiceEvent>({
  name: 'service_name',
  version: 1,
  row: ServiceNameRow,
  on: {
    ServiceRegistered: (_, { event }) => ({ name: event.name, retired: false }),
    ServiceAmended: (row, { event }) => row && { ...row, name: event.name },
    ServiceRetired: (row) => row && { ...row, retired: true },
  },
});

export async function findServices(session: TenantSession): Promise<readonly ServiceNameRow[]> {
  const rows = await rowsOf(session, serviceName);
  return rows.orderBy('row.name', 'ASC').addOrderBy('row.key', 'ASC').limit(500).getMany();
}
