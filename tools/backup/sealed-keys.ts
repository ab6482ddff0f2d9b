import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../launcher/problem.mjs';

/** scrypt N: about a tenth of a second and 128 MiB for one guess. */
const COST = 2 ** 17;
const LETTERS_AT_LEAST = 15;

/**
 * The keys' folder under a passphrase: AES-256-GCM, key by scrypt. Database and keys are worth nothing apart, so that
 * whoever finds the one in a drawer has not got the other.
 */
export function sealKeys(keysDir: string, passphrase: string): string {
  if (passphrase.length < LETTERS_AT_LEAST)
    throw new Problem(
      `BACKUP_PASSPHRASE has fewer than ${String(LETTERS_AT_LEAST)} characters; choose a longer one.`,
      2,
    );
  const files = Object.fromEntries(
    readdirSync(keysDir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(keysDir, name)).toString('base64')]),
  );
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce);
  const box = Buffer.concat([cipher.update(JSON.stringify(files), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return `${JSON.stringify({ format: 'varsel-keys-1', scrypt: COST, salt: text(salt), nonce: text(nonce), box: text(box) })}\n`;
}

/** The files of a sealed folder by name. Throws `Problem` when the passphrase does not open it. */
export function openKeys(sealed: string, passphrase: string): ReadonlyMap<string, Buffer> {
  const { salt, nonce, box } = JSON.parse(sealed) as Readonly<Record<'salt' | 'nonce' | 'box', string>>;
  const bytes = Buffer.from(box, 'base64');
  const key = keyOf(passphrase, Buffer.from(salt, 'base64'));
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
    const files = JSON.parse(text) as Readonly<Record<string, string>>;
    return new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content, 'base64')]));
  } catch {
    throw new Problem('BACKUP_PASSPHRASE does not open the keys of this backup.', 2);
  }
}

/** Where a list only grows, both copies are kept: an erasure is never undone by an older backup. */
export function putKeys(keysDir: string, files: ReadonlyMap<string, Buffer>): void {
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  const standing = new Set(readdirSync(keysDir));
  for (const [name, content] of files) {
    const path = join(keysDir, name);
    const whole = name.endsWith('.jsonl') && standing.has(name) ? union(readFileSync(path, 'utf8'), content) : content;
    writeFileSync(path, whole, { mode: 0o600 });
  }
}

function union(here: string, backup: Buffer): string {
  const lines = [...here.split('\n'), ...backup.toString('utf8').split('\n')].filter((line) => line !== '');
  return `${[...new Set(lines)].join('\n')}\n`;
}

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase, salt, 32, { N: COST, r: 8, p: 1, maxmem: 256 * 1_048_576 });
}
