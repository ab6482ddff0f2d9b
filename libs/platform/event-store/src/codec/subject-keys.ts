import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { TenantId } from '@varsel/tenancy';

/** The key of one subject's personal data. After erasure a subject that appears again gets another, with another id. */
export interface SubjectKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** Data keys, one a subject. Erasing the key erases what was written under it, wherever that stands. */
export interface SubjectKeys {
  /** The keys of these subjects, made where there is none yet. By subject. */
  obtain(tenant: TenantId, subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>>;
  /** The keys that still exist. By key id. */
  find(tenant: TenantId, keyIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>>;
  /** Takes the subject's key away for ever. True when there was one. */
  erase(tenant: TenantId, subject: string): Promise<boolean>;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: nonce, cipher text, tag. `bound` must be the same on opening. */
export function seal(key: Buffer, plain: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the box was altered, stands in another place, or was sealed under another key. */
export function open(key: Buffer, box: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound)).setAuthTag(box.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

/** Parts joined so that no two lists give the same text. */
export function bind(...parts: readonly string[]): string {
  return parts.map((part) => `${String(Buffer.byteLength(part))}\n${part}`).join('');
}
