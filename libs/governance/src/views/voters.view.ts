import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { PersonRemoved, RoleGranted, RoleWithdrawn } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The role that may vote. */
const VOTES = 'board-member';

/** Who of an organisation may vote, by role alone: one row. Whether they are in office is another question. */
@Entity({ name: 'management_voters__v1' })
class VotersRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('jsonb') readonly people!: readonly string[];
}

type Row = VotersRow;

export const votersView: View<Row, RoleGranted | RoleWithdrawn | PersonRemoved> = view<
  Row,
  RoleGranted | RoleWithdrawn | PersonRemoved
>({
  name: 'management_voters',
  version: 1,
  row: VotersRow,
  on: {
    RoleGranted: (row, { event: { person, role } }) =>
      role === VOTES ? { people: [...without(row, person), person].toSorted() } : row,
    RoleWithdrawn: (row, { event: { person, role } }) =>
      role === VOTES ? row && { people: without(row, person) } : row,
    PersonRemoved: (row, { event: { person } }) => row && { people: without(row, person) },
  },
});

function without(row: Pick<Row, 'people'> | undefined, person: string): readonly string[] {
  return row?.people.filter((each) => each !== person) ?? [];
}

/** In the order of their ids. */
export async function findVoters(session: TenantSession): Promise<readonly string[]> {
  const rows = await rowsOf(session, votersView);
  return (await rows.getOne())?.people ?? [];
}
