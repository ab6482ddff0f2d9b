import { sha256 } from '@noble/hashes/sha2.js';
import {
  base64,
  isMoment,
  logOf,
  NoteRefused,
  openNote,
  parseNote,
  readVerifierKey,
  textOf,
  type VerifierKey,
} from '@varsel/transparency-log';
import { Refused } from '../report/finding.ts';
import { hasFields, isCount, isDigest, isUuid, readCanonical } from './canonical.ts';
import { headName } from './head-name.ts';

/** What `manifest.json` says of the bundle. */
export interface Manifest {
  readonly format: 'varsel/bundle/v1';
  readonly organisation: { readonly id: string; readonly name: string };
  /** The origin of the log's newest head. */
  readonly log: string;
  readonly exportedAt: string;
  readonly events: number;
  /** `complete`: a key that is not in disclosures.jsonl exists no longer. `withheld`: keys were not handed out. */
  readonly disclosures: 'complete' | 'withheld';
  /** In the order in which they stand in the container. */
  readonly files: readonly DeclaredFile[];
}

export interface DeclaredFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The keys that stand in `keys.json`: the log's from the first to the newest, and witnesses'. */
export interface KeyRing {
  readonly log: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
}

/** Refuses everything but the one form of the manifest. */
export function readManifest(bytes: Uint8Array): Manifest {
  const text = textOf(bytes);
  const value = text?.endsWith('\n') === true ? readCanonical(text.slice(0, -1), 2) : undefined;
  const reason = manifestRefusal(value);
  if (reason !== undefined) throw new Refused({ code: 'MANIFEST_MALFORMED', reason });
  return value as Manifest;
}

/** The text under which `manifest.sig` must stand. */
export function manifestStatement(log: string, manifest: Uint8Array): string {
  return `varsel/bundle-manifest/v1\n${log}\n${base64(sha256(manifest))}\n`;
}

/** Refuses a signature note of another manifest, or with more than one line; the signature itself is checked later. */
export function readManifestNote(note: Uint8Array, statement: string): void {
  const refuse = (reason: string) => new Refused({ code: 'MANIFEST_SIGNATURE', reason });
  try {
    const { text, signatures } = parseNote(note);
    if (text !== statement) throw refuse('manifest.sig signs another manifest');
    if (signatures.length !== 1) throw refuse('manifest.sig has one signature');
  } catch (error) {
    throw error instanceof NoteRefused ? refuse(error.message) : error;
  }
}

/** Refuses a manifest that the log's newest key did not sign. */
export function checkManifestSignature(note: Uint8Array, { log }: KeyRing): void {
  try {
    openNote(note, log.slice(-1));
  } catch (error) {
    if (!(error instanceof NoteRefused)) throw error;
    throw new Refused({ code: 'MANIFEST_SIGNATURE', reason: error.message });
  }
}

/** Refuses everything but the one form of `keys.json`. */
export function readKeyRing(bytes: Uint8Array): KeyRing {
  const refuse = (reason: string) => new Refused({ code: 'FILE_MALFORMED', name: 'keys.json', reason });
  const text = textOf(bytes);
  const value = text?.endsWith('\n') === true ? readCanonical(text.slice(0, -1), 2) : undefined;
  if (!hasFields(value, 'log', 'witnesses')) throw refuse('log and witnesses, in their one form');
  return { log: keysOf(value.log, 'log', refuse), witnesses: keysOf(value.witnesses, 'witness', refuse) };
}

/** More than any log has: each line of each head is held against them. */
const MOST_KEYS = { log: 1_000, witness: 100 } as const;

function keysOf(list: unknown, kind: VerifierKey['kind'], refuse: (reason: string) => Refused): readonly VerifierKey[] {
  if (!Array.isArray(list) || (kind === 'log' && list.length === 0)) throw refuse(`a list of ${kind} keys`);
  if (list.length > MOST_KEYS[kind]) throw refuse(`more than ${String(MOST_KEYS[kind])} ${kind} keys`);
  if (new Set(list).size !== list.length) throw refuse('a key stands twice');
  return list.map((text: unknown) => {
    if (typeof text !== 'string') throw refuse('a key is a text');
    try {
      const key = readVerifierKey(text);
      if (key.kind !== kind) throw refuse(`not the key of a ${kind}`);
      return key;
    } catch (error) {
      throw error instanceof NoteRefused ? refuse(error.message) : error;
    }
  });
}

const FIELDS = ['format', 'organisation', 'log', 'exportedAt', 'events', 'disclosures', 'files'] as const;
type Fields = Readonly<Record<(typeof FIELDS)[number], unknown>>;

/** What each field must be. */
const RULES: Readonly<Record<(typeof FIELDS)[number], (value: unknown) => boolean>> = {
  format: (value) => value === 'varsel/bundle/v1',
  organisation: (value) => hasFields(value, 'id', 'name') && isUuid(value.id) && isName(value.name),
  log: (value) => typeof value === 'string',
  exportedAt: isMoment,
  events: isCount,
  disclosures: (value) => value === 'complete' || value === 'withheld',
  files: (value) => Array.isArray(value) && value.every(isDeclared),
};

function manifestRefusal(value: unknown): string | undefined {
  if (!hasFields(value, ...FIELDS)) return 'not in its one form: fields, order, blanks and the line feed at the end';
  const wrong = FIELDS.find((field) => !RULES[field](value[field]));
  if (wrong !== undefined) return wrong;
  const manifest = value as Fields & Manifest;
  if (logOf(manifest.log)?.tenant !== manifest.organisation.id) return 'the log is not one of the organisation';
  return isArranged(manifest) ? undefined : 'the files are not those of a bundle, in their order';
}

/** True when a bundle has these files: each where it belongs, a head or more by size, disclosures when they are complete. */
function isArranged({ files, disclosures }: Manifest): boolean {
  const names = files.map(({ name }) => name);
  const last = disclosures === 'complete' ? ['disclosures.jsonl'] : [];
  const heads = names.slice(BEFORE_HEADS.length, names.length - last.length);
  const sizes = heads.map((name) => headName(name)?.size ?? -1).filter(Number.isSafeInteger);
  return (
    sameNames(names, [...BEFORE_HEADS, ...heads, ...last]) &&
    sizes.length > 0 &&
    sizes.length === heads.length &&
    sizes.every((size, at) => size > (sizes[at - 1] ?? -1))
  );
}

const BEFORE_HEADS = ['README.txt', 'events.jsonl', 'keys.json'] as const;

function sameNames(found: readonly string[], expected: readonly string[]): boolean {
  return found.length === expected.length && expected.every((name, at) => name === found[at]);
}

/** As an organisation is given its name: one line of at most 200 characters; none when the log does not say it. */
function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200 && !/\p{Cc}/u.test(value);
}

function isDeclared(file: unknown): boolean {
  if (!hasFields(file, 'name', 'bytes', 'sha256')) return false;
  return typeof file.name === 'string' && isCount(file.bytes) && isDigest(file.sha256);
}
