import { sha256 } from '@noble/hashes/sha2.js';
import {
  addSignatures,
  base64,
  Frontier,
  hex,
  joined,
  type LeafContent,
  leafOf,
  logSigner,
  originOf,
  type Signer,
  signatureLine,
  signNote,
  utf8,
  witnessSigner,
  writeCheckpoint,
  writeVerifierKey,
} from '@varsel/transparency-log';
import { Zip, ZipPassThrough } from 'fflate';

const secret = (byte: number) => new Uint8Array(32).fill(byte);

export const TENANT = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
export const log = logSigner('varsel-log', secret(1));
export const laterLog = logSigner('varsel-log', secret(2));
export const strangerLog = logSigner('varsel-log', secret(3));
export const witness = witnessSigner('vidne.example', secret(4), () => 1_763_820_000);

export const KEY_ID = 'aaaaaaaa-0000-4000-8000-000000000001';
const ERASED_KEY_ID = 'aaaaaaaa-0000-4000-8000-000000000002';
const SUBJECT_SECRET = secret(9);

/** A log to be told in a bundle; everything an attacker might change stands here by name. */
export interface Story {
  readonly tenant: string;
  readonly name: string;
  readonly events: readonly LeafContent[];
  /** Sizes at which it was sealed; the last one is the bundle's end. */
  readonly heads: readonly number[];
  /** Up to which of the heads the witness had signed. */
  readonly witnessed: number;
  /** The epoch of each size; 1 when left out. */
  readonly epochAt?: (size: number) => number;
  /** Signs beside the log; `witness` when left out. */
  readonly witness?: Signer;
  /** The key of each size. */
  readonly signerAt: (size: number) => Signer;
  readonly keys: readonly Signer[];
  readonly disclosures: 'complete' | 'withheld';
}

const uuid = (number: number) => `0190a3b2-7c5e-8d11-9f00-${number.toString(16).padStart(12, '0')}`;

/** Events of three streams; every fifth has a personal field, every tenth of a subject who was erased. */
export async function eventsOf(count: number, tenant = TENANT): Promise<readonly LeafContent[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const seq = at + 1;
      const id = uuid(seq);
      const stream = `incident-${uuid(9000 + (at % 3))}`;
      const when = new Date(Date.UTC(2026, 10, 22, 8) + at * 1000).toISOString();
      return {
        tenant,
        seq,
        stream,
        version: Math.floor(at / 3) + 1,
        id,
        type: 'IncidentDescribed',
        at: `${when.slice(0, -1)}000Z`,
        meta: '{"shape":1}',
        data: JSON.stringify(await dataOf(seq, tenant, id)),
      };
    }),
  );
}

async function dataOf(seq: number, tenant: string, id: string): Promise<Record<string, unknown>> {
  const plain = { place: `Værk ${String(seq)} “æøå”` };
  if (seq % 5 !== 0) return plain;
  const keyId = seq % 10 === 0 ? ERASED_KEY_ID : KEY_ID;
  const box = await sealed(JSON.stringify(`Skrevet af person ${String(seq)}`), [tenant, id, 'note'], seq);
  return { ...plain, note: box, $personal: { note: keyId } };
}

/** What was written, sealed for its place: organisation, event and path. */
export async function sealed(plain: string | Uint8Array, place: readonly string[], seq: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', SUBJECT_SECRET, 'AES-GCM', false, ['encrypt']);
  const iv = new Uint8Array(12).fill(seq % 256);
  const bound = place.map((part) => `${String(utf8(part).length)}\n${part}`).join('');
  const additionalData = new Uint8Array(utf8(bound));
  const text = new Uint8Array(typeof plain === 'string' ? utf8(plain) : plain);
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text);
  return base64(joined(iv, new Uint8Array(box)));
}

/** An honest log of so many events. */
export async function storyOf(count: number, change: Partial<Story> = {}): Promise<Story> {
  return {
    tenant: TENANT,
    name: 'Sund & Bælt Forsyning A/S',
    events: await eventsOf(count, change.tenant),
    heads: [Math.ceil(count / 2), count],
    witnessed: count,
    signerAt: () => log,
    keys: [log],
    disclosures: 'complete',
    ...change,
  };
}

/** The files of the bundle but for manifest.json and manifest.sig, in their order. */
export function filesOf(story: Story): ReadonlyMap<string, string> {
  const lines = story.events.map((event) => `${lineOf(event)}\n`).join('');
  const keys = { log: story.keys.map(({ key }) => writeVerifierKey(key)), witnesses: [writeVerifierKey(witness.key)] };
  return new Map([
    ['README.txt', 'Læs mig. Read me.\n'],
    ['events.jsonl', lines],
    ['keys.json', `${JSON.stringify(keys, null, 2)}\n`],
    ...story.heads.map(
      (size) => [`checkpoints/${String(epochOf(story, size))}-${String(size)}.note`, headOf(story, size)] as const,
    ),
    ...(story.disclosures === 'complete' ? [['disclosures.jsonl', disclosed(story)] as const] : []),
  ]);
}

/** One line of events.jsonl. */
export function lineOf(event: LeafContent): string {
  const { seq, stream, version, id, type, at, meta, data } = event;
  return JSON.stringify({ seq, stream, version, id, type, at, meta, data, leaf: hex(leafOf(event)) });
}

function epochOf({ epochAt }: Story, size: number): number {
  return epochAt?.(size) ?? 1;
}

export function headOf(story: Story, size: number): string {
  const { tenant, events, witnessed, signerAt } = story;
  const tree = new Frontier();
  for (const event of events.slice(0, size)) tree.append(leafOf(event));
  const sealedAt = '2026-11-22T14:30:00.000000Z';
  const text = writeCheckpoint({ origin: originOf(tenant, epochOf(story, size)), size, root: tree.root(), sealedAt });
  const note = signNote(text, [signerAt(size)]);
  return size <= witnessed ? addSignatures(note, [signatureLine(text, story.witness ?? witness)]) : note;
}

function disclosed({ events }: Story): string {
  if (!events.some(({ data }) => data.includes(KEY_ID))) return '';
  return `${JSON.stringify({ key: KEY_ID, secret: base64(SUBJECT_SECRET) })}\n`;
}

export interface Sealing {
  readonly signer?: Signer;
  /** Changes the manifest before it is signed. */
  readonly manifest?: Record<string, unknown>;
}

/** The files with the manifest that declares them and its signature. */
export function withManifest(
  story: Story,
  files: ReadonlyMap<string, string>,
  sealing: Sealing = {},
): Map<string, string> {
  const origin = originOf(story.tenant, epochOf(story, story.events.length));
  const manifest = {
    format: 'varsel/bundle/v1',
    organisation: { id: story.tenant, name: story.name },
    log: origin,
    exportedAt: '2026-11-22T14:31:00.000000Z',
    events: story.events.length,
    disclosures: story.disclosures,
    files: [...files].map(([name, content]) => ({
      name,
      bytes: utf8(content).length,
      sha256: hex(sha256(utf8(content))),
    })),
    ...sealing.manifest,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const statement = `varsel/bundle-manifest/v1\n${manifest.log}\n${base64(sha256(utf8(text)))}\n`;
  const signer = sealing.signer ?? story.keys.at(-1) ?? log;
  return new Map([...files, ['manifest.json', text], ['manifest.sig', signNote(statement, [signer])]]);
}

/** A zip as a bundle's is: stored, in order. */
export function zipOf(files: ReadonlyMap<string, string | Uint8Array> | readonly (readonly [string, string])[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    parts.push(new Uint8Array(piece));
  });
  for (const [name, content] of files) {
    const entry = new ZipPassThrough(name);
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    entry.push(typeof content === 'string' ? utf8(content) : content, true);
  }
  zip.end();
  return new Blob(parts);
}

/** The whole bundle of an honest export of the story. */
export function bundleOf(story: Story, sealing: Sealing = {}): Blob {
  return zipOf(withManifest(story, filesOf(story), sealing));
}
