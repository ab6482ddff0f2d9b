import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A command's content in the one form of RFC 8785: key order, absent and undefined fields make no difference. */
export function canonicalInput(command: object): string {
  return canonicalize(JSON.parse(JSON.stringify(command, writable))) ?? 'null';
}

/** HMAC-SHA-256 over act and input. Keyed: a plain hash of personal input could be guessed after erasure. */
export function digestOf(key: Buffer, act: string, command: object): string {
  return createHmac('sha256', key)
    .update(`${act}\n${canonicalInput(command)}`)
    .digest('hex');
}

/** What JSON cannot write: large integers by their digits, half a surrogate pair by the replacement character. */
function writable(_field: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${String(value)}n`;
  return typeof value === 'string' ? Buffer.from(value).toString() : value;
}
