import type { Act } from './act.ts';
import type { DomainEvent, EventDescription } from './event.ts';
import type { PersonalBasis } from './personal-basis.ts';
import type { RecordWords } from './record-words.ts';

/** Brings stored data of one shape to the next one. Pure, and for good: the stored text never changes. */
export type Upcast = (data: EventContent) => EventContent;

type EventContent = Readonly<Record<string, unknown>>;

/** The life of one thing on one page: states, events, acts. */
export interface Aggregate<State, Event extends DomainEvent> {
  /** Category of its streams: lower case, letters and single underscores, e.g. `incident`. */
  readonly name: string;
  readonly title: { readonly da: string; readonly en: string };
  /** Without a name of its own, a record is called what the record in this field of its events is called. */
  readonly calledAfter?: string;
  readonly initial: State;
  evolve(state: State, event: Event): State;
  readonly events: Readonly<Record<Event['type'], EventDescription>>;
  /** What stands within the fields of its events, as a reader is told. */
  readonly words?: RecordWords;
  /** Older shapes brought to today's, by event type: the first of a list takes shape 1 to 2, the next 2 to 3, and so on. */
  readonly upcasts?: Readonly<Partial<Record<Event['type'], readonly Upcast[]>>>;
  /** Why its personal values are kept, and what may be erased when: by the name of the field, `*` for all others. */
  readonly privacy?: Readonly<Record<string, PersonalBasis>>;
  readonly acts: readonly Act<object, State, Event>[];
}

export function aggregate<State, Event extends DomainEvent>(
  definition: Aggregate<State, Event>,
): Aggregate<State, Event> {
  return definition;
}

/** Written by a newer version of the product: this one would misread it, and says so instead. */
export class FromNewerVersion extends Error {
  constructor(type: string, shape: number, known: number) {
    super(
      `${type} was written in shape ${String(shape)} by a newer version of Varsel; this one knows ${String(known)}. Update this process.`,
    );
    this.name = 'FromNewerVersion';
  }
}

/** Stored data in the shape the code knows today. An event type nobody knows stays as it is. Throws `FromNewerVersion`. */
export function inTodaysShape(
  definition: Pick<Aggregate<never, DomainEvent>, 'events'> & {
    readonly upcasts?: Readonly<Partial<Record<string, readonly Upcast[]>>>;
  },
  type: string,
  stored: { readonly data: EventContent; readonly shape: number },
): EventContent {
  if (!Object.hasOwn(definition.events, type)) return stored.data;
  const today = definition.events[type]?.shape ?? 1;
  if (stored.shape > today) throw new FromNewerVersion(type, stored.shape, today);
  const steps = definition.upcasts?.[type]?.slice(stored.shape - 1) ?? [];
  return steps.reduce((data, upcast) => upcast(data), stored.data);
}

export function fold<State, Event extends DomainEvent>(
  definition: Pick<Aggregate<State, Event>, 'initial' | 'evolve'>,
  events: Iterable<Event>,
): State {
  let state = definition.initial;
  for (const event of events) state = definition.evolve(state, event);
  return state;
}
