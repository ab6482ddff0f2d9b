import { createHash } from 'node:crypto';
import type { StoredEvent } from './port.ts';

/** What leaf v1 is computed over: everything stored but the leaf itself. */
export type LeafContent = Omit<StoredEvent, 'leaf'>;

/** The bytes of leaf v1: ten fields in this order, each preceded by its length in bytes and a line feed. */
export function leafBytes(event: LeafContent): Buffer {
  const { tenant, seq, stream, version, id, type, at, meta, data } = event;
  const fields = ['v1', tenant, String(seq), stream, String(version), id, type, at, meta, data];
  return Buffer.from(fields.map((field) => `${String(Buffer.byteLength(field))}\n${field}`).join(''));
}

/** Leaf v1: SHA-256 over a zero byte and the bytes of the event. Frozen: a change is leaf v2 beside it. */
export function leafOf(event: LeafContent): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(leafBytes(event)).digest();
}
