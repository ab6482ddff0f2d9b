import { randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  base64,
  fromBase64,
  logSigner,
  newSecret,
  readVerifierKey,
  type Signer,
  type VerifierKey,
  writeVerifierKey,
} from '@varsel/transparency-log';

/** The name under which this product signs its logs. */
const LOG_KEY_NAME = 'varsel-log';

const FILE = 'log-keys.json';
const PUBLIC_FILE = 'log-keys.pub';

/** One key of the file, oldest first: with its secret while it may sign, afterwards only to check. */
interface KeptKey {
  readonly key: string;
  readonly secret: string | null;
}

interface Ring {
  readonly read: string;
  readonly kept: readonly KeptKey[];
  readonly signers: ReadonlyMap<string, Signer>;
}

/**
 * The keys that sign the heads of every log of the installation. They lie in the folder of keys (0600) and nowhere else;
 * a change of the file, such as a rotation by another process, is seen at the next use.
 */
export class LogKeys {
  readonly #dir: string;
  readonly #file: string;
  #ring: Ring | undefined;

  private constructor(dir: string) {
    this.#dir = dir;
    this.#file = join(dir, FILE);
  }

  /** Of this folder. The file is read at the first use, and made where there is none. */
  static load(dir: string): LogKeys {
    return new LogKeys(dir);
  }

  /** The newest key: it signs the logs that begin now. */
  get current(): Signer {
    const { kept, signers } = this.#read();
    const signer = signers.get(kept.at(-1)?.key ?? '');
    if (signer === undefined) throw new Error(`${this.#file} has no key that may sign. Restore it from your backup.`);
    return signer;
  }

  /** The key of this text, when it may still sign. */
  signer(key: string): Signer | undefined {
    return this.#read().signers.get(key);
  }

  /** Every key there was, oldest first. */
  get known(): readonly VerifierKey[] {
    return this.#read().kept.map(({ key }) => readVerifierKey(key));
  }

  /** True while more than one key may sign: a rotation has begun and not ended. */
  get isRotating(): boolean {
    return this.#read().signers.size > 1;
  }

  /** Puts a new key after the others; they may still sign until they are retired. */
  begin(): Signer {
    const secret = newSecret();
    const signer = logSigner(LOG_KEY_NAME, secret);
    const added = { key: writeVerifierKey(signer.key), secret: base64(secret) };
    this.#write([...this.#read().kept, added]);
    return signer;
  }

  /** Forgets the secrets of all keys but the newest. */
  retireOthers(): void {
    const { kept } = this.#read();
    this.#write(kept.map((each, at) => (at === kept.length - 1 ? each : { ...each, secret: null })));
  }

  #read(): Ring {
    if (this.#ring === undefined) createIfMissing(this.#dir, this.#file);
    if (this.#ring === undefined || stampOf(this.#file) !== this.#ring.read) this.#ring = ringOf(this.#file);
    return this.#ring;
  }

  #write(kept: readonly KeptKey[]): void {
    renameSync(writeAside(this.#file, kept), this.#file);
    publish(this.#dir, kept);
    this.#ring = ringOf(this.#file);
  }
}

/** The public halves, for whoever is to check or to witness. */
function publish(dir: string, kept: readonly KeptKey[]): void {
  writeFileSync(join(dir, PUBLIC_FILE), kept.map(({ key }) => `${key}\n`).join(''));
}

function createIfMissing(dir: string, file: string): void {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return;
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);
  const secret = newSecret();
  const key = writeVerifierKey(logSigner(LOG_KEY_NAME, secret).key);
  const kept = [{ key, secret: base64(secret) }];
  const draft = writeAside(file, kept);
  try {
    // Linked, not renamed: of two processes that start at once, both use the one that came first.
    linkSync(draft, file);
    publish(dir, kept);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
}

function writeAside(file: string, kept: readonly KeptKey[]): string {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify({ keys: kept }, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return draft;
}

function stampOf(file: string): string {
  const { mtimeMs, ino, size } = statSync(file);
  return `${String(ino)} ${String(mtimeMs)} ${String(size)}`;
}

function ringOf(file: string): Ring {
  const read = stampOf(file);
  const { keys: kept } = JSON.parse(readFileSync(file, 'utf8')) as { readonly keys: readonly KeptKey[] };
  const signers = kept.flatMap(({ key, secret }) =>
    secret === null ? [] : [[key, signerOf(file, key, secret)] as const],
  );
  return { read, kept, signers: new Map(signers) };
}

function signerOf(file: string, key: string, secret: string): Signer {
  const bytes = fromBase64(secret);
  const signer = bytes === undefined ? undefined : logSigner(readVerifierKey(key).name, bytes);
  if (signer === undefined || writeVerifierKey(signer.key) !== key)
    throw new Error(
      `${file} is damaged: a secret does not belong to its key. Restore the file from your backup of keys.`,
    );
  return signer;
}
