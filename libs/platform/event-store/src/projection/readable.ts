import type { EventCodec } from '../codec/event-codec.ts';
import { willPass } from '../passing.ts';
import type { StoredEvent } from '../port.ts';
import { type CompiledView, reducersFor } from './compiled-view.ts';
import type { PageEvent } from './fold.ts';

/**
 * Decodes what any view of the lane has to do with; a type nobody knows is passed over. What cannot be read is an error
 * in its place. Throws when the database or the log does not answer: that says nothing of an event.
 */
export async function readable(
  codec: Pick<EventCodec, 'decodeEach'>,
  views: readonly CompiledView[],
  page: readonly StoredEvent[],
): Promise<readonly PageEvent[]> {
  const known = new Map<string, boolean>();
  const concerns = (type: string): boolean => {
    const answer = known.get(type) ?? views.some((view) => reducersFor(view, type).length > 0);
    known.set(type, answer);
    return answer;
  };
  const concerned = page.filter(({ type }) => concerns(type));
  const read = await codec.decodeEach(concerned).catch((error: unknown) => {
    if (willPass(error)) throw error;
    return Promise.all(concerned.map((stored) => readAlone(codec, stored)));
  });
  return concerned.map(({ seq, type }, index) => ({
    seq,
    type,
    recorded: read[index] ?? new Error(`The event ${String(seq)} cannot be read`),
  }));
}

/** One key that cannot be had must not keep the others of the page from being read. */
async function readAlone(codec: Pick<EventCodec, 'decodeEach'>, stored: StoredEvent) {
  try {
    const [read] = await codec.decodeEach([stored]);
    return read;
  } catch (error) {
    if (willPass(error)) throw error;
    return error instanceof Error ? error : new Error(String(error));
  }
}
