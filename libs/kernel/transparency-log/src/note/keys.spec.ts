import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { joined, utf8 } from '../bytes.ts';
import {
  checkSignature,
  isKeyName,
  logKey,
  logSigner,
  NoteRefused,
  readVerifierKey,
  sameKey,
  witnessKey,
  witnessSigner,
  writeVerifierKey,
} from './keys.ts';

const secret = (byte: number) => new Uint8Array(32).fill(byte);
const SECONDS = 1_763_820_000;
const text = 'varsel/log\n3\n';
const log = logSigner('varsel-log', secret(1));
const witness = witnessSigner('vidne.example', secret(3), () => SECONDS);
const flipped = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);

/** What a witness would have signed at a time, put together by hand. */
function cosignature(time: bigint, said: string): Uint8Array {
  const stamp = new Uint8Array(8);
  new DataView(stamp.buffer).setBigUint64(0, time);
  return joined(stamp, ed25519.sign(utf8(`cosignature/v1\ntime ${said}\n${text}`), secret(3)));
}

describe('a key by its name and bytes', () => {
  const raw = ed25519.getPublicKey(secret(1));

  it('is the same only with the same name, kind and bytes', () => {
    expect(sameKey(log.key, logKey('varsel-log', raw))).toBe(true);
    expect(sameKey(log.key, logKey('other-log', raw))).toBe(false);
    expect(sameKey(log.key, witnessKey('varsel-log', raw))).toBe(false);
    expect(sameKey(log.key, logKey('varsel-log', ed25519.getPublicKey(secret(2))))).toBe(false);
  });

  it('has 32 bytes', () => {
    for (const length of [0, 31, 33]) {
      expect(() => logKey('varsel-log', new Uint8Array(length))).toThrow(/32 bytes/);
      expect(() => witnessKey('varsel-log', new Uint8Array(length))).toThrow(NoteRefused);
    }
  });

  it.each(['', 'a b', 'a+b', 'a\n', '\u00a0', 'a\u2003b', 'a\u0007', '\ud800'])('is not named %o', (name) => {
    expect(isKeyName(name)).toBe(false);
    expect(() => logKey(name, raw)).toThrow(/the name of a key/);
  });

  it.each(['varsel-log', 'vidne.example', 'æøå', 'log/1'])('may be named %s', (name) => {
    expect(isKeyName(name)).toBe(true);
    expect(logKey(name, raw).name).toBe(name);
  });

  it('is read only when it is the whole text', () => {
    const written = writeVerifierKey(log.key);
    expect(readVerifierKey(written)).toEqual(log.key);
    for (const wrong of [`x+${written}`, `+${written}`, '', 'varsel-log', `${written}+`]) {
      expect(() => readVerifierKey(wrong), wrong).toThrow(/not a verifier key/);
    }
  });

  it.each([0, 2, 3, 5, 255])('is of no kind %i', (kind) => {
    const body = Buffer.from([kind, ...raw]).toString('base64');
    expect(() => readVerifierKey(`varsel-log+${log.key.id}+${body}`)).toThrow(/not a verifier key/);
  });
});

describe('what a log signs', () => {
  it('is the text itself', () => {
    expect(ed25519.verify(log.sign(text), utf8(text), log.key.publicKey)).toBe(true);
    expect(checkSignature(log.key, text, log.sign(text))).toEqual({});
  });

  it('holds for no other text, key, bit or length', () => {
    const signature = log.sign(text);
    expect(checkSignature(log.key, `${text} `, signature)).toBe(false);
    expect(checkSignature(logSigner('varsel-log', secret(2)).key, text, signature)).toBe(false);
    for (const at of [0, 31, 32, 63]) expect(checkSignature(log.key, text, flipped(signature, at))).toBe(false);
    for (const length of [0, 63]) expect(checkSignature(log.key, text, signature.slice(0, length))).toBe(false);
    expect(checkSignature(log.key, text, joined(signature, Uint8Array.of(0)))).toBe(false);
  });

  it('does not hold by a key of small order, under which one signature would fit every text', () => {
    const identity = new Uint8Array(32).with(0, 1);
    const anything = joined(identity, new Uint8Array(32));
    expect(ed25519.verify(anything, utf8(text), identity, { zip215: true })).toBe(true);
    expect(checkSignature(logKey('varsel-log', identity), text, anything)).toBe(false);
  });

  it('does not hold by a key of the wrong length that was never checked', () => {
    const key = { ...log.key, publicKey: log.key.publicKey.slice(1) };
    expect(checkSignature(key, text, log.sign(text))).toBe(false);
  });
});

describe('what a witness signs', () => {
  it('is the time and the text, the time before the signature', () => {
    expect(witness.sign(text)).toEqual(cosignature(BigInt(SECONDS), String(SECONDS)));
    expect(checkSignature(witness.key, text, witness.sign(text))).toEqual({ time: SECONDS });
  });

  it('holds for no other text, time, bit or length', () => {
    const signature = witness.sign(text);
    expect(checkSignature(witness.key, `${text} `, signature)).toBe(false);
    for (const at of [0, 7, 8, 71]) expect(checkSignature(witness.key, text, flipped(signature, at))).toBe(false);
    for (const length of [0, 1, 7, 8, 71]) {
      expect(checkSignature(witness.key, text, signature.slice(0, length))).toBe(false);
    }
    expect(checkSignature(witness.key, text, joined(signature, Uint8Array.of(0)))).toBe(false);
    expect(checkSignature(witness.key, text, signature.slice(8))).toBe(false);
  });

  it('holds to the last second that can be counted, and not beyond, whatever was signed', () => {
    const last = BigInt(Number.MAX_SAFE_INTEGER);
    expect(checkSignature(witness.key, text, cosignature(last, String(last)))).toEqual({ time: Number(last) });
    for (const said of [String(last + 1n), 'undefined']) {
      expect(checkSignature(witness.key, text, cosignature(last + 1n, said))).toBe(false);
    }
  });

  it('is signed at a whole second since 1970', () => {
    const at = (time: number) => () => witnessSigner('vidne.example', secret(3), () => time).sign(text);
    for (const time of [-1, 0.5, Number.NaN, Infinity, 2 ** 53]) expect(at(time), String(time)).toThrow(RangeError);
    expect(checkSignature(witness.key, text, at(0)())).toEqual({ time: 0 });
  });
});
