import { EMPTY_ROOT, type Hash, HASH_BYTES, nodeOf } from './hash.ts';

/**
 * A growing tree of RFC 9162 that keeps only its peaks: the roots of its whole subtrees, from the left, one for each one
 * in the binary form of its size. That is all it takes to append and to tell the root.
 */
export class Frontier {
  #size: number;
  readonly #peaks: Hash[];

  /** Goes on where another one stood. Throws when the peaks are not those of a tree of this size. */
  constructor(size = 0, peaks: readonly Hash[] = []) {
    if (!Number.isSafeInteger(size) || size < 0) throw new RangeError('Not the size of a tree');
    if (peaks.length !== onesIn(size)) throw new RangeError('Not the peaks of a tree of this size');
    if (peaks.some((peak) => peak.length !== HASH_BYTES)) throw new RangeError('A peak has 32 bytes');
    this.#size = size;
    this.#peaks = [...peaks];
  }

  get size(): number {
    return this.#size;
  }

  append(leaf: Hash): void {
    let node = leaf;
    // Each trailing one of the size is a whole subtree that the new leaf completes to one twice as large.
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = this.#peaks.pop();
      if (left === undefined) throw new RangeError('A peak is missing');
      node = nodeOf(left, node);
    }
    this.#peaks.push(node);
    this.#size += 1;
  }

  /** The head of the log as it stands. */
  root(): Hash {
    const [last, ...others] = this.#peaks.toReversed();
    return last === undefined ? EMPTY_ROOT : others.reduce((right, left) => nodeOf(left, right), last);
  }

  /** From the left; with the size, what the constructor takes. */
  peaks(): readonly Hash[] {
    return [...this.#peaks];
  }
}

/** The root over all leaves, in order. */
export function rootOf(leaves: readonly Hash[]): Hash {
  const frontier = new Frontier();
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root();
}

function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
