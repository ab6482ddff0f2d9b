import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64, fromBase64, hex, joined, utf8 } from '../bytes.ts';

/** A note, key or checkpoint that is not exactly what its format says. The message says which rule it breaks. */
export class NoteRefused extends Error {}

/** `log` signs what it says (C2SP signed-note, Ed25519, 0x01); `witness` co-signs with a time (tlog-cosignature, 0x04). */
export type KeyKind = 'log' | 'witness';

export interface VerifierKey {
  readonly name: string;
  readonly kind: KeyKind;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The first four bytes of SHA-256(name, line feed, kind, public key), in hexadecimal. */
  readonly id: string;
}

export interface Signer {
  readonly key: VerifierKey;
  /** The signature over a note's text; a witness's begins with its time. */
  readonly sign: (text: string) => Uint8Array;
}

const KINDS = { log: 1, witness: 4 } as const;
const KEY_BYTES = 32;

/** The public half of a log's key. */
export function logKey(name: string, publicKey: Uint8Array): VerifierKey {
  return keyOf(name, 'log', publicKey);
}

/** The public half of a witness's key. */
export function witnessKey(name: string, publicKey: Uint8Array): VerifierKey {
  return keyOf(name, 'witness', publicKey);
}

/** `<name>+<id>+<base64 of kind and public key>`: what one writes down as a trust anchor. */
export function writeVerifierKey({ name, kind, publicKey, id }: VerifierKey): string {
  return `${name}+${id}+${base64(joined(Uint8Array.of(KINDS[kind]), publicKey))}`;
}

/** Throws NoteRefused when the id is not the key's, the kind unknown or the base64 not canonical. */
export function readVerifierKey(text: string): VerifierKey {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  const bytes = fromBase64(encoded) ?? new Uint8Array();
  const kind = kindOf(bytes[0]);
  if (kind === undefined) throw new NoteRefused('not a verifier key: <name>+<id>+<base64>');
  const key = keyOf(name, kind, bytes.slice(1));
  if (key.id !== id) throw new NoteRefused('the id of the verifier key is not that of its name and bytes');
  return key;
}

function kindOf(byte: number | undefined): KeyKind | undefined {
  if (byte === KINDS.log) return 'log';
  return byte === KINDS.witness ? 'witness' : undefined;
}

/** True when both say the same name, kind and bytes. */
export function sameKey(one: VerifierKey, other: VerifierKey): boolean {
  return writeVerifierKey(one) === writeVerifierKey(other);
}

/** 32 fresh random bytes for a signer. */
export function newSecret(): Uint8Array {
  return ed25519.utils.randomSecretKey();
}

/** Signs as a log. */
export function logSigner(name: string, secret: Uint8Array): Signer {
  return { key: logKey(name, ed25519.getPublicKey(secret)), sign: (text) => ed25519.sign(utf8(text), secret) };
}

/** Co-signs as a witness at `seconds()` since 1970. */
export function witnessSigner(name: string, secret: Uint8Array, seconds: () => number): Signer {
  const sign = (text: string) => {
    const time = seconds();
    return joined(timeBytes(time), ed25519.sign(utf8(cosigned(text, time)), secret));
  };
  return { key: witnessKey(name, ed25519.getPublicKey(secret)), sign };
}

/** The time a witness gave (or nothing for a log) when the signature holds; false when it does not. */
export function checkSignature(key: VerifierKey, text: string, bytes: Uint8Array): { readonly time?: number } | false {
  if (key.kind === 'log') return holds(bytes, text, key) ? {} : false;
  if (bytes.length !== 72) return false;
  const time = timeOf(bytes.subarray(0, 8));
  if (time === undefined || !holds(bytes.subarray(8), cosigned(text, time), key)) return false;
  return { time };
}

/** RFC 8032 to the letter (not ZIP 215): one signature has one form. */
function holds(signature: Uint8Array, message: string, { publicKey }: VerifierKey): boolean {
  if (signature.length !== 64) return false;
  try {
    return ed25519.verify(signature, utf8(message), publicKey, { zip215: false });
  } catch {
    return false;
  }
}

function keyOf(name: string, kind: KeyKind, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new NoteRefused('the name of a key has no blanks, control characters or plus signs');
  if (publicKey.length !== KEY_BYTES) throw new NoteRefused('an Ed25519 key has 32 bytes');
  const id = sha256(joined(utf8(`${name}\n`), Uint8Array.of(KINDS[kind]), publicKey)).subarray(0, 4);
  return { name, kind, publicKey, id: hex(id) };
}

/** Non-empty, well-formed, without plus, blanks of any script or control characters. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}\p{Cs}\p{Z}]+$/u.test(name);
}

function cosigned(text: string, time: number): string {
  return `cosignature/v1\ntime ${String(time)}\n${text}`;
}

function timeBytes(seconds: number): Uint8Array {
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw new RangeError('A time is whole seconds since 1970');
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  return bytes;
}

function timeOf(bytes: Uint8Array): number | undefined {
  const seconds = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
  return seconds <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(seconds) : undefined;
}
