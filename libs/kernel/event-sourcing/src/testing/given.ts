import {
  type Act,
  type Actor,
  type Aggregate,
  type Decision,
  type DomainEvent,
  fold,
  type Instant,
  instant,
  type Permission,
  type SecondFactor,
  type Situation,
} from '../index.ts';

interface Circumstances<Known> {
  readonly now?: Instant;
  readonly actor?: Actor;
  readonly id?: string;
  readonly tenant?: string;
  readonly secondFactor?: SecondFactor | undefined;
  readonly facts?: Known;
}

/** `given(incident, events).when(reportIncident, new ReportIncident({...}), { now })` gives the decision of one act on one history. */
export function given<State, Event extends DomainEvent>(
  definition: Aggregate<State, Event>,
  events: readonly Event[] = [],
) {
  return {
    when<Command extends object, Known = undefined>(
      act: Act<Command, State, Event, Known>,
      command: Command,
      {
        now = instant('2026-11-22T08:00:00Z'),
        actor = aPerson(act.requires),
        id = 'id-1',
        tenant = 'tenant-1',
        secondFactor,
        facts,
      }: Circumstances<Known> = {},
    ): Decision<Event> {
      // An act that asks for a fact is given one by its spec; what it does without is never asked.
      const situation = { now, actor, id, tenant, secondFactor, facts } as Situation<Known>;
      return act.decide(command, fold(definition, events), situation);
    },
  };
}

/** Circumstances of somebody who gave a code for the session at the moment of acting; `given` acts at that moment. */
export const confirmed = { secondFactor: { at: instant('2026-11-22T08:00:00Z'), boundTo: null } } as const;

export function aPerson(...permissions: readonly Permission[]): Actor {
  return { kind: 'person', id: 'person-1', permissions: new Set(permissions) };
}
