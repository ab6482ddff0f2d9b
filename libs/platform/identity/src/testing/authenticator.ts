import { type Clock, epochMilliseconds, instantOf } from '@varsel/event-sourcing';
import { codeAt, stepSeconds } from '../accounts/totp.ts';

/** A person's app. Codes are used once: it gives the earliest one that the server still takes, three within one step. */
export class Authenticator {
  readonly secret: string;
  readonly #clock: Clock;
  #last = 0;

  constructor(secret: string, clock: Clock) {
    this.secret = secret;
    this.#clock = clock;
  }

  code(): string {
    const now = Math.floor(epochMilliseconds(this.#clock.now()) / 1000 / stepSeconds);
    this.#last = Math.max(this.#last + 1, now - 1);
    return codeAt(this.secret, instantOf(this.#last * stepSeconds * 1000));
  }
}
