import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './bytes.ts';

/** What leaf v1 is computed over: everything stored but the leaf itself. */
export interface LeafContent {
  readonly tenant: string;
  readonly seq: number;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly meta: string;
  readonly data: string;
}

/** The bytes of leaf v1: ten fields in this order, each preceded by its length in bytes and a line feed. */
export function leafBytes(event: LeafContent): Uint8Array {
  const { tenant, seq, stream, version, id, type, at, meta, data } = event;
  const fields = ['v1', tenant, String(seq), stream, String(version), id, type, at, meta, data];
  return utf8(fields.map((field) => `${String(bytesIn(field))}\n${field}`).join(''));
}

/** Length in UTF-8. Most fields are ASCII, and their bytes need not be made to be counted. */
function bytesIn(text: string): number {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 127) return utf8(text).length;
  }
  return text.length;
}

const LEAF = Uint8Array.of(0);

/** Leaf v1: SHA-256 over a zero byte and the bytes of the event. Frozen: a change is leaf v2 beside it. */
export function leafOf(event: LeafContent): Uint8Array {
  return sha256.create().update(LEAF).update(leafBytes(event)).digest();
}
