import { base64, fromBase64, readSize } from './bytes.ts';
import { isMoment } from './moment.ts';
import { NoteRefused } from './note/keys.ts';
import { type Hash, HASH_BYTES } from './tree/hash.ts';

/** The head of a log: how many leaves it has and what they hash to (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** When the log sealed it, `2026-11-22T14:30:00.000000Z`; stands in an extension line and so under the signature. */
  readonly sealedAt?: string | undefined;
}

const SEALED = 'sealed ';
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ORIGIN = new RegExp(`^varsel/log/(${UUID})(?:/([2-9]|[1-9][0-9]{1,5}))?$`);

/** Whose log an origin names. After a restore a log goes on as its next epoch: a witness refuses a smaller head for ever. */
export interface LogName {
  readonly tenant: string;
  /** From 1. */
  readonly epoch: number;
}

/** The name of an organisation's log: `varsel/log/<tenant>`, from the second epoch on `varsel/log/<tenant>/<epoch>`. */
export function originOf(tenant: string, epoch = 1): string {
  const origin = `varsel/log/${tenant}${epoch === 1 ? '' : `/${String(epoch)}`}`;
  if (logOf(origin) === undefined) throw new NoteRefused('a log is named by a lower-case UUID and an epoch from 1');
  return origin;
}

/** The organisation and epoch of an origin, or undefined when it is not one of ours. */
export function logOf(origin: string): LogName | undefined {
  const [, tenant, epoch = '1'] = ORIGIN.exec(origin) ?? [];
  return tenant === undefined ? undefined : { tenant, epoch: Number(epoch) };
}

/** The text of the note: origin, size, root and, when given, the moment of sealing. Sign it with `signNote`. */
export function writeCheckpoint({ origin, size, root, sealedAt }: Checkpoint): string {
  const text = `${origin}\n${String(size)}\n${base64(root)}\n${sealedAt === undefined ? '' : `sealed ${sealedAt}\n`}`;
  readCheckpoint(text);
  return text;
}

/** Throws NoteRefused for every form but the one that `writeCheckpoint` writes. */
export function readCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  if (origin === '') throw new NoteRefused('a checkpoint begins with its origin');
  if (rest.at(-1) !== '') throw new NoteRefused('a checkpoint ends with a line feed');
  return { origin, size: sizeIn(size), root: rootIn(root), ...sealing(rest.slice(0, -1)) };
}

function sizeIn(line: string): number {
  const size = readSize(line);
  if (size === undefined) throw new NoteRefused('the size is not a whole number as it must be written');
  return size;
}

function rootIn(line: string): Hash {
  const root = fromBase64(line);
  if (root?.length !== HASH_BYTES) throw new NoteRefused('the root is not 32 bytes in base64');
  return root;
}

function sealing(lines: readonly string[]): { readonly sealedAt?: string } {
  const [line] = lines;
  if (line === undefined) return {};
  const sealedAt = line.startsWith(SEALED) ? line.slice(SEALED.length) : undefined;
  if (lines.length > 1 || !isMoment(sealedAt)) throw new NoteRefused('a line of the checkpoint is not known');
  return { sealedAt };
}
