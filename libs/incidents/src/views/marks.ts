import type { EventMeta, Instant } from '@varsel/event-sourcing';

/** When something entered the record, and through whom. */
export interface Mark {
  readonly at: Instant;
  readonly by: string;
}

export function mark({ at, meta }: { readonly at: Instant; readonly meta: EventMeta }): Mark {
  return { at, by: meta.actorId };
}
