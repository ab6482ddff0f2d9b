import { rootOf } from './frontier.ts';
import { type Hash, splitOf } from './hash.ts';

/** The leaves from (inclusive) to (exclusive) under one node of a proof: an aligned whole subtree, or the ragged right end. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** PATH(index, D[size]) of RFC 9162 section 2.1.3.1, as the leaves under each node of the proof. */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (!isSize(index) || !isSize(size) || index >= size) throw new RangeError('No such leaf in a tree of this size');
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/** PROOF(first, D[second]) of RFC 9162 section 2.1.4.1, as the leaves under each node. Empty for 0 and for equal sizes. */
export function consistencyRanges(first: number, second: number): readonly LeafRange[] {
  refuseShrinking(first, second);
  if (first === 0 || first === second) return [];
  const ranges: LeafRange[] = [];
  let [from, to] = [0, second];
  while (to !== first) {
    const middle = from + splitOf(to - from);
    if (first <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // The reader knows the older root: when it is this very node, it is not said again.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** That the leaf of this index is in the tree over the first `size` leaves. */
export function inclusionProof(leaves: readonly Hash[], index: number, size = leaves.length): readonly Hash[] {
  return nodesOf(leaves, size, inclusionRanges(index, size));
}

/** That the tree over the first `second` leaves has grown out of the one over the first `first`. */
export function consistencyProof(leaves: readonly Hash[], first: number, second = leaves.length): readonly Hash[] {
  return nodesOf(leaves, second, consistencyRanges(first, second));
}

function nodesOf(leaves: readonly Hash[], size: number, ranges: readonly LeafRange[]): readonly Hash[] {
  if (size > leaves.length) throw new RangeError('The tree has fewer leaves');
  return ranges.map(({ from, to }) => rootOf(leaves.slice(from, to)));
}

function refuseShrinking(first: number, second: number): void {
  if (!isSize(first) || !isSize(second) || first > second) throw new RangeError('A log only grows');
}

function isSize(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}
