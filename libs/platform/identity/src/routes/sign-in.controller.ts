import { Body, Controller, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { Open } from '@varsel/graphql-vocabulary';
import type { FastifyReply } from 'fastify';
import type { Account } from '../accounts/accounts.ts';
import { SessionCookie } from '../sessions/cookie.ts';
import { type Next, SignIn } from '../sessions/sign-in.ts';
import { Proof } from '../strategies/proof.ts';
import { PasswordGuard, RecoveryGuard, TotpGuard } from '../strategies/strategies.ts';
import type { HeldSession, RequestOf } from '../strategies/request.ts';
import { answerWith, deviceOf } from './answer.ts';
import { readFields } from './read-fields.ts';
import { RecoveryNotice } from './recovery-notice.ts';
import { RefusalFilter } from './refusal.filter.ts';

interface Answer {
  readonly next: Next;
}

@Controller('api/sign-in')
@UseFilters(RefusalFilter)
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly cookie: SessionCookie,
    private readonly proof: Proof,
    private readonly notice: RecoveryNotice,
  ) {}

  @Post()
  @HttpCode(200)
  @Open({ limit: 'sign-in' })
  @UseGuards(PasswordGuard)
  async password(@Req() request: RequestOf<Account>, @Res({ passthrough: true }) reply: FastifyReply): Promise<Answer> {
    const old = this.cookie.read(request.headers.cookie);
    return answerWith(reply, this.cookie, await this.signIn.begin(request.user, deviceOf(request), old));
  }

  @Post('totp')
  @HttpCode(200)
  @Open({ limit: 'sign-in' })
  @UseGuards(TotpGuard)
  async totp(
    @Req() { user }: RequestOf<HeldSession>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return answerWith(reply, this.cookie, await this.signIn.proven(user.secret, user.record.account));
  }

  @Post('recovery')
  @HttpCode(200)
  @Open({ limit: 'sign-in' })
  @UseGuards(RecoveryGuard)
  async recovery(
    @Req() { user }: RequestOf<HeldSession>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const progress = await this.signIn.proven(user.secret, user.record.account);
    await this.notice.tell(user.record);
    return answerWith(reply, this.cookie, progress);
  }

  @Post('organisation')
  @HttpCode(200)
  @Open({ limit: 'sign-in' })
  async organisation(
    @Req() request: RequestOf<unknown>,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const { organisationId } = readFields(body, ['organisationId']);
    const { secret, record } = await this.proof.session(request, 'choose-organisation', 'open');
    return answerWith(reply, this.cookie, await this.signIn.choose(secret, record, organisationId));
  }
}
