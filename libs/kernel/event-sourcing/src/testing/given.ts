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
} from '../index.ts';

/** `given(incident, events).when(reportIncident, new ReportIncident({...}), { now })` gives the decision of one act on one history. */
export function given<State, Event extends DomainEvent>(
  definition: Aggregate<State, Event>,
  events: readonly Event[] = [],
) {
  return {
    when<Command extends object>(
      act: Act<Command, State, Event>,
      command: Command,
      {
        now = instant('2026-11-22T08:00:00Z'),
        actor = aPerson(act.requires),
        id = 'id-1',
        tenant = 'tenant-1',
      }: Partial<{ now: Instant; actor: Actor; id: string; tenant: string }> = {},
    ): Decision<Event> {
      return act.decide(command, fold(definition, events), { now, actor, id, tenant });
    },
  };
}

export function aPerson(...permissions: readonly Permission[]): Actor {
  return { kind: 'person', id: 'person-1', permissions: new Set(permissions) };
}
