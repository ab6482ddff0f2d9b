import { isRejection } from '@varsel/event-sourcing';
import { Open } from '@varsel/graphql-vocabulary';
import { Refusal, RefusalFilter } from '@varsel/identity';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAnswered } from '../questionnaire/answer.ts';
import { problemsOf, readAnswer } from '../questionnaire/check-answer.ts';
import { remarksOn } from '../questionnaire/check-questionnaire.ts';
import { ClarificationDesk } from './clarification.desk.ts';
import { answerBody, checkBody, checkOf } from './door-answers.desk.ts';
import { DoorCookie } from './door-cookie.desk.ts';
import {
  evidenceUnknown,
  notSentNow,
  notYourSection,
  notSubmittedYet,
  questionNotFound,
  receiptLater,
  refusalBody,
  refusedInput,
} from './door-refusals.desk.ts';
import { SupplierDesks } from './desks.desk.ts';
import { readAnswerGiven, readObject, readText } from './read-body.desk.ts';
import { SubmissionDesk } from './submission.desk.ts';
import { fieldsOf, mayHandle, refuseClosed, stateOf, tierOf, type Visit, Visits } from './visit.desk.ts';
import { ProjectionWait } from './projection-wait.desk.ts';

/** What the routes of the answers stand on, as one provider. */
export interface AnswerGround {
  readonly desks: SupplierDesks;
  readonly visits: Visits;
  readonly cookie: DoorCookie;
  readonly submission: SubmissionDesk;
  readonly wait: ProjectionWait;
}

export class AnswerParts implements AnswerGround {
  readonly desks: SupplierDesks;
  readonly visits: Visits;
  readonly cookie: DoorCookie;
  readonly submission: SubmissionDesk;
  readonly wait: ProjectionWait;

  constructor({ desks, visits, cookie, submission, wait }: AnswerGround) {
    this.desks = desks;
    this.visits = visits;
    this.cookie = cookie;
    this.submission = submission;
    this.wait = wait;
  }
}

/** One questionnaire, for whoever holds its session. */
@Controller('api/supplier')
@UseFilters(RefusalFilter)
export class SupplierAnswersController {
  constructor(
    @Inject(AnswerParts) private readonly parts: AnswerParts,
    @Inject(ClarificationDesk) private readonly clarifications: ClarificationDesk,
  ) {}

  @Get('questionnaire')
  @Open({ limit: 'supplier' })
  async questionnaire(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    return this.clarifications.bodyOf(await this.#enter(request));
  }

  /** Keeps an answer. What is malformed is kept too, and said: no keystroke is lost. */
  @Put('answers/:field')
  @Open({ limit: 'supplier' })
  async answer(
    @Req() request: FastifyRequest,
    @Param('field') question: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    void reply.header('cache-control', 'no-store');
    const visit = await this.#enter(request);
    const field = this.#fieldOf(visit, question);
    refuseClosed(visit, question);
    const given = readAnswerGiven(body);
    const content = readAnswer(field, given.content);
    if (isRejection(content)) throw refusedInput(content);
    const { desks } = this.parts;
    const { tenant } = visit.session;
    const files = await desks.evidence.known(tenant, visit);
    const isKnown = ({ sha256 }: { readonly sha256: string }): boolean => {
      const file = files.get(sha256);
      return file !== undefined && mayHandle(visit, file);
    };
    if (!content.evidence.every(isKnown)) throw evidenceUnknown();
    const saved = await desks.answers.save(tenant, {
      ...{ assessment: visit.row.key, question, content, answered: isAnswered(field, content) },
      ...{ baseVersion: given.baseVersion, by: visit.respondent.name },
    });
    if (saved.kind === 'conflict')
      return this.#conflict(request, reply, saved.answer && answerBody(saved.answer, files));
    if (saved.answer === undefined) throw questionNotFound();
    const drafts = new Map([...visit.drafts, [question, saved.answer]]);
    const { answered, asked } = checkOf({ ...visit, drafts });
    const remarks = [...problemsOf(field, content), ...remarksOn(field, content, tierOf(visit))];
    return { answer: answerBody(saved.answer, files), remarks, answered, asked };
  }

  @Get('check')
  @Open({ limit: 'supplier' })
  async check(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    return checkBody(await this.#enter(request));
  }

  @Post('submit')
  @HttpCode(201)
  @Open({ limit: 'supplier' })
  async submit(@Req() request: FastifyRequest, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const given = readObject(body, ['name', 'role']);
    const by = { name: readText(given, 'name', 1_000), role: readText(given, 'role', 1_000) };
    // What was opened again a moment ago is sent anew: nobody gets the receipt of the time before for it.
    if (!(await this.parts.wait.forAll((await this.#whole(request)).session.tenant))) throw notSentNow();
    const visit = await this.#whole(request);
    const state = stateOf(visit);
    // Sent already, e.g. after a lost answer: the receipt stands.
    if (state !== 'answering') return this.#receipt(visit);
    if (!checkOf(visit).ready) return this.#notReady(request, reply, visit);
    const outcome = await this.parts.submission.submit(visit, by);
    if (isRejection(outcome)) throw refusedInput(outcome, outcome.field === undefined ? 409 : 400);
    if (!(await this.parts.wait.for(visit.session.tenant, outcome.position))) throw receiptLater();
    return this.#receipt(await this.#whole(request));
  }

  @Get('receipt')
  @Open({ limit: 'supplier' })
  async receipt(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    return this.#receipt(await this.#whole(request));
  }

  async #receipt(visit: Visit) {
    const receipt = await this.parts.submission.receiptOf(visit);
    if (receipt === undefined || stateOf(visit) === 'answering') throw notSubmittedYet();
    return receipt;
  }

  #fieldOf(visit: Visit, question: string) {
    const field = visit.questions.fields.find(({ id }) => id === question);
    if (field === undefined) throw questionNotFound();
    if (!fieldsOf(visit).includes(field)) throw notYourSection();
    return field;
  }

  #conflict({ id }: FastifyRequest, reply: FastifyReply, current: object | undefined) {
    void reply.code(409);
    return { ...refusalBody(answerChanged(), id), current: current ?? null };
  }

  #notReady({ id }: FastifyRequest, reply: FastifyReply, visit: Visit) {
    void reply.code(409);
    return { ...refusalBody(notReady(), id), check: checkBody(visit) };
  }

  #enter({ headers }: FastifyRequest): Promise<Visit> {
    return this.parts.visits.enter(this.parts.cookie.read(headers.cookie));
  }

  #whole({ headers }: FastifyRequest): Promise<Visit> {
    return this.parts.visits.enterWhole(this.parts.cookie.read(headers.cookie));
  }
}

function answerChanged(): Refusal {
  return new Refusal(409, 'ANSWER_CHANGED', {
    da: 'En anden har svaret imens. Se svaret, og vælg, hvilket der skal stå.',
    en: 'Somebody else answered in the meantime. Look at the answer and choose which one is to stand.',
  });
}

function notReady(): Refusal {
  return new Refusal(409, 'NOT_READY', {
    da: 'Der mangler noget, før svarene kan sendes. Se listen.',
    en: 'Something is missing before the answers can be sent. See the list.',
  });
}
