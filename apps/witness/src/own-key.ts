import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64, fromBase64, newSecret, type Signer, witnessSigner, writeVerifierKey } from '@varsel/transparency-log';
import { WitnessProblem } from './problem.ts';

const DEFAULT_NAME = 'varsel-witness';

interface Kept {
  readonly name: string;
  readonly secret: string;
}

/** The key of this witness: made at its first start (0600), with the name it keeps from then on. */
export function ownSigner(folder: string, name: string | undefined, seconds: () => number): Signer {
  const file = join(folder, 'witness.key');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : make(file, name ?? DEFAULT_NAME);
  if (name !== undefined && name !== kept.name)
    throw new WitnessProblem(
      `WITNESS_NAME is “${name}”, but the key of this folder belongs to “${kept.name}”. A new name is a new witness: give it a folder of its own.`,
    );
  const secret = fromBase64(kept.secret);
  if (secret === undefined) throw new WitnessProblem(`${file} is damaged. Restore it from your backup of keys.`);
  const signer = witnessSigner(kept.name, secret, seconds);
  writeFileSync(join(folder, 'witness.pub'), `${writeVerifierKey(signer.key)}\n`);
  return signer;
}

function make(file: string, name: string): Kept {
  const kept = { name, secret: base64(newSecret()) };
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(kept)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, file);
  return kept;
}
