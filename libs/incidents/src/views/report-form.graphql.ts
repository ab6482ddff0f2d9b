import type { Instant } from '@varsel/event-sourcing';
import { AS_OF, Requires, Session } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { incidentId } from '../incident/incident.answer.graphql.ts';
import { StageEnum } from '../incident/incident.enums.graphql.ts';
import type { Stage } from '../incident/incident.ts';
import { ReportContentsInput } from '../incident/report-contents.graphql.ts';
import { type FieldId, FORM_VERSION, reportFields, stageFields } from '../incident/report-fields.ts';
import { beginReport, formNote, reportForm } from '../incident/report-form.ts';
import { choicesOf } from '../incident/report-words.ts';
import { stages } from '../incident/stages.ts';
import { findIncidentDetail } from './incident-detail.view.ts';
import { findIncident } from './incident-register.view.ts';
import { findIncidentReports } from './incident-reports.view.ts';
import { ReportForm, ReportPreview } from './report-form.types.graphql.ts';
import { contentsToShow, earlierReports, knownOf, type ReportRows, roundOf } from './report-sources.ts';

@ArgsType()
class ReportOf {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => StageEnum, { description: 'Which stage.' })
  readonly stage!: Stage;
}

@Resolver()
export class ReportFormResolver {
  @Query(() => ReportForm, { nullable: true, description: 'The form of a stage; null when there is no such incident.' })
  @Requires('incident:read')
  async reportForm(
    @Args() { incidentId: opaque, stage }: ReportOf,
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
  ): Promise<ReportForm | null> {
    const rows = await reportRows(session, incidentId(opaque));
    return rows === undefined ? null : formOf(rows, stage);
  }

  @Query(() => ReportPreview, {
    nullable: true,
    description: 'A report field by field; null when there is no such incident, or nothing is written yet.',
  })
  @Requires('incident:read')
  async reportPreview(
    @Args() { incidentId: opaque, stage }: ReportOf,
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
    @Args('contents', { type: () => ReportContentsInput, nullable: true, description: 'Contents not made ready yet.' })
    draft: ReportContentsInput | null,
  ): Promise<ReportPreview | null> {
    const rows = await reportRows(session, incidentId(opaque));
    return rows === undefined ? null : previewOf(rows, stage, draft ?? null);
  }
}

async function reportRows(session: TenantSession, id: string): Promise<ReportRows | undefined> {
  const register = await findIncident(session, id);
  const detail = await findIncidentDetail(session, id);
  const reports = await findIncidentReports(session, id);
  if (register === undefined || detail === undefined || reports === undefined) return undefined;
  return { register, detail, reports };
}

function formOf(rows: ReportRows, stage: Stage): ReportForm {
  const begun = new Map(beginReport(stage, knownOf(rows, stage)).map((field) => [field.id, field]));
  const fields = stageFields[stage].map(({ id, ...standing }) => {
    const { value, source } = begun.get(id) ?? { value: null, source: null };
    return { ...fieldOf(id), ...standing, value, source };
  });
  const { title, basis } = stages[stage];
  return Object.assign(new ReportForm(), {
    stage,
    round: roundOf(rows, stage),
    title,
    provision: basis.provision,
    fields,
  });
}

function fieldOf(id: FieldId) {
  const { kind, label, question, help, rule } = reportFields[id];
  const maxLength = rule?.maxLength ?? null;
  return { id, kind, label: question ?? label, help: help ?? null, maxLength, choices: choicesOf(kind) };
}

function previewOf(rows: ReportRows, stage: Stage, draft: ReportContentsInput | null): ReportPreview | null {
  const shown = contentsToShow(rows, stage, draft);
  if (shown === null) return null;
  const earlier = earlierReports(rows, { before: shown.at, except: stage, round: shown.round });
  const received = earlier.filter(({ receivedAt }) => receivedAt !== null);
  const last = received.at(-1);
  return Object.assign(new ReportPreview(), {
    version: FORM_VERSION,
    note: formNote(stage),
    ready: draft === null,
    comparedWith: last === undefined ? null : stages[last.stage].title,
    comparedReceivedAt: last?.receivedAt ?? null,
    fields: reportForm({
      stage,
      contents: shown.contents,
      reference: rows.register.reference,
      received: received.map(({ contents }) => contents),
    }),
  });
}
