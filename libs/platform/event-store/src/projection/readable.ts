import type { EventCodec } from '../codec/event-codec.ts';
import type { StoredEvent } from '../port.ts';
import { type CompiledView, reducersFor } from './compiled-view.ts';
import type { PageEvent } from './fold.ts';

/** Decodes what any view of the lane has to do with; a type nobody knows is passed over. */
export async function readable(
  codec: Pick<EventCodec, 'decode'>,
  views: readonly CompiledView[],
  page: readonly StoredEvent[],
): Promise<readonly PageEvent[]> {
  const concerned = page.filter(({ type }) => views.some((view) => reducersFor(view, type).length > 0));
  try {
    const recorded = await codec.decode(concerned);
    return recorded.map((each) => ({ seq: each.seq, type: each.event.type, recorded: each }));
  } catch {
    return Promise.all(concerned.map((stored) => readAlone(codec, stored)));
  }
}

async function readAlone(codec: Pick<EventCodec, 'decode'>, stored: StoredEvent): Promise<PageEvent> {
  const { seq, type } = stored;
  try {
    const [recorded] = await codec.decode([stored]);
    return { seq, type, recorded: recorded ?? new Error(`The event ${seq} cannot be read`) };
  } catch (error) {
    return { seq, type, recorded: error instanceof Error ? error : new Error(String(error)) };
  }
}
