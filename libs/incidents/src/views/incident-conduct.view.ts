import { dataOf } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IncidentEvent, IncidentRole, Lesson } from '../incident/incident.ts';
import { type Mark, mark } from './marks.ts';

export type RoleHolder = Mark & { readonly role: IncidentRole; readonly person: string };
export type AgreedLesson = Mark & Lesson;
export type Closing = Mark & { readonly conclusion: string; readonly noLessonsReason: string | null };

/** Who does what on an incident, what was learnt and how it was concluded. */
@Entity({ name: 'incident_conduct__v1' })
export class IncidentConductRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('jsonb') readonly roles!: readonly RoleHolder[];
  @Column('jsonb') readonly lessons!: readonly AgreedLesson[];
  /** Null while the incident is open. */
  @Column('jsonb', { nullable: true }) readonly closing!: Closing | null;
}

type Row = IncidentConductRow;

export const incidentConduct: View<Row, IncidentEvent> = view<Row, IncidentEvent>({
  name: 'incident_conduct',
  version: 1,
  row: IncidentConductRow,
  on: {
    IncidentReported: () => ({ roles: [], lessons: [], closing: null }),
    IncidentRoleAssigned: (row, recorded) => {
      const { role, person } = recorded.event;
      return row && { ...row, roles: [...without(row.roles, role), { role, person, ...mark(recorded) }] };
    },
    IncidentRoleReleased: (row, { event }) => row && { ...row, roles: without(row.roles, event.role) },
    LessonAgreed: (row, recorded) =>
      row && { ...row, lessons: [...row.lessons, { ...dataOf(recorded.event), ...mark(recorded) }] },
    IncidentClosed: (row, recorded) => row && { ...row, closing: { ...dataOf(recorded.event), ...mark(recorded) } },
    IncidentReopened: (row) => row && { ...row, closing: null },
  },
});

function without(roles: readonly RoleHolder[], role: IncidentRole): readonly RoleHolder[] {
  return roles.filter((holder) => holder.role !== role);
}

export async function findIncidentConduct(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, incidentConduct);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}
