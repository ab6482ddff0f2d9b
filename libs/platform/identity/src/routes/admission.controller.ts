import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import { Open } from '@varsel/graphql-vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/accounts.ts';
import { isEmail } from '../accounts/email.ts';
import { Guesses } from '../accounts/guesses.ts';
import { Accounts } from '../accounts/accounts.ts';
import { Admission } from '../directory/admission.ts';
import { InvitationDesk } from '../directory/invitation-desk.ts';
import { Refusal, tooManyGuesses } from '../refusal.ts';
import { SessionCookie } from '../sessions/cookie.ts';
import { type Next, SignIn } from '../sessions/sign-in.ts';
import { answerWith, deviceOf } from './answer.ts';
import { readFields, readLanguage } from './read-fields.ts';
import { RefusalFilter } from './refusal.filter.ts';

/** What the routes of admission stand on, as one provider. */
export class AdmissionRoutes {
  constructor(
    readonly admission: Admission,
    readonly invitations: InvitationDesk,
    readonly accounts: Accounts,
    readonly guesses: Guesses,
  ) {}
}

/** How many organisations one address may create in a day. */
export const SIGN_UPS_PER_ADDRESS = Symbol('SignUpsPerAddress');

@Controller('api')
@UseFilters(RefusalFilter)
export class AdmissionController {
  constructor(
    private readonly routes: AdmissionRoutes,
    private readonly signIn: SignIn,
    private readonly cookie: SessionCookie,
    @Inject(SIGN_UPS_PER_ADDRESS) private readonly signUpsPerAddress: number,
  ) {}

  /** Whoever signs up with an address that has an account proves it by its password; see the note in admission.ts. */
  @Post('organisations')
  @HttpCode(201)
  @Open({ limit: 'sign-up' })
  async found(@Req() request: FastifyRequest, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { language, ...fields } = readFields(
      body,
      ['organisationName', 'cvr', 'personName', 'email', 'password'],
      ['language'],
    );
    refuseEmail(fields.email);
    if (!(await this.routes.guesses.withinAt('sign-up', request.ip, this.signUpsPerAddress))) throw tooManyGuesses();
    const signUp = { ...fields, organisationName: fields.organisationName.trim(), language: readLanguage(language) };
    return this.#begin(await this.routes.admission.found(signUp, request.ip), request, reply);
  }

  @Post('invitations/look')
  @HttpCode(200)
  @Open({ limit: 'invitation' })
  async look(@Req() { ip }: FastifyRequest, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { token } = readFields(body, ['token']);
    await this.routes.guesses.takeFrom(ip);
    const { organisationName, email, roles } = await this.routes.invitations.look(token);
    void reply.header('cache-control', 'no-store');
    return { organisationName, email, roles, hasAccount: (await this.routes.accounts.byEmail(email)) !== undefined };
  }

  @Post('invitations/accept')
  @HttpCode(200)
  @Open({ limit: 'invitation' })
  async accept(@Req() request: FastifyRequest, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { token, name, password } = readFields(body, ['token', 'name'], ['password']);
    const account = await this.routes.admission.accept({ token, name, password: password ?? '' }, request.ip);
    return this.#begin(account, request, reply);
  }

  async #begin(account: Account, request: FastifyRequest, reply: FastifyReply): Promise<{ readonly next: Next }> {
    const old = this.cookie.read(request.headers.cookie);
    return answerWith(reply, this.cookie, await this.signIn.begin(account, deviceOf(request), old));
  }
}

function refuseEmail(email: string): void {
  if (isEmail(email.trim())) return;
  throw new Refusal(
    400,
    'EMAIL_MALFORMED',
    {
      da: 'Skriv én e-mailadresse, f.eks. navn@organisation.dk.',
      en: 'Write one e-mail address, e.g. name@organisation.dk.',
    },
    'email',
  );
}
