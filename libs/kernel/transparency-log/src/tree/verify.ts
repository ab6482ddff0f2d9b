import { sameBytes } from '../bytes.ts';
import { EMPTY_ROOT, type Hash, HASH_BYTES, nodeOf } from './hash.ts';

export interface InclusionClaim {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

export interface ConsistencyClaim {
  readonly first: number;
  readonly firstRoot: Hash;
  readonly second: number;
  readonly secondRoot: Hash;
  readonly proof: readonly Hash[];
}

/** RFC 9162 section 2.1.3.2. False for everything that is not exactly the proof; never throws. */
export function verifyInclusion({ leaf, index, size, root, proof }: InclusionClaim): boolean {
  if (!areSizes(index, size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  // One leaf that rises alone: what `grown` calls the newer root.
  const roots = grown(leaf, proof, { fn: index, sn: size - 1 });
  return roots !== undefined && sameBytes(roots.newer, root);
}

/**
 * RFC 9162 section 2.1.4.2, and its two edges: everything has grown out of the empty tree, and equal sizes are
 * consistent when they are the same tree. Neither takes a proof. Never throws.
 */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { firstRoot, proof } = claim;
  if (!isPossible(claim)) return false;
  const known = knownRoot(claim);
  if (known !== undefined) return proof.length === 0 && sameBytes(firstRoot, known);
  return proof.length > 0 && hasGrown(claim);
}

function isPossible({ first, firstRoot, second, secondRoot, proof }: ConsistencyClaim): boolean {
  if (!areSizes(first, second) || first > second) return false;
  return areHashes([firstRoot, secondRoot, ...proof]) && (second > 0 || sameBytes(secondRoot, EMPTY_ROOT));
}

/** The older root where it needs no proof: of no leaves, and of as many as the newer tree has. */
function knownRoot({ first, second, secondRoot }: ConsistencyClaim): Hash | undefined {
  if (first === 0) return EMPTY_ROOT;
  return first === second ? secondRoot : undefined;
}

function hasGrown({ first, firstRoot, second, secondRoot, proof }: ConsistencyClaim): boolean {
  // The reader has the older root: where it is the node the proof begins with, it is not said.
  const [seed = firstRoot, ...others] = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof;
  let [fn, sn] = [first - 1, second - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  const roots = grown(seed, others, { fn, sn });
  return roots !== undefined && sameBytes(roots.older, firstRoot) && sameBytes(roots.newer, secondRoot);
}

interface Roots {
  readonly older: Hash;
  readonly newer: Hash;
}

/** Where a node stands in its level, and the last one of that level: fn and sn of the RFC. */
interface Place {
  readonly fn: number;
  readonly sn: number;
}

/** Both roots as the proof builds them, or undefined when it has a node too many or too few. */
function grown(seed: Hash, proof: readonly Hash[], place: Place): Roots | undefined {
  let { fn, sn } = place;
  let [older, newer] = [seed, seed];
  for (const sibling of proof) {
    if (sn === 0) return undefined;
    if (fn % 2 === 1 || fn === sn) {
      older = nodeOf(sibling, older);
      newer = nodeOf(sibling, newer);
      [fn, sn] = withoutZeros(fn, sn);
    } else {
      newer = nodeOf(newer, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? { older, newer } : undefined;
}

/** A node at the right end rises until it has a sibling on its left: levels without one have no place in a proof. */
function withoutZeros(fn: number, sn: number): readonly [number, number] {
  let [one, other] = [fn, sn];
  while (one % 2 === 0 && one !== 0) [one, other] = [half(one), half(other)];
  return [one, other];
}

function half(number: number): number {
  return Math.floor(number / 2);
}

function isPowerOfTwo(number: number): boolean {
  let rest = number;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}

function areSizes(...numbers: readonly number[]): boolean {
  return numbers.every((number) => Number.isSafeInteger(number) && number >= 0);
}

function areHashes(hashes: readonly Hash[]): boolean {
  return hashes.every((hash) => hash.length === HASH_BYTES);
}
