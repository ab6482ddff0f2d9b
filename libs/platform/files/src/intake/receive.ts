import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { IncomingFile } from '../store/file-store.ts';
import { TextReading } from './readable-text.ts';

/** What came in. `too-large` and `broken`: what was written so far is worth nothing. */
export type Received =
  | { readonly kind: 'whole'; readonly sha256: string; readonly sizeBytes: number; readonly isText: boolean }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken' };

/** Somebody who sends too much is heard out up to so many times the limit, so that the answer can be read. */
const HEARD_OUT_TIMES = 2;

/** Hashes, measures and reads while writing; nothing is held in memory but the chunk in hand. */
export async function receive(source: Readable, incoming: IncomingFile, bytesAtMost: number): Promise<Received> {
  const hash = createHash('sha256');
  const text = new TextReading();
  let sizeBytes = 0;
  for await (const chunk of arriving(source)) {
    if (chunk === 'broken') return { kind: 'broken' };
    sizeBytes += chunk.length;
    if (sizeBytes > bytesAtMost * HEARD_OUT_TIMES) break;
    if (sizeBytes > bytesAtMost) continue;
    hash.update(chunk);
    text.take(chunk);
    await incoming.write(chunk);
  }
  if (sizeBytes > bytesAtMost) return { kind: 'too-large' };
  return { kind: 'whole', sha256: hash.digest('hex'), sizeBytes, isText: text.end() };
}

/** A failure of the line is the sender's; a failure of the disk is ours and is thrown where it happens. */
async function* arriving(source: Readable): AsyncGenerator<Uint8Array | 'broken'> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  try {
    for (;;) {
      const next = await chunks.next().catch(() => 'broken' as const);
      if (next === 'broken') yield next;
      if (next === 'broken' || next.done === true) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}
