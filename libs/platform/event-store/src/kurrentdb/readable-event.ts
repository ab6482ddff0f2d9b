import { checkBatch } from '../batch.ts';
import { EventRefused, type StoredEvent } from '../port.ts';
import type { NodeEvent } from './wire.ts';

/** An event of the node as Varsel stores it, without its place in the tenant's log. */
export interface Readable {
  readonly from: NodeEvent;
  readonly content: Pick<StoredEvent, 'stream' | 'version' | 'id' | 'type' | 'data' | 'meta'>;
}

/** An event that Varsel did not write and cannot take; it keeps its place on the node alone. */
export interface Refused {
  readonly from: NodeEvent;
  readonly stream: string;
  readonly reason: string;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Anybody with the node's password may write into our streams: the same rules as at the port, and no id twice. */
export function readable(from: NodeEvent, stream: string, known: ReadonlySet<string>): Readable | Refused {
  if (known.has(from.id)) return { from, stream: named(stream), reason: 'Its id stands in the log already' };
  try {
    const content = contentOf(from, stream);
    checkBatch(stream, [content]);
    return { from, content };
  } catch (error) {
    if (!(error instanceof EventRefused || error instanceof TypeError)) throw error;
    return { from, stream: named(stream), reason: error.message };
  }
}

/** Throws `TypeError` for bytes that are not UTF-8. */
export function contentOf(from: NodeEvent, stream: string): Readable['content'] {
  const { revision, id, type } = from;
  const [data, meta] = [strict.decode(from.data), strict.decode(from.meta)];
  return { stream, version: revision + 1, id, type, data, meta };
}

function named(stream: string): string {
  return stream.replaceAll('\0', '\uFFFD');
}
