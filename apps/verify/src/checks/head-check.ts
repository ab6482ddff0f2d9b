import {
  type Checkpoint,
  type HeldSignature,
  logOf,
  NoteRefused,
  openNote,
  parseNote,
  readCheckpoint,
  sameBytes,
  type VerifierKey,
} from '@varsel/transparency-log';
import type { KeyRing } from '../format/manifest.ts';
import { Refused } from '../report/finding.ts';
import type { EventCheck } from './event-check.ts';
import { checkAgainstWitness } from './restore.ts';

/** A head that belongs to the events, is signed by the right key, and was co-signed by these. */
export interface CheckedHead extends Checkpoint {
  readonly epoch: number;
  readonly witnesses: readonly HeldSignature[];
}

/** Checks one file of `checkpoints/` against the events: first what it says, then who signed it. */
export function checkHead(name: string, note: Uint8Array, ground: HeadGround): CheckedHead {
  const { tenant, events, intact } = ground;
  const { origin, size, root, sealedAt } = headIn(name, note);
  const log = logOf(origin);
  if (log?.tenant !== tenant) throw new Refused({ code: 'HEAD_OTHER_LOG', name, origin });
  checkPlace(name, log.epoch, size, ground);
  const computed = events.rootAt(size);
  if (computed === undefined || !sameBytes(computed, root))
    throw new Refused({ code: 'HEAD_DIFFERS', from: intact + 1, to: size });
  const witnesses = signersOf(name, note, size, ground);
  if (witnesses.length > 0) for (const restore of events.restoresSince(log.epoch)) checkAgainstWitness(restore, size);
  return { origin, size, root, sealedAt, epoch: log.epoch, witnesses };
}

function checkPlace(name: string, epoch: number, size: number, { events }: HeadGround): void {
  if (name !== `checkpoints/${String(epoch)}-${String(size)}.note`)
    throw malformedHead(name, 'the file is not named after its epoch and size');
  const begins = events.epochBegins(epoch);
  const ends = events.restoresSince(epoch)[0]?.seq ?? Infinity;
  if (begins === undefined || size < begins || size >= ends) throw malformedHead(name, 'the log was in another epoch');
}

export interface HeadGround {
  readonly tenant: string;
  readonly keys: KeyRing;
  /** Witnesses of the bundle and those the reader trusts. */
  readonly witnesses: readonly VerifierKey[];
  readonly events: EventCheck;
  readonly intact: number;
}

/** 9999-12-31, 23:59:59: what has four digits for its year. */
const LAST_SECOND = 253_402_300_799;

/** The witnesses whose signatures hold; refuses a head that the log did not sign with the key it had at this size. */
function signersOf(name: string, note: Uint8Array, size: number, ground: HeadGround): readonly HeldSignature[] {
  const { keys, witnesses, events } = ground;
  const key = keys.log[events.keyAt(size)];
  try {
    const { signatures } = openNote(note, key === undefined ? witnesses : [key, ...witnesses]);
    if (!signatures.some((held) => held.key === key))
      throw new NoteRefused('the log did not sign it with its key then');
    const seen = signatures.filter((held) => held.key !== key);
    if (seen.some(({ time = 0 }) => time > LAST_SECOND)) throw new NoteRefused('a witness signed beyond the calendar');
    return seen;
  } catch (error) {
    throw error instanceof NoteRefused ? new Refused({ code: 'HEAD_SIGNATURE', name, reason: error.message }) : error;
  }
}

function headIn(name: string, note: Uint8Array): Checkpoint {
  try {
    return readCheckpoint(parseNote(note).text);
  } catch (error) {
    throw error instanceof NoteRefused ? malformedHead(name, error.message) : error;
  }
}

function malformedHead(name: string, reason: string): Refused {
  return new Refused({ code: 'HEAD_MALFORMED', name, reason });
}
