import { logOf, NoteRefused, openNote, readCheckpoint, type VerifierKey } from '@varsel/transparency-log';

export interface KnownHead {
  readonly size: number;
  readonly root: Uint8Array;
  /** Microseconds UTC; undefined for a head that does not say it. */
  readonly sealedAt: string | undefined;
}

interface Trusted {
  /** Every key that ever signed this log. */
  readonly logKeys: readonly VerifierKey[];
  readonly origin: string;
}

/**
 * A head a witness shows us, when our own key signed it: nobody can frighten us with one that we never made. What is
 * not so signed, or is of another log, is undefined.
 */
export function readKnownHead(note: string, { logKeys, origin }: Trusted): KnownHead | undefined {
  try {
    const head = readCheckpoint(openNote(note, logKeys).text);
    if (head.origin !== origin || logOf(origin) === undefined) return undefined;
    return { size: head.size, root: head.root, sealedAt: head.sealedAt };
  } catch (error) {
    if (error instanceof NoteRefused) return undefined;
    throw error;
  }
}
