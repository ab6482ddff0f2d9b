import { readFileSync, existsSync } from 'node:fs';
import {
  addSignatures,
  base64,
  fromBase64,
  logOf,
  NoteRefused,
  openNote,
  openRotation,
  originOf,
  readVerifierKey,
  signatureLine,
  type Signer,
  verifyConsistency,
  writeVerifierKey,
} from '@varsel/transparency-log';
import { type AddCheckpoint, readAddCheckpoint } from './request.ts';
import { linesOf, type RememberedLog, type Storage } from './storage.ts';

export interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly body: string;
  readonly type?: string;
}

/** What came before is looked for one by one; no log is restored so often. */
const MOST_RESTORES = 1_000;

/**
 * Signs that a log only ever grew. It remembers the largest head of each log and puts its name under none that is
 * smaller, or other, for ever. What it answers is on its disk before it is said.
 */
export class Witness {
  readonly #storage: Storage;
  readonly #signer: Signer;
  readonly #logKeys: readonly string[];
  /** One after the other: two heads at once must not both be the next one. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(storage: Storage, signer: Signer, logKeys: readonly string[]) {
    this.#storage = storage;
    this.#signer = signer;
    this.#logKeys = logKeys;
  }

  addCheckpoint(body: string): Promise<Answer> {
    return this.#inTurn(async () => this.#add(readAddCheckpoint(body)));
  }

  /** A log goes over to its next key when the old and the new one both said so. */
  rotateKey(body: string): Promise<Answer> {
    return this.#inTurn(async () => {
      const { origin, from, to } = openRotation(body);
      return this.#follow(origin, writeVerifierKey(from), writeVerifierKey(to));
    });
  }

  /** The largest head that was signed, by the hexadecimal SHA-256 of the log's origin. */
  async checkpoint(name: string): Promise<Answer> {
    const known = /^[0-9a-f]{64}$/.test(name) ? await this.#storage.findHashed(name) : undefined;
    return known === undefined ? { status: 404, body: 'No such log here.\n' } : { status: 200, body: known.note };
  }

  async #add({ oldSize, proof, note, parsed, checkpoint }: AddCheckpoint): Promise<Answer> {
    const { origin, size, root } = checkpoint;
    const known = await this.#storage.find(origin);
    const key = held(note, known === undefined ? await this.#knownKeys() : [known.key]);
    if (key === undefined || !(await this.#goesOn(origin, known, key)))
      return { status: 403, body: 'No key of this log that is known here signed the checkpoint.\n' };
    const refusal = refuseGrowth({ oldSize, proof, size, root }, known);
    if (refusal !== undefined) return refusal;
    const shown = onlySigned(parsed, key);
    // Anybody may bring back a head that they have read here: only what a log says anew is signed and written.
    if (known?.note.startsWith(shown) === true) return { status: 200, body: known.note.slice(shown.length) };
    const line = signatureLine(parsed.text, this.#signer);
    await this.#storage.keep({ origin, key, size, root: base64(root), note: addSignatures(shown, [line]) });
    return { status: 200, body: `${line}\n` };
  }

  async #follow(origin: string, from: string, to: string): Promise<Answer> {
    const known = await this.#storage.find(origin);
    if (known?.key === to) return { status: 200, body: '' };
    const trusted = known === undefined ? await this.#knownKeys() : [known.key];
    if (!trusted.includes(from) || !(await this.#goesOn(origin, known, from)))
      return { status: 403, body: 'The old key does not sign this log.\n' };
    await this.#storage.learn([to]);
    for (const log of await this.#restoresOf(origin)) await this.#storage.keep({ ...log, key: to });
    return { status: 200, body: '' };
  }

  /** A log that goes on after a restore has the key it had before: no retired one, and none of another installation. */
  async #goesOn(origin: string, known: RememberedLog | undefined, key: string): Promise<boolean> {
    const { tenant, epoch } = logOf(origin) ?? { tenant: '', epoch: 1 };
    if (known !== undefined) return true;
    if (epoch > MOST_RESTORES) return false;
    for (let before = epoch - 1; before > 0; before -= 1) {
      const earlier = await this.#storage.find(originOf(tenant, before));
      if (earlier !== undefined) return earlier.key === key;
    }
    return true;
  }

  /** The log and what it became after each restore. */
  async #restoresOf(origin: string): Promise<readonly RememberedLog[]> {
    const found: RememberedLog[] = [];
    const first = await this.#storage.find(origin);
    if (first !== undefined) found.push(first);
    for (let epoch = 2; ; epoch += 1) {
      const next = await this.#storage.find(`${origin}/${String(epoch)}`);
      if (next === undefined) return found;
      found.push(next);
    }
  }

  async #knownKeys(): Promise<readonly string[]> {
    const given = this.#logKeys.filter((each) => !existsSync(each));
    const learnt = await this.#storage.learntKeys();
    if (learnt.length > 0) return [...given, ...learnt];
    // A file is read until it says a key for the first time; from then on only rotations bring new ones.
    const filed = this.#logKeys
      .filter((each) => existsSync(each))
      .flatMap((each) => linesOf(readFileSync(each, 'utf8')));
    if (filed.length > 0) await this.#storage.learn(filed);
    return [...given, ...filed];
  }

  #inTurn(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(work).catch((error: unknown) => {
      if (error instanceof NoteRefused) return { status: 400, body: `${error.message}\n` } as const;
      throw error;
    });
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}

interface Growth {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  readonly size: number;
  readonly root: Uint8Array;
}

function refuseGrowth(growth: Growth, known: RememberedLog | undefined): Answer | undefined {
  const { oldSize, proof } = growth;
  if (known === undefined || known.size === 0) {
    if (oldSize !== 0) return conflict(0);
    return proof.length === 0 ? undefined : { status: 400, body: 'There is nothing to prove to who knows nothing.\n' };
  }
  return oldSize === known.size ? refuseOther(growth, known) : conflict(known.size);
}

function refuseOther(
  { proof, size, root }: Growth,
  { size: knownSize, root: before }: RememberedLog,
): Answer | undefined {
  if (size === knownSize && base64(root) !== before) return conflict(knownSize);
  const knownRoot = fromBase64(before) ?? new Uint8Array();
  const grown = verifyConsistency({ first: knownSize, firstRoot: knownRoot, second: size, secondRoot: root, proof });
  return grown ? undefined : { status: 422, body: 'The proof does not show that the log has only grown.\n' };
}

function conflict(size: number): Answer {
  return { status: 409, body: `${String(size)}\n`, type: 'text/x.tlog.size' };
}

/** The key that signed, when it is one of these. */
function held(note: string, keys: readonly string[]): string | undefined {
  try {
    const [signature] = openNote(note, keys.map(readVerifierKey)).signatures;
    return signature === undefined ? undefined : writeVerifierKey(signature.key);
  } catch (error) {
    if (error instanceof NoteRefused) return undefined;
    throw error;
  }
}

/** The head with the log's own line alone: others may have added what nobody here has checked. */
function onlySigned({ text, signatures }: AddCheckpoint['parsed'], key: string): string {
  const { name, id } = readVerifierKey(key);
  const [own] = signatures.filter((each) => each.name === name && each.id === id);
  return `${text}\n${own?.line ?? ''}\n`;
}
