import { type CommandContext, isRejection, type Rejection } from '@varsel/event-sourcing';
import { Acts, derivedUuid } from '@varsel/event-store';
import { CommandOf, opaqueId, plainId, Requires, Session, TakesBytes } from '@varsel/graphql-vocabulary';
import { Refusal, RefusalFilter } from '@varsel/identity';
import { type TenantSession, tenantId } from '@varsel/tenancy';
import { Controller, HttpCode, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { fingerprintOf } from '../door/content.desk.ts';
import { SupplierDesks } from '../door/desks.desk.ts';
import { refusalBody, refusedInput } from '../door/door-refusals.desk.ts';
import { type ImportProblem } from '../questionnaire/import-problems.ts';
import { importTemplate, LARGEST_TEMPLATE_BYTES } from '../questionnaire/import-template.ts';
import { inBothLanguages, languagesOf, type Template } from '../questionnaire/template.ts';
import { findTemplate } from '../views/questionnaire-template.view.ts';
import {
  ImportQuestionnaireTemplate,
  importQuestionnaireTemplate,
  refuseWords,
} from './import-questionnaire-template.ts';
import { templateUnknown } from './retire-questionnaire-template.ts';

const mostProblemsTold = 50;

interface Words {
  readonly name?: string;
  readonly attribution?: string;
  readonly licence?: string;
  readonly source?: string;
  /** A template to give a new version to. */
  readonly template?: string;
  readonly check?: string;
}

/** Takes in questionnaires that others wrote. */
@Controller('api/supplier-templates')
@UseFilters(RefusalFilter)
export class TemplateController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(SupplierDesks) private readonly desks: SupplierDesks,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('supplier:manage')
  @TakesBytes()
  async take(
    @Req() request: FastifyRequest<{ Querystring: Words }>,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const words = request.query;
    void reply.header('cache-control', 'no-store');
    const read = importTemplate(await textOf(request), wordsOf(words));
    if (read.kind === 'problems') return refuse(request, reply, read.problems);
    const refused = refuseWords(read.template) ?? (await refuseVersion(session, given(words.template)));
    if (refused !== undefined) throw refusedInput(refused);
    if (words.check === 'yes') return imported(read.template, fingerprintOf(read.template).sha256, null);
    const command = commandOf(read.template, given(words.template), context);
    await this.desks.templates.keep(tenantId(context.tenant), read.template);
    const outcome = await this.acts.run(importQuestionnaireTemplate, command, context);
    if (isRejection(outcome)) throw refusedInput(outcome);
    const id = opaqueId('QuestionnaireTemplate', command.templateId);
    return { ...imported(read.template, command.sha256, id), position: outcome.position };
  }
}

/** A new version of a template that is not here is refused before anything is kept. */
async function refuseVersion(session: TenantSession, known: string | undefined): Promise<Rejection | undefined> {
  if (known === undefined) return undefined;
  const row = await findTemplate(session, plainId('QuestionnaireTemplate', known));
  return row === undefined ? templateUnknown() : undefined;
}

function wordsOf({ name, attribution, licence, source }: Words) {
  const [title = '', by = null, terms = null, from = null] = [name, attribution, licence, source].map(given);
  return { title, attribution: by, licence: terms, source: from };
}

/** A new template's id follows from the command, so that a repeated one makes no second. */
function commandOf(content: Template, known: string | undefined, { commandId }: CommandContext) {
  const { sha256, text, fitsInEvent } = fingerprintOf(content);
  const isNew = known === undefined;
  const templateId = isNew ? derivedUuid('questionnaire-template', commandId) : plainId('QuestionnaireTemplate', known);
  return new ImportQuestionnaireTemplate({ templateId, isNew, content, sha256, text: fitsInEvent ? text : null });
}

function given(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The body as text, at most 1 MB. */
async function textOf({ body }: FastifyRequest): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  if (body instanceof Readable)
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > LARGEST_TEMPLATE_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw notText();
  }
}

function imported(template: Template, sha256: string, id: string | null) {
  const { title, version, fields, sections, attribution } = template;
  return {
    ...{ id, title: inBothLanguages(title).da, version, fieldCount: fields.length, attribution, sha256 },
    sections: sections.map((section) => ({
      section: section.id,
      title: inBothLanguages(section.title),
      fieldCount: fields.filter((field) => field.section === section.id).length,
    })),
    languages: languagesOf(template),
    conditions: fields.filter(({ visibleWhen }) => visibleWhen !== null).length,
  };
}

function refuse({ id }: FastifyRequest, reply: FastifyReply, problems: readonly ImportProblem[]) {
  void reply.code(400);
  const refusal = new Refusal(
    400,
    'TEMPLATE_REFUSED',
    {
      da: `Skabelonen kan ikke indlæses: ${problems.length} fejl. Ret filen dér, hvor stierne peger, og prøv igen.`,
      en: `The template cannot be imported: ${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}. Correct the file where the paths point and try again.`,
    },
    problems[0]?.path ?? '',
  );
  const told = problems.slice(0, mostProblemsTold);
  return { ...refusalBody(refusal, id), problems: told, moreProblems: problems.length - told.length };
}

function tooLarge(): Refusal {
  return new Refusal(413, 'TEMPLATE_TOO_LARGE', {
    da: 'Filen er større end 1 MB. Del skabelonen i flere, eller fjern det, der ikke er spørgsmål.',
    en: 'The file is larger than 1 MB. Split the template or remove what is not questions.',
  });
}

function notText(): Refusal {
  return new Refusal(400, 'TEMPLATE_REFUSED', {
    da: 'Filen er ikke tekst i UTF-8. Gem den som JSON i UTF-8, og prøv igen.',
    en: 'The file is not text in UTF-8. Save it as JSON in UTF-8 and try again.',
  });
}
