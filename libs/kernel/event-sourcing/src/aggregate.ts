import type { Act } from './act.ts';
import type { DomainEvent, EventDescription } from './event.ts';

/** The life of one thing on one page: states, events, acts. */
export interface Aggregate<State, Event extends DomainEvent> {
  /** Category of its streams: lower case, letters and single underscores, e.g. `incident`. */
  readonly name: string;
  readonly title: { readonly da: string; readonly en: string };
  readonly initial: State;
  evolve(state: State, event: Event): State;
  readonly events: Readonly<Record<Event['type'], EventDescription>>;
  /** The store's older shapes brought to today's, by event type; absent until the first shape changes. */
  readonly upcast?: Readonly<Record<string, (data: Readonly<Record<string, unknown>>, shape: number) => object>>;
  readonly acts: readonly Act<object, State, Event>[];
}

export function aggregate<State, Event extends DomainEvent>(
  definition: Aggregate<State, Event>,
): Aggregate<State, Event> {
  return definition;
}

export function fold<State, Event extends DomainEvent>(
  definition: Pick<Aggregate<State, Event>, 'initial' | 'evolve'>,
  events: Iterable<Event>,
): State {
  let state = definition.initial;
  for (const event of events) state = definition.evolve(state, event);
  return state;
}
