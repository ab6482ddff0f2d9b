import { sha256 } from '@noble/hashes/sha2.js';

/** A leaf or node of the tree: 32 bytes. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

/** The head of a log without events (RFC 9162 section 2.1.1). */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array());

const NODE = Uint8Array.of(1);

/** SHA-256 over a one byte and both children. */
export function nodeOf(left: Hash, right: Hash): Hash {
  return sha256.create().update(NODE).update(left).update(right).digest();
}

/** The largest power of two smaller than `size`, where RFC 9162 divides a tree; `size` is at least 2. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
