import { EventRefused, EventTooLarge, type EventToAppend } from './port.ts';

/** Most bytes of `data` or `meta` in one event. */
export const MAX_EVENT_BYTES = 262_144;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUL = String.fromCharCode(0);
const HALF_A_PAIR = /\p{Surrogate}/u;

/** Every adapter refuses the same batches, before it touches anything. Throws `EventRefused`. */
export function checkBatch(stream: string, events: readonly EventToAppend[]): void {
  if (!isStorable(stream) || stream === '' || stream.length > 512) throw new EventRefused('Not a stream name');
  if (events.length === 0) throw new EventRefused('An empty batch');
  for (const event of events) checkEvent(event);
  if (new Set(events.map(({ id }) => id)).size < events.length) throw new EventRefused('An id twice in one batch');
}

function checkEvent({ id, type, data, meta }: EventToAppend): void {
  if (!UUID.test(id)) throw new EventRefused('Not an event id');
  if (type === '' || ![type, data, meta].every(isStorable)) throw new EventRefused('Not text that can be stored');
  for (const text of [data, meta]) {
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_EVENT_BYTES)
      throw new EventTooLarge(`${String(bytes)} bytes in one event; at most ${String(MAX_EVENT_BYTES)}`);
  }
}

/** PostgreSQL keeps no NUL, and UTF-8 has no half of a surrogate pair: neither is written differently from what is hashed. */
function isStorable(text: string): boolean {
  return !text.includes(NUL) && !HALF_A_PAIR.test(text);
}
