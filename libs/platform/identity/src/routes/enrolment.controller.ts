import { Body, Controller, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import { Open } from '@varsel/graphql-vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from '../sessions/cookie.ts';
import { Proof } from '../strategies/proof.ts';
import { answerWith } from './answer.ts';
import { Enrolment } from './enrolment.ts';
import { badField, readFields } from './read-fields.ts';
import { RefusalFilter } from './refusal.filter.ts';

/** The authenticator app, and the fresh code that weighty acts ask for. */
@Controller('api')
@UseFilters(RefusalFilter)
export class EnrolmentController {
  constructor(
    private readonly enrolment: Enrolment,
    private readonly proof: Proof,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('totp/enrolment')
  @HttpCode(200)
  @Open({ limit: 'sign-in' })
  async begin(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    return this.enrolment.begin(await this.proof.session(request, 'enrol-totp', 'open'));
  }

  @Post('totp/enrolment/confirm')
  @HttpCode(200)
  @Open({ limit: 'sign-in' })
  async confirm(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { code } = readFields(body, ['code']);
    const held = await this.proof.session(request, 'enrol-totp', 'open');
    const { progress, recoveryCodes } = await this.enrolment.confirm(held, code, request.ip);
    return { ...answerWith(reply, this.cookie, progress), recoveryCodes };
  }

  @Post('step-up')
  @HttpCode(200)
  @Open({ limit: 'sign-in' })
  async stepUp(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const boundTo = readBound(request.body);
    const { progress, secondFactorAt } = await this.enrolment.stepUp(await this.proof.freshCode(request), boundTo);
    return { ...answerWith(reply, this.cookie, progress), secondFactorAt, boundTo: boundTo ?? null };
  }
}

const BOUND_AT_MOST = 200;

/** What the code is given for, e.g. one decision and its content. A code for one thing is no code for another. */
function readBound(body: unknown): string | undefined {
  const { boundTo } = readFields(body, ['code'], ['boundTo']);
  if (boundTo !== undefined && boundTo.length > BOUND_AT_MOST) throw badField('boundTo');
  return boundTo;
}
