import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { ManagementMembers } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ManagementBodyEvent, Organ } from '../management-body/management-body.ts';
import type { VotingRule } from '../management-body/quorum.ts';
import type { Term } from '../management-body/terms.ts';

/** The management body of an organisation: one row. */
@Entity({ name: 'management_body__v1' })
class ManagementBodyRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('jsonb', { nullable: true }) readonly described!: (VotingRule & { readonly organ: Organ }) | null;
  @Column('jsonb') readonly terms!: readonly Term[];
}

type Row = ManagementBodyRow;
type Body = Omit<Row, 'tenant' | 'key'>;

const nobody: Body = { described: null, terms: [] };

export const managementBodyView: View<Row, ManagementBodyEvent> = view<Row, ManagementBodyEvent>({
  name: 'management_body',
  version: 1,
  row: ManagementBodyRow,
  on: {
    ManagementBodyDescribed: (row, { event: { organ, quorum, quorumNumber, tie } }) => ({
      ...(row ?? nobody),
      described: { organ, quorum, quorumNumber, tie },
    }),
    MemberSeated: (row, { event: { term, person, role, from, to } }) => {
      const standing = row ?? nobody;
      return { ...standing, terms: [...standing.terms, { term, person, role, from, to }] };
    },
    TermAmended: (row, { event: { term, role, from, to } }) =>
      row && {
        ...row,
        terms: row.terms.map((each) => (each.term === term ? { ...each, role, from, to } : each)),
      },
    TermStruck: (row, { event }) => row && { ...row, terms: row.terms.filter(({ term }) => term !== event.term) },
  },
});

/** Described or not: an organisation that has told nothing has a body without members. */
export async function findManagementBody(session: TenantSession): Promise<Body> {
  const rows = await rowsOf(session, managementBodyView);
  return (await rows.getOne()) ?? nobody;
}

/** What governance tells others of the body: who, and when. */
export async function findManagementMembers(session: TenantSession): Promise<ManagementMembers> {
  const { terms } = await findManagementBody(session);
  return { terms: terms.map(({ person, from, to }) => ({ person, from, to })) };
}
