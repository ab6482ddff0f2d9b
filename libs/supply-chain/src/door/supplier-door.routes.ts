import { Acts } from '@varsel/event-store';
import { Open } from '@varsel/graphql-vocabulary';
import { Guesses, RefusalFilter, tooManyGuesses } from '@varsel/identity';
import { Database, TenantSession } from '@varsel/tenancy';
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenQuestionnaire, openQuestionnaire } from '../assessment/open-questionnaire.ts';
import { findAssessment } from '../views/assessment-detail.view.ts';
import { DoorCookie } from './door-cookie.desk.ts';
import {
  codeExpired,
  linkNotUsable,
  noMoreCodes,
  questionnaireOver,
  supplierNotSignedIn,
  wrongDoorCode,
} from './door-refusals.desk.ts';
import type { DoorSession } from './door-session.desk.ts';
import { SupplierDesks } from './desks.desk.ts';
import { readObject, readText } from './read-body.desk.ts';
import type { Respondent } from './respondent.desk.ts';
import { maskedEmail } from './round-letter.ts';
import { mailedRound, RoundMailer } from './round-mailer.desk.ts';
import { Visits } from './visit.desk.ts';

/** How many links and codes go to one mailbox in a day. */
const linksADay = 20;
const codesADay = 20;
/** Of these so many for one old link: whoever found one leaves most to whoever holds a newer one. */
const linksADayForOne = 3;

/** What the way in stands on, as one provider. */
export interface DoorGround {
  readonly desks: SupplierDesks;
  readonly visits: Visits;
  readonly mailer: RoundMailer;
  readonly guesses: Guesses;
  readonly cookie: DoorCookie;
  readonly database: Database;
}

export class DoorParts implements DoorGround {
  readonly desks: SupplierDesks;
  readonly visits: Visits;
  readonly mailer: RoundMailer;
  readonly guesses: Guesses;
  readonly cookie: DoorCookie;
  readonly database: Database;

  constructor({ desks, visits, mailer, guesses, cookie, database }: DoorGround) {
    this.desks = desks;
    this.visits = visits;
    this.mailer = mailer;
    this.guesses = guesses;
    this.cookie = cookie;
    this.database = database;
  }
}

/** The way in for a supplier: link, code, session. Nothing here tells what a questionnaire holds. */
@Controller('api/supplier')
@UseFilters(RefusalFilter)
export class SupplierDoorController {
  constructor(
    @Inject(DoorParts) private readonly door: DoorParts,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  @Get('session')
  @Open({ limit: 'supplier' })
  async session(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const { visits } = this.door;
    const found = await visits.held(this.#secret(request));
    if (found === undefined) return { state: 'none' };
    if (await visits.isOver(found.session.tenant, found.respondent)) return { state: 'over' };
    return found.session.stage === 'open' ? this.#me(found) : codeState(found);
  }

  /** Uses the link up and mails a code; a scanner that opens links does not run this. */
  @Post('exchange')
  @HttpCode(200)
  @Open({ limit: 'supplier-enter' })
  async exchange(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token = readText(readObject(body, ['token']), 'token', 100);
    const { desks, guesses, cookie } = this.door;
    await guesses.takeFrom(request.ip);
    const respondent = await this.#whoComes(token);
    const exchanged = await desks.sessions.exchange(token);
    if (exchanged === undefined) throw linkNotUsable();
    void reply.header('set-cookie', cookie.set(exchanged.secret)).header('cache-control', 'no-store');
    return codeState({ session: exchanged.session, respondent });
  }

  @Post('code')
  @HttpCode(200)
  @Open({ limit: 'supplier-enter' })
  async code(@Req() request: FastifyRequest, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const code = readText(readObject(body, ['code']), 'code', 20).replaceAll(/\s/g, '');
    const { desks, guesses, cookie } = this.door;
    await guesses.takeFrom(request.ip);
    const { session, respondent } = await this.#codeNeeded(request);
    const outcome = await desks.sessions.tryCode(session, code);
    if (outcome.kind !== 'open') throw outcome.kind === 'wrong' ? wrongDoorCode() : codeExpired();
    await desks.respondents.markOpened(session.tenant, respondent.id);
    const opened = new OpenQuestionnaire({ assessmentId: respondent.assessment, respondent: respondent.id });
    await this.acts.run(openQuestionnaire, opened, this.door.visits.commandOf({ session }));
    void reply.header('set-cookie', cookie.set(outcome.secret)).header('cache-control', 'no-store');
    return this.#me({ session, respondent });
  }

  @Post('code/again')
  @HttpCode(200)
  @Open({ limit: 'supplier-enter' })
  async codeAgain(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { desks, guesses } = this.door;
    await guesses.takeFrom(request.ip);
    const { session, respondent } = await this.#codeNeeded(request);
    if (!(await guesses.within('supplier-code', respondent.id, codesADay))) throw tooManyGuesses();
    const codeExpiresAt = await desks.sessions.codeAgain(session);
    if (codeExpiresAt === undefined) throw noMoreCodes();
    void reply.header('cache-control', 'no-store');
    return codeState({ session: { ...session, codeExpiresAt }, respondent });
  }

  /** A new link to the same address, for whoever holds an old one. The answer is the same whatever was asked. */
  @Post('resend-link')
  @HttpCode(202)
  @Open({ limit: 'supplier-enter' })
  async resendLink(@Req() { ip }: FastifyRequest, @Body() body: unknown) {
    const token = readText(readObject(body, ['token']), 'token', 100);
    await this.door.guesses.takeFrom(ip);
    await this.#resend(token);
    return { sent: true };
  }

  @Post('sign-out')
  @HttpCode(204)
  @Open({ limit: 'supplier' })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { desks, visits, cookie } = this.door;
    const found = await visits.held(this.#secret(request));
    if (found !== undefined) await desks.sessions.end(found.session);
    void reply.header('set-cookie', cookie.clear());
  }

  /** Whose link it is. Only a link that opens counts: nobody is locked out by a used one that is tried again. */
  async #whoComes(token: string): Promise<Respondent> {
    const { desks, guesses, visits } = this.door;
    const owner = await desks.sessions.ownerOf(token);
    const respondent = owner && (await desks.respondents.find(owner.tenant, owner.respondent));
    if (owner === undefined || respondent === undefined) throw linkNotUsable();
    if (await visits.isOver(owner.tenant, respondent)) throw questionnaireOver();
    if (!(await desks.sessions.opens(owner.tenant, token))) throw linkNotUsable();
    if (!(await guesses.within('supplier-code', respondent.id, codesADay))) throw tooManyGuesses();
    return respondent;
  }

  async #resend(token: string): Promise<void> {
    const { desks, guesses, mailer, database, visits } = this.door;
    const owner = await desks.sessions.ownerOf(token);
    const respondent = owner && (await desks.respondents.find(owner.tenant, owner.respondent));
    if (owner === undefined || respondent === undefined || (await visits.isOver(owner.tenant, respondent))) return;
    if (!(await guesses.within('supplier-link-of', token, linksADayForOne))) return;
    if (!(await guesses.within('supplier-link', respondent.id, linksADay))) return;
    const reading = new TenantSession(database, owner.tenant, { inTurn: true });
    const row = await findAssessment(reading, respondent.assessment).finally(() => reading.close());
    if (row !== undefined) await mailer.renew(owner.tenant, mailedRound(row), respondent.id);
  }

  async #codeNeeded(request: FastifyRequest): Promise<Held> {
    const found = await this.door.visits.session(this.#secret(request));
    if (found?.session.stage !== 'code-needed') throw supplierNotSignedIn();
    return found;
  }

  async #me({ session, respondent }: Held) {
    const { name, email, language, section } = respondent;
    const organisation = await this.door.desks.organisationName(session.tenant);
    return { state: 'open', respondent: { name, email, language }, section, organisation };
  }

  #secret({ headers }: FastifyRequest): string | undefined {
    return this.door.cookie.read(headers.cookie);
  }
}

interface Held {
  readonly session: DoorSession;
  readonly respondent: Respondent;
}

function codeState({ session, respondent }: Held) {
  return {
    state: 'code-needed',
    sentTo: maskedEmail(respondent.email),
    codeExpiresAt: session.codeExpiresAt,
    language: respondent.language,
  };
}
