import type { DomainEvent } from './event.ts';

/** What each type of event makes of the state: one line an event. */
export type Transitions<State, Event extends DomainEvent> = {
  readonly [Type in Event['type']]: (state: State, event: Extract<Event, { readonly type: Type }>) => State;
};

/** `evolve` from its table. */
export function evolveBy<State, Event extends DomainEvent>(
  transitions: Transitions<State, Event>,
): (state: State, event: Event) => State {
  return (state, event) => {
    const transition = transitions[event.type as Event['type']] as (state: State, event: Event) => State;
    return transition(state, event);
  };
}

/** The data of an event: everything but its type. */
export function dataOf<Event extends DomainEvent>(event: Event): Omit<Event, 'type'> {
  return Object.fromEntries(Object.entries(event).filter(([field]) => field !== 'type')) as Omit<Event, 'type'>;
}
