import { base64, fromBase64, fromHex, hex, joined, textOf } from '../bytes.ts';
import { checkSignature, isKeyName, NoteRefused, type Signer, type VerifierKey } from './keys.ts';

const MAX_SIGNATURES = 100;
const MAX_NOTE = 1_000_000;

/** One signature line, taken apart; nothing is said about whether it holds. */
export interface SignatureLine {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  /** Without the id. */
  readonly bytes: Uint8Array;
  /** As it stands, without the line feed. */
  readonly line: string;
}

export interface ParsedNote {
  /** With the line feed at its end: what is signed. */
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

/** A signature that holds. */
export interface HeldSignature {
  readonly key: VerifierKey;
  /** Of a witness: seconds since 1970. */
  readonly time?: number;
}

export interface OpenedNote {
  readonly text: string;
  readonly signatures: readonly HeldSignature[];
}

/** The text with the signers' lines (C2SP signed-note). Throws NoteRefused for a text that no note may have. */
export function signNote(text: string, signers: readonly Signer[]): string {
  const refusal = textRefusal(text);
  if (refusal !== undefined) throw new NoteRefused(refusal);
  return `${text}\n${signers.map((signer) => `${signatureLine(text, signer)}\n`).join('')}`;
}

/** One signer's line under a text, without the line feed. */
export function signatureLine(text: string, { key, sign }: Signer): string {
  const id = fromHex(key.id) ?? new Uint8Array();
  return `— ${key.name} ${base64(joined(id, sign(text)))}`;
}

/** The note with more signature lines, such as those of witnesses. A line that stands there already is not repeated. */
export function addSignatures(note: string, lines: readonly string[]): string {
  const present = new Set(parseNote(note).signatures.map(({ line }) => line));
  const added = lines.filter((line) => !present.has(line));
  const longer = `${note}${added.map((line) => `${line}\n`).join('')}`;
  parseNote(longer);
  return longer;
}

/** Takes a note apart. Throws NoteRefused for every form but the one that `signNote` writes. */
export function parseNote(note: string | Uint8Array): ParsedNote {
  const whole = typeof note === 'string' ? note : textOf(note);
  if (whole === undefined) throw new NoteRefused('the note is not UTF-8');
  if (whole.length > MAX_NOTE) throw new NoteRefused('the note is too long');
  const divide = whole.lastIndexOf('\n\n');
  if (divide < 0) throw new NoteRefused('no blank line between text and signatures');
  const text = whole.slice(0, divide + 1);
  const refusal = textRefusal(text);
  if (refusal !== undefined) throw new NoteRefused(refusal);
  return { text, signatures: readLines(whole.slice(divide + 2)) };
}

/**
 * The note's text and the signatures of the keys given. A signature of a key not given says nothing and is passed over;
 * one of a given key that does not hold, two of the same key, or none of any given key: NoteRefused.
 */
export function openNote(note: string | Uint8Array, keys: readonly VerifierKey[]): OpenedNote {
  const { text, signatures } = parseNote(note);
  const held: HeldSignature[] = [];
  for (const { name, id, bytes } of signatures) {
    const key = keys.find((each) => each.name === name && each.id === id);
    if (key === undefined) continue;
    const checked = checkSignature(key, text, bytes);
    if (checked === false) throw new NoteRefused(`the signature of ${name} does not hold`);
    if (held.some((other) => other.key === key)) throw new NoteRefused(`${name} signed twice`);
    held.push({ key, ...checked });
  }
  if (held.length === 0) throw new NoteRefused('no signature of a known key');
  return { text, signatures: held };
}

function readLines(tail: string): readonly SignatureLine[] {
  if (!tail.endsWith('\n')) throw new NoteRefused('a note ends with a signature line and a line feed');
  const lines = tail.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new NoteRefused('too many signatures');
  return lines.map(readLine);
}

function readLine(line: string): SignatureLine {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) {
    throw new NoteRefused('not a signature line: — <name> <base64>');
  }
  return { name, id: hex(bytes.subarray(0, 4)), bytes: bytes.slice(4), line };
}

function textRefusal(text: string): string | undefined {
  if (/\p{Cs}/u.test(text)) return 'the text is not Unicode';
  if (!text.endsWith('\n') || text === '\n') return 'the text of a note ends with a line feed';
  // C2SP signed-note: no control characters below U+0020 but the line feed.
  if (/[^\P{Cc}\n\u007f-\u009f]/u.test(text)) return 'the text has control characters';
  return undefined;
}
