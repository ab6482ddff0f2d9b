import { NoteRefused, readVerifierKey, type Signer, type VerifierKey, writeVerifierKey } from './note/keys.ts';
import { openNote, parseNote, signNote } from './note/note.ts';

const FORMAT = 'varsel/log-key-rotation/v1';

/** From one key of a log to the next. Only for the log it names: it proves nothing in another one. */
export interface Rotation {
  readonly origin: string;
  readonly from: VerifierKey;
  readonly to: VerifierKey;
}

/** A note signed by both keys: the old one hands over, the new one takes over. */
export function signRotation(origin: string, from: Signer, to: Signer): string {
  return signNote(textOf({ origin, from: from.key, to: to.key }), [from, to]);
}

/** Throws NoteRefused unless both keys signed exactly this. */
export function openRotation(note: string): Rotation {
  const [format, origin = '', from = '', to = ''] = parseNote(note).text.split('\n');
  if (format !== FORMAT) throw new NoteRefused('not a rotation of a log key');
  const rotation = { origin, from: readVerifierKey(from), to: readVerifierKey(to) };
  const { text, signatures } = openNote(note, [rotation.from, rotation.to]);
  if (text !== textOf(rotation)) throw new NoteRefused('a line of the rotation is not known');
  if (from === to) throw new NoteRefused('the key stays the same');
  if (signatures.length !== 2) throw new NoteRefused('a rotation is signed by both keys');
  refuseWitnesses(rotation);
  return rotation;
}

function refuseWitnesses({ from, to }: Rotation): void {
  if (from.kind !== 'log' || to.kind !== 'log') throw new NoteRefused('only log keys rotate');
}

function textOf({ origin, from, to }: Rotation): string {
  return `${FORMAT}\n${origin}\n${writeVerifierKey(from)}\n${writeVerifierKey(to)}\n`;
}
