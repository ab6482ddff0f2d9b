import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits, as text. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret of 256 bits: it cannot be guessed, so no slow hash is needed. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
