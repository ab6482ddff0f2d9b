import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { OrganisationCreated } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the organisation is called, for mail that a clock sends. */
@Entity({ name: 'organisation_name__v1' })
export class OrganisationNameRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly name!: string;
}

export const organisationName: View<OrganisationNameRow, OrganisationCreated> = view<
  OrganisationNameRow,
  OrganisationCreated
>({
  name: 'organisation_name',
  version: 1,
  row: OrganisationNameRow,
  on: { OrganisationCreated: (_, { event: { name } }) => ({ name }) },
});

export async function findOrganisationName(session: TenantSession): Promise<string | undefined> {
  return (await (await rowsOf(session, organisationName)).getOne())?.name;
}
