import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'master.key';
const BYTES = 32;

/** The secret under which all others of the installation are kept. Without it no personal data can be read again. */
export class MasterKey {
  readonly #secret: Buffer;

  constructor(secret: Uint8Array) {
    if (secret.byteLength !== BYTES) throw new Error(`The master key must be ${String(BYTES)} bytes`);
    this.#secret = Buffer.from(secret);
  }

  /** Reads `master.key` in the folder of keys; makes it (0600, folder 0700) where there is none. */
  static load(dir: string): MasterKey {
    const file = join(dir, FILE);
    const text = readIfThere(file) ?? create(dir, file);
    if (!/^[0-9a-f]{64}\n?$/.test(text)) {
      throw new Error(
        `${file} is not a master key: it must be 64 hexadecimal digits. Restore it from your backup of keys.`,
      );
    }
    return new MasterKey(Buffer.from(text.trim(), 'hex'));
  }

  /** HKDF-SHA-256: one key a purpose and tenant, e.g. `derive('digest', tenant)`. */
  derive(purpose: string, tenant: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#secret, tenant, `varsel ${purpose} v1`, BYTES));
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'ascii');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside and linked into place: of two processes that start at once, both use the one that came first. */
function create(dir: string, file: string): string {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'ascii');
}
