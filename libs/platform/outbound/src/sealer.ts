import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { MasterKey } from '@varsel/event-store';

const NONCE = 12;
const TAG = 16;

/** Keeps secrets unreadable in the database: their keys follow from the master key, which lies in no table. */
export class Sealer {
  readonly #master: MasterKey;

  constructor(master: MasterKey) {
    this.#master = master;
  }

  /** `purpose` is a kind and whatever it is bound to, e.g. `totp:<account>`: what was sealed for one opens for no other. */
  seal(purpose: string, plain: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#keyFor(purpose), nonce).setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the bytes were changed or sealed for another purpose. */
  unseal(purpose: string, sealed: Uint8Array): string {
    const decipher = createDecipheriv('aes-256-gcm', this.#keyFor(purpose), sealed.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  }

  /** A keyed digest, so that a short or guessable text cannot be found again from it. */
  digest(purpose: string, text: string): string {
    return createHmac('sha256', this.#keyFor(purpose)).update(text).digest('hex');
  }

  #keyFor(purpose: string): Buffer {
    const [kind = ''] = purpose.split(':', 1);
    return this.#master.derive(`seal ${kind}`, '');
  }
}
