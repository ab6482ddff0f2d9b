import { holdsWebAddress, isRejection, refuseText, reject, tidyText } from '@varsel/event-sourcing';
import { fileHeaders, Files, safeFileName, statusOfRefusal } from '@varsel/files';
import { Open, TakesBytes } from '@varsel/graphql-vocabulary';
import { RefusalFilter, tooManyGuesses } from '@varsel/identity';
import { oneLine } from '@varsel/outbound';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
  UseFilters,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { inBothLanguages } from '../questionnaire/template.ts';
import { basis, isMailbox } from '../supplier/supplier-rules.ts';
import { colleagueBody } from './door-answers.desk.ts';
import { badInput, evidenceFull, evidenceUnknown, questionnaireClosed, refusedInput } from './door-refusals.desk.ts';
import { readObject, readText } from './read-body.desk.ts';
import { mailedRound } from './round-mailer.desk.ts';
import { ClarificationDesk } from './clarification.desk.ts';
import { DoorParts } from './supplier-door.routes.ts';
import { AnswerParts } from './supplier-answers.routes.ts';
import { mayHandle, stateOf, type Visit } from './visit.desk.ts';

const colleagueName = {
  field: 'name',
  name: { da: 'kollegaens navn', en: 'the name of the colleague' },
  maxLength: 120,
  basis,
};
const colleagueAddress = reject(
  'COLLEAGUE_NAME',
  basis,
  {
    da: 'Kollegaens navn må ikke rumme en webadresse. Skriv navnet alene.',
    en: 'The name of the colleague must not hold a web address. Write the name alone.',
  },
  'name',
);
const mostColleagues = 20;
const colleaguesADay = 20;
/** A line that is silent for so long has been given up by whoever sent. */
const SILENT_AT_MOST_MS = 60_000;

/** Files, colleagues and clarifications of one questionnaire. */
@Controller('api/supplier')
@UseFilters(RefusalFilter)
export class SupplierHelpController {
  constructor(
    @Inject(AnswerParts) private readonly parts: AnswerParts,
    @Inject(Files) private readonly files: Files,
    @Inject(DoorParts) private readonly door: DoorParts,
    @Inject(ClarificationDesk) private readonly clarifications: ClarificationDesk,
  ) {}

  @Post('evidence')
  @HttpCode(201)
  @Open({ limit: 'supplier' })
  @TakesBytes()
  async upload(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const visit = await this.#enter(request);
    if (stateOf(visit) !== 'answering' && stateOf(visit) !== 'clarifying') throw questionnaireClosed();
    const name = nameIn(request);
    const { tenant } = visit.session;
    request.raw.setTimeout(SILENT_AT_MOST_MS, () => request.raw.destroy());
    const { evidence } = this.parts.desks;
    const room = await evidence.reserve(tenant, visit.row.key, this.#declared(request));
    if (room === undefined) throw evidenceFull();
    try {
      const bytes = request.body instanceof Readable ? request.body : Readable.from([]);
      const stored = await this.files.put(tenant, bytes, { name, by: visit.respondent.id, blind: true });
      request.raw.setTimeout(0);
      if (isRejection(stored)) throw refusedInput(stored, statusOfRefusal(stored));
      return await evidence.add(tenant, { assessment: visit.row.key, respondent: visit.respondent.id }, stored);
    } finally {
      await evidence.release(tenant, room);
    }
  }

  @Get('evidence/:sha256')
  @Open({ limit: 'supplier' })
  async download(
    @Req() request: FastifyRequest,
    @Param('sha256') sha256: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const visit = await this.#enter(request);
    const { tenant } = visit.session;
    const known = (await this.parts.desks.evidence.known(tenant, visit)).get(sha256);
    if (known === undefined || !mayHandle(visit, known)) throw evidenceUnknown();
    const opened = await this.files.open(tenant, sha256);
    if (isRejection(opened)) throw refusedInput(opened, statusOfRefusal(opened));
    void reply.headers(fileHeaders({ ...opened.file, name: known.name, type: known.type }));
    return new StreamableFile(opened.stream);
  }

  @Post('invite')
  @HttpCode(201)
  @Open({ limit: 'supplier' })
  async invite(@Req() request: FastifyRequest, @Body() body: unknown) {
    const given = readObject(body, ['name', 'email', 'section', 'language']);
    const visit = await this.parts.visits.enterWhole(this.parts.cookie.read(request.headers.cookie));
    if (stateOf(visit) !== 'answering') throw questionnaireClosed();
    const email = readText(given, 'email', 254).normalize('NFC').trim().toLowerCase();
    if (!isMailbox(email)) throw badInput('email');
    const name = nameOf(given);
    const section = visit.questions.sections.find(({ id }) => id === given['section']);
    if (section === undefined) throw badInput('section');
    const language = given['language'] === 'en' ? 'en' : 'da';
    const { tenant } = visit.session;
    const colleagues = await this.parts.desks.respondents.list(tenant, visit.row.key);
    if (colleagues.length > mostColleagues) throw tooManyGuesses();
    if (!(await this.door.guesses.within('supplier-colleague', visit.row.key, colleaguesADay))) throw tooManyGuesses();
    const whom = { id: randomUUID(), assessment: visit.row.key, section: section.id, invitedBy: visit.respondent.id };
    const invited = await this.door.mailer.invite(tenant, mailedRound(visit.row), {
      colleague: { ...whom, email, name, language },
      by: visit.respondent.name,
      section: inBothLanguages(section.title),
    });
    return colleagueBody(invited)[0];
  }

  @Delete('invite/:id')
  @HttpCode(204)
  @Open({ limit: 'supplier' })
  async withdraw(@Req() request: FastifyRequest, @Param('id') id: string): Promise<void> {
    const visit = await this.parts.visits.enterWhole(this.parts.cookie.read(request.headers.cookie));
    const { tenant } = visit.session;
    const colleagues = await this.parts.desks.respondents.list(tenant, visit.row.key);
    if (colleagues.some((each) => each.id === id && each.section !== null))
      await this.parts.desks.respondents.end(tenant, { respondent: id });
  }

  @Post('clarifications/:id')
  @HttpCode(200)
  @Open({ limit: 'supplier' })
  async clarify(@Req() request: FastifyRequest, @Param('id') id: string, @Body() body: unknown) {
    const text = readText(readObject(body, ['text']), 'text', 10_000);
    const visit = await this.parts.visits.enterWhole(this.parts.cookie.read(request.headers.cookie));
    const outcome = await this.clarifications.answer(visit, id, text);
    if (isRejection(outcome)) throw refusedInput(outcome, outcome.field === undefined ? 409 : 400);
    await this.parts.wait.for(visit.session.tenant, outcome.position);
    return this.clarifications.bodyOf(await this.#enter(request));
  }

  /** Room is set aside before the bytes come. Nobody who does not say how many there are gets less than the most. */
  #declared({ headers }: FastifyRequest): number {
    const most = this.files.limits.fileBytesAtMost;
    const declared = Number(headers['content-length'] ?? most);
    return Number.isSafeInteger(declared) && declared >= 0 ? Math.min(declared, most) : most;
  }

  #enter({ headers }: FastifyRequest): Promise<Visit> {
    return this.parts.visits.enter(this.parts.cookie.read(headers.cookie));
  }
}

/** A name stands in a mail to a stranger: one line, nothing unseen in it, and a letter at least. */
function nameOf(given: Readonly<Record<string, unknown>>): string {
  const name = tidyText(oneLine(readText(given, 'name', 500)).replaceAll(/\s+/gu, ' '));
  const refused = refuseText(/\p{L}/u.test(name) ? name : '', colleagueName);
  if (refused !== undefined) throw refusedInput(refused);
  if (holdsWebAddress(name)) throw refusedInput(colleagueAddress);
  return name;
}

function nameIn({ headers }: FastifyRequest): string {
  const header = headers['x-file-name'];
  if (typeof header !== 'string') throw badInput('file');
  const name = safeFileName(decoded(header));
  if (name === undefined) throw badInput('file');
  return name;
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw badInput('file');
  }
}
