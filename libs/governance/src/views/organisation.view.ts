import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { OrganisationCreated } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the organisation is called, for mail to members: they may sit in several. */
@Entity({ name: 'management_organisation__v1' })
class OrganisationRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly name!: string;
}

export const organisationView: View<OrganisationRow, OrganisationCreated> = view<OrganisationRow, OrganisationCreated>({
  name: 'management_organisation',
  version: 1,
  row: OrganisationRow,
  on: { OrganisationCreated: (_, { event: { name } }) => ({ name }) },
});

export async function findOrganisationName(session: TenantSession): Promise<string> {
  return (await (await rowsOf(session, organisationView)).getOne())?.name ?? '';
}
