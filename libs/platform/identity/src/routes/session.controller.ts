import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { Open } from '@varsel/graphql-vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts } from '../accounts/accounts.ts';
import { IDENTITY_OPTIONS, type IdentityOptions } from '../identity.options.ts';
import { Refusal } from '../refusal.ts';
import { cookieValue, SessionCookie } from '../sessions/cookie.ts';
import type { PersonPrincipal } from '../sessions/principal.ts';
import { SessionStore } from '../sessions/session-store.ts';
import { Sessions } from '../sessions/sessions.ts';
import type { RequestOf } from '../strategies/request.ts';
import { SessionGuard } from '../strategies/strategies.ts';
import { readFields, readLanguage } from './read-fields.ts';
import { RefusalFilter } from './refusal.filter.ts';
import { SessionAnswer } from './session-answer.ts';

const languageCookie = 'varsel-language';
const yearSeconds = 31_536_000;

/** What the routes of the session stand on, as one provider. */
export class SessionRoutes {
  constructor(
    readonly sessions: Sessions,
    readonly store: SessionStore,
    readonly accounts: Accounts,
    readonly answer: SessionAnswer,
  ) {}
}

@Controller('api')
@UseFilters(RefusalFilter)
export class SessionController {
  constructor(
    private readonly routes: SessionRoutes,
    private readonly cookie: SessionCookie,
    @Inject(IDENTITY_OPTIONS) private readonly options: IdentityOptions,
  ) {}

  @Get('session')
  @Open({ limit: 'session' })
  async session(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const record = await this.routes.sessions.find(request.headers.cookie);
    const state = record === undefined ? { state: 'anonymous' } : await this.routes.answer.of(record);
    return { ...state, language: record?.language ?? visitorLanguage(request), demo: this.options.demo };
  }

  @Post('sign-out')
  @HttpCode(200)
  @Open({ limit: 'session' })
  async signOut(@Req() { headers }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const secret = this.cookie.read(headers.cookie);
    if (secret !== undefined) await this.routes.store.end(secret);
    void reply
      .header('set-cookie', this.cookie.clear())
      .header('cache-control', 'no-store')
      // What was shown does not come back with the browser's back button.
      .header('clear-site-data', '"cache"');
    return { state: 'anonymous' };
  }

  @Put('session/language')
  @HttpCode(200)
  @Open({ limit: 'session' })
  async language(
    @Req() { headers }: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const language = readLanguage(readFields(body, ['language']).language);
    const record = await this.routes.sessions.find(headers.cookie);
    if (record !== undefined) await this.routes.accounts.setLanguage(record.account, language);
    void reply.header(
      'set-cookie',
      `${languageCookie}=${language}; Path=/; SameSite=Lax; Max-Age=${String(yearSeconds)}`,
    );
    return { language };
  }

  @Get('session/list')
  @Open({ limit: 'session' })
  @UseGuards(SessionGuard)
  async list(@Req() { user }: RequestOf<PersonPrincipal>, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const own = await this.routes.store.listOf(user.accountId);
    const sessions = own.map(({ id, device, startedAt, seenAt }) => ({
      id,
      device,
      startedAt,
      seenAt,
      current: id === user.sessionId,
    }));
    return { sessions };
  }

  @Delete('session/:id')
  @HttpCode(200)
  @Open({ limit: 'session' })
  @UseGuards(SessionGuard)
  async end(@Req() { user }: RequestOf<PersonPrincipal>, @Param('id') id: string) {
    if (await this.routes.store.endOf(user.accountId, id)) return { ended: id };
    throw new Refusal(404, 'SESSION_UNKNOWN', {
      da: 'Sessionen findes ikke eller er afsluttet. Opdatér listen.',
      en: 'There is no such session, or it has ended. Reload the list.',
    });
  }
}

/** The language of somebody who has not signed in: chosen before, or the browser's; Danish otherwise. */
function visitorLanguage({ headers }: FastifyRequest): 'da' | 'en' {
  const chosen = cookieValue(headers.cookie, languageCookie);
  if (chosen === 'da' || chosen === 'en') return chosen;
  const first = /\b(da|nb|nn|no|en)\b/i.exec(headers['accept-language'] ?? '')?.[1]?.toLowerCase();
  return first === 'en' ? 'en' : 'da';
}
