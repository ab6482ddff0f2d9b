import {
  fromBase64,
  NoteRefused,
  parseNote,
  type ParsedNote,
  readCheckpoint,
  type Checkpoint,
} from '@varsel/transparency-log';

const MAX_PROOF = 63;
const HASH_BYTES = 32;

/** What a log asks its witness to sign (C2SP tlog-witness, add-checkpoint). */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  readonly note: string;
  readonly parsed: ParsedNote;
  readonly checkpoint: Checkpoint;
}

/** Throws `NoteRefused` for anything that is not written as the protocol says. */
export function readAddCheckpoint(body: string): AddCheckpoint {
  const blank = body.indexOf('\n\n');
  if (blank < 0) throw new NoteRefused('no blank line before the checkpoint');
  const [first = '', ...lines] = body.slice(0, blank).split('\n');
  const oldSize = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1];
  if (oldSize === undefined || !Number.isSafeInteger(Number(oldSize)))
    throw new NoteRefused('the first line is “old <size>”');
  if (lines.length > MAX_PROOF) throw new NoteRefused('a proof has at most 63 lines');
  const note = body.slice(blank + 2);
  const parsed = parseNote(note);
  const checkpoint = readCheckpoint(parsed.text);
  if (Number(oldSize) > checkpoint.size) throw new NoteRefused('the old size is above the size of the checkpoint');
  return { oldSize: Number(oldSize), proof: lines.map(hashIn), note, parsed, checkpoint };
}

function hashIn(line: string): Uint8Array {
  const hash = fromBase64(line);
  if (hash?.length !== HASH_BYTES) throw new NoteRefused('a line of the proof is not 32 bytes in base64');
  return hash;
}
