import { type Clock, refuseUnconfirmed } from '@varsel/event-sourcing';
import type { Sealer } from '@varsel/outbound';
import type { Accounts } from '../accounts/accounts.ts';
import { type Guesses, kindAt } from '../accounts/guesses.ts';
import type { SecondFactor } from '../accounts/second-factor.ts';
import { newTotpSecret, totpUri } from '../accounts/totp.ts';
import { multiFactor } from '../organisation/basis.ts';
import { notSignedIn, Refusal, wrongCode } from '../refusal.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Progress, SignIn } from '../sessions/sign-in.ts';
import type { HeldSession } from '../strategies/request.ts';
import type { RecoveryNotice } from './recovery-notice.ts';

export interface EnrolmentParts {
  readonly accounts: Accounts;
  readonly secondFactor: SecondFactor;
  readonly guesses: Guesses;
  readonly store: SessionStore;
  readonly signIn: SignIn;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly notice: RecoveryNotice;
}

export interface Enrolled {
  readonly progress: Progress;
  readonly recoveryCodes: readonly string[];
}

/** Connecting an authenticator app: at the first sign-in, or a new one from an open session after a fresh code. */
export class Enrolment {
  readonly #parts: EnrolmentParts;

  constructor(parts: EnrolmentParts) {
    this.#parts = parts;
  }

  /** A new secret for the app; in force only when a code proves that the app has it. */
  async begin(held: HeldSession): Promise<{ readonly secret: string; readonly uri: string }> {
    this.#refuseStale(held);
    const { sealer, store } = this.#parts;
    const secret = newTotpSecret();
    await store.keepPendingTotp(held.record.id, sealer.seal(pendingPurpose(held.record.id), secret));
    return { secret, uri: totpUri(secret, held.record.email) };
  }

  /** A fresh code in an open session. Whoever used a recovery code hears of it by mail. */
  async stepUp({ secret, record, recovery }: HeldSession & { readonly recovery: boolean }, boundTo?: string) {
    const { signIn, notice } = this.#parts;
    const done = await signIn.steppedUp(secret, record, boundTo);
    if (recovery) await notice.tell(record);
    return done;
  }

  async confirm(held: HeldSession, code: string, address: string): Promise<Enrolled> {
    this.#refuseStale(held);
    const { accounts, secondFactor, guesses, sealer } = this.#parts;
    const { record } = held;
    const account = await accounts.byId(record.account);
    if (account === undefined || record.pendingTotp === null) throw notSignedIn();
    const guess = await guesses.take(kindAt(record.stage), record.email, address);
    const secret = sealer.unseal(pendingPurpose(record.id), record.pendingTotp);
    const recoveryCodes = await secondFactor.enrol(account, secret, code.trim(), record.stage === 'open');
    if (recoveryCodes === undefined) throw wrongCode();
    await guess.proved();
    return { recoveryCodes, progress: await this.#goOn(held) };
  }

  /** Whoever else was signed in proved another device. */
  async #goOn({ secret, record }: HeldSession): Promise<Progress> {
    const { store, signIn } = this.#parts;
    await store.endOthers(record.account, record.id);
    return record.stage === 'open'
      ? (await signIn.steppedUp(secret, record)).progress
      : signIn.proven(secret, record.account);
  }

  #refuseStale({ record }: HeldSession): void {
    if (record.stage === 'enrol-totp') return;
    const { secondFactorAt: at, secondFactorBoundTo: boundTo } = record;
    const secondFactor = at === null ? undefined : { at, boundTo };
    const stale = refuseUnconfirmed(
      { actor: { kind: 'person' }, secondFactor, now: this.#parts.clock.now() },
      multiFactor,
    );
    if (stale !== undefined) throw new Refusal(403, stale.code, stale.message);
  }
}

function pendingPurpose(session: string): string {
  return `pending-totp:${session}`;
}
