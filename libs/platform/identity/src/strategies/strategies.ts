import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import CustomStrategy from 'passport-custom';
import type { Account } from '../accounts/accounts.ts';
import { notSignedIn } from '../refusal.ts';
import type { Principal } from '../sessions/principal.ts';
import { Sessions } from '../sessions/sessions.ts';
import { Proof } from './proof.ts';
import type { HeldSession } from './request.ts';

/** First step: e-mail address and password. None of the strategies redirects: each answers or refuses. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(CustomStrategy, 'password') {
  constructor(private readonly proof: Proof) {
    super();
  }

  validate(request: FastifyRequest): Promise<Account> {
    return this.proof.password(request);
  }
}

/** Second step: a code of the app. */
@Injectable()
export class TotpStrategy extends PassportStrategy(CustomStrategy, 'totp') {
  constructor(private readonly proof: Proof) {
    super();
  }

  validate(request: FastifyRequest): Promise<HeldSession> {
    return this.proof.code(request, 'totp');
  }
}

/** Second step without the device: a recovery code. */
@Injectable()
export class RecoveryStrategy extends PassportStrategy(CustomStrategy, 'recovery') {
  constructor(private readonly proof: Proof) {
    super();
  }

  validate(request: FastifyRequest): Promise<HeldSession> {
    return this.proof.recoveryCode(request);
  }
}

/** An open session. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session') {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async validate({ headers: { cookie } }: FastifyRequest): Promise<Principal> {
    return known(await this.sessions.authenticate({ cookie }));
  }
}

/** A service token. */
@Injectable()
export class TokenStrategy extends PassportStrategy(CustomStrategy, 'token') {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async validate({ headers: { authorization } }: FastifyRequest): Promise<Principal> {
    return known(authorization === undefined ? undefined : await this.sessions.authenticate({ authorization }));
  }
}

function known(principal: Principal | undefined): Principal {
  if (principal === undefined) throw notSignedIn();
  return principal;
}

export const PasswordGuard = AuthGuard('password');
export const TotpGuard = AuthGuard('totp');
export const RecoveryGuard = AuthGuard('recovery');
export const SessionGuard = AuthGuard('session');
