import { dataOf } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QuestionnaireTemplateEvent, QuestionnaireTemplateImported } from '../template/questionnaire-template.ts';
import { type Mark, markOf } from './supplier-detail.view.ts';

export type TemplateVersion = Omit<QuestionnaireTemplateImported, 'type' | 'content'> & Mark;

/** An imported template with its versions. */
@Entity({ name: 'questionnaire_template__v1' })
export class QuestionnaireTemplateRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly title!: string;
  @Column('boolean') readonly retired!: boolean;
  /** The last is in use. */
  @Column('jsonb') readonly versions!: readonly TemplateVersion[];
}

type Row = QuestionnaireTemplateRow;

export const questionnaireTemplateView: View<Row, QuestionnaireTemplateEvent> = view<Row, QuestionnaireTemplateEvent>({
  name: 'questionnaire_template',
  version: 1,
  row: QuestionnaireTemplateRow,
  on: {
    QuestionnaireTemplateImported: (row, recorded) => {
      const version = { ...dataOf(recorded.event), content: undefined };
      const versions = [...(row?.versions ?? []), { ...version, ...markOf(recorded) }];
      return { title: version.title, retired: false, versions };
    },
    QuestionnaireTemplateRetired: (row) => row && { ...row, retired: true },
  },
});

export async function findTemplates(session: TenantSession): Promise<readonly Row[]> {
  const rows = await rowsOf(session, questionnaireTemplateView);
  return rows.orderBy('row.title', 'ASC').addOrderBy('row.key', 'ASC').limit(200).getMany();
}

export async function findTemplate(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, questionnaireTemplateView);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}
