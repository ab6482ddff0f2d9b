import type { Bilingual } from '@varsel/event-sourcing';
import { BilingualText, Requires, Session } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { earlyWarningContents } from '../incident/early-warning-contents.ts';
import { earlyWarningForm, FORM_VERSION, type FormField, formNote } from '../incident/early-warning-form.ts';
import { EarlyWarningContentsInput } from '../incident/early-warning.graphql.ts';
import { incidentId } from '../incident/incident.answer.graphql.ts';
import { findIncidentDetail, type PreparedWarning } from './incident-detail.view.ts';
import { findIncident, type IncidentRegisterRow } from './incident-register.view.ts';

@ObjectType({ description: 'One field of the form and what to put there.' })
class FilingField implements FormField {
  @Field(() => String, { description: 'Which field.' })
  readonly id!: string;

  @Field(() => BilingualText, { description: 'What it is called.' })
  readonly label!: Bilingual;

  @Field(() => BilingualText, { description: 'The text to copy.' })
  readonly text!: Bilingual;

  @Field(() => Boolean, { description: 'The law asks for it.' })
  readonly required!: boolean;
}

@ObjectType({ description: 'The early warning field by field, to be copied. Nothing is filed from here.' })
class EarlyWarningPreview {
  @Field(() => String, { description: 'The version of the list of fields.' })
  readonly version!: string;

  @Field(() => BilingualText, { description: 'What to know about the order of the fields.' })
  readonly note!: Bilingual;

  @Field(() => Boolean, { description: 'True when these are the contents that were made ready.' })
  readonly ready!: boolean;

  @Field(() => [FilingField], { description: 'The fields in order.' })
  readonly fields!: readonly FilingField[];
}

@Resolver()
export class EarlyWarningPreviewResolver {
  @Query(() => EarlyWarningPreview, {
    nullable: true,
    description: 'The early warning field by field; null when there is no such incident, or nothing is written yet.',
  })
  @Requires('incident:read')
  async earlyWarningPreview(
    @Args('incidentId', { type: () => ID, description: 'The incident.' }) opaque: string,
    @Session() session: TenantSession,
    @Args('contents', {
      type: () => EarlyWarningContentsInput,
      nullable: true,
      description: 'Contents not made ready yet.',
    })
    draft: EarlyWarningContentsInput | null,
  ): Promise<EarlyWarningPreview | null> {
    const id = incidentId(opaque);
    const register = await findIncident(session, id);
    const prepared = (await findIncidentDetail(session, id))?.warning ?? null;
    return register === undefined ? null : previewOf(register, draft, prepared);
  }
}

function previewOf(
  { reference, awareAt }: IncidentRegisterRow,
  draft: EarlyWarningContentsInput | null | undefined,
  prepared: PreparedWarning | null,
): EarlyWarningPreview | null {
  const contents = draft ? earlyWarningContents(draft, awareAt) : prepared;
  if (contents === null) return null;
  return Object.assign(new EarlyWarningPreview(), {
    version: FORM_VERSION,
    note: formNote,
    ready: !draft,
    fields: earlyWarningForm(contents, reference),
  });
}
