import { type CommandContext, type Instant, isRejection } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, AS_OF, CommandOf, plainId, Requires, Session, Timeless } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { obstacleTo } from '../assessment/prepare-round.ts';
import { roundSource, templateSource } from '../assessment/round-source.graphql.ts';
import { SupplierDesks } from '../door/desks.desk.ts';
import { answerOf } from '../ids.graphql.ts';
import { exampleTemplate } from '../questionnaire/example.ts';
import { documentsCount, minutesFor, questionsFor } from '../questionnaire/which-questions.ts';
import { RetireQuestionnaireTemplate, retireQuestionnaireTemplate } from '../template/retire-questionnaire-template.ts';
import { RetireQuestionnaireTemplateInput } from '../template/template.inputs.graphql.ts';
import { findTemplate, findTemplates } from './questionnaire-template.view.ts';
import { builtInType, importedType, sectionTypes } from './template-types.graphql.ts';
import {
  QuestionnairePreview,
  QuestionnaireTemplateContent,
  QuestionnaireTemplateExample,
  QuestionnaireTemplateType,
} from './template.types.graphql.ts';

const RetireQuestionnaireTemplatePayload = actPayload('RetireQuestionnaireTemplate');

@Resolver()
export class QuestionnaireTemplateResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(SupplierDesks) private readonly desks: SupplierDesks,
  ) {}

  @Query(() => [QuestionnaireTemplateType], { description: 'Questionnaires that can be sent; our own first.' })
  @Requires('supplier:read')
  async questionnaireTemplates(
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
  ): Promise<readonly QuestionnaireTemplateType[]> {
    return [builtInType(), ...(await findTemplates(session)).flatMap((row) => importedType(row) ?? [])];
  }

  @Query(() => QuestionnaireTemplateContent, {
    nullable: true,
    description: 'One questionnaire with its questions; null when there is none.',
  })
  @Requires('supplier:read')
  async questionnaireTemplate(
    @Args('id', { type: () => ID, description: 'The questionnaire.' }) opaque: string,
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
  ): Promise<QuestionnaireTemplateContent | null> {
    const id = plainId('QuestionnaireTemplate', opaque);
    const source = await templateSource(session, this.desks, id);
    const template = await this.#type(session, id);
    if (source === undefined || template === undefined) return null;
    const sections = sectionTypes(source.content.sections, source.content.fields);
    return Object.assign(new QuestionnaireTemplateContent(), { template, sections });
  }

  @Query(() => [QuestionnaireTemplateExample], {
    description: 'Questionnaires of others that may be imported as they are, with their attribution.',
  })
  @Requires('supplier:read')
  @Timeless({ because: 'the examples come with the product' })
  questionnaireTemplateExamples(): readonly QuestionnaireTemplateExample[] {
    return [Object.assign(new QuestionnaireTemplateExample(), exampleTemplate)];
  }

  @Query(() => QuestionnairePreview, {
    nullable: true,
    description: 'What this supplier would be asked; null when there is no such supplier or questionnaire.',
  })
  @Requires('supplier:read')
  async questionnairePreview(
    @Args('supplierId', { type: () => ID, description: 'The supplier.' }) supplier: string,
    @Args('templateId', { type: () => ID, description: 'The questionnaire.' }) template: string,
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
  ): Promise<QuestionnairePreview | null> {
    const id = plainId('QuestionnaireTemplate', template);
    const source = await roundSource(session, this.desks, {
      ...{ supplier: plainId('Supplier', supplier), template: id, command: '' },
    });
    const type = await this.#type(session, id);
    if (isRejection(source) || type === undefined) return null;
    // A supplier without a tier is shown what an ordinary one is asked.
    const tier = source.row.tier ?? 'T3';
    const fields = questionsFor(source.template.content, tier, source.row.kinds);
    const sections = source.template.content.sections.filter(({ id: section }) =>
      fields.some((field) => field.section === section),
    );
    return Object.assign(new QuestionnairePreview(), {
      ...{ template: type, tier, asked: fields.length, minutes: minutesFor(fields.length) },
      documentsCount: documentsCount(tier),
      sections: sectionTypes(sections, fields),
      obstacle: obstacleTo(source)?.message ?? null,
    });
  }

  @Mutation(() => RetireQuestionnaireTemplatePayload, { description: 'Takes a questionnaire out of use.' })
  @Requires('supplier:manage')
  async retireQuestionnaireTemplate(
    @Args('input') input: RetireQuestionnaireTemplateInput,
    @CommandOf() context: CommandContext,
  ) {
    const templateId = plainId('QuestionnaireTemplate', input.templateId);
    const command = new RetireQuestionnaireTemplate({ templateId, reason: input.reason });
    return answerOf('QuestionnaireTemplate', await this.acts.run(retireQuestionnaireTemplate, command, context));
  }

  async #type(session: TenantSession, id: string): Promise<QuestionnaireTemplateType | undefined> {
    if (id === 'built-in') return builtInType();
    const row = await findTemplate(session, id);
    return row === undefined ? undefined : importedType(row);
  }
}
