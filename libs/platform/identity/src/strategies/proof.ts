import type { FastifyRequest } from 'fastify';
import type { Account, Accounts } from '../accounts/accounts.ts';
import { type Guesses, kindAt } from '../accounts/guesses.ts';
import type { SecondFactor } from '../accounts/second-factor.ts';
import { notSignedIn, wrongCode, wrongCredentials } from '../refusal.ts';
import { readFields } from '../routes/read-fields.ts';
import type { SessionCookie } from '../sessions/cookie.ts';
import type { SessionStore, Stage } from '../sessions/session-store.ts';
import type { HeldSession } from './request.ts';

export interface ProofParts {
  readonly accounts: Accounts;
  readonly guesses: Guesses;
  readonly secondFactor: SecondFactor;
  readonly store: SessionStore;
  readonly cookie: SessionCookie;
}

/** What the strategies check. Every guess is counted before it is looked at, on the count of its kind. */
export class Proof {
  readonly #parts: ProofParts;

  constructor(parts: ProofParts) {
    this.#parts = parts;
  }

  async password({ body, ip }: FastifyRequest): Promise<Account> {
    const { email, password } = readFields(body, ['email', 'password']);
    const guess = await this.#parts.guesses.take('password', email, ip);
    const account = await this.#parts.accounts.authenticate(email, password);
    if (account === undefined) throw wrongCredentials();
    await guess.right();
    return account;
  }

  /** A code of the app, at the given stage of the session. */
  code(request: FastifyRequest, stage: Stage): Promise<HeldSession> {
    return this.#guess(request, stage, (account, code) => this.#parts.secondFactor.acceptCode(account, code));
  }

  /** A fresh code in an open session: of the app, or a recovery code from somebody without it. */
  async freshCode(request: FastifyRequest): Promise<HeldSession & { readonly recovery: boolean }> {
    const { code } = readFields(request.body, ['code'], ['boundTo']);
    const recovery = !/^\d{3} ?\d{3}$/.test(code.trim());
    const { secondFactor } = this.#parts;
    const held = await this.#guess(request, 'open', (account, given) =>
      recovery ? secondFactor.acceptRecoveryCode(account, given) : secondFactor.acceptCode(account, given),
    );
    return { ...held, recovery };
  }

  recoveryCode(request: FastifyRequest): Promise<HeldSession> {
    return this.#guess(request, 'totp', (account, code) => this.#parts.secondFactor.acceptRecoveryCode(account, code));
  }

  /** The session of the cookie; refuses when there is none, or when it stands at another stage. */
  async session({ headers }: FastifyRequest, ...stages: readonly Stage[]): Promise<HeldSession> {
    const secret = this.#parts.cookie.read(headers.cookie);
    const record = secret === undefined ? undefined : await this.#parts.store.find(secret);
    if (secret === undefined || record === undefined || !stages.includes(record.stage)) throw notSignedIn();
    return { secret, record };
  }

  async #guess(
    request: FastifyRequest,
    stage: Stage,
    accept: (account: string, code: string) => Promise<boolean>,
  ): Promise<HeldSession> {
    const { code } = readFields(request.body, ['code'], ['boundTo']);
    const held = await this.session(request, stage);
    const guess = await this.#parts.guesses.take(kindAt(stage), held.record.email, request.ip);
    if (!(await accept(held.record.account, code.trim()))) throw wrongCode();
    await guess.proved();
    return held;
  }
}
