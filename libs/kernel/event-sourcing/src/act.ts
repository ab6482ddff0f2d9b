import type { Actor, CommandContext, Permission } from './actor.ts';
import type { Basis } from './basis.ts';
import type { DomainEvent } from './event.ts';
import type { Instant } from './instant.ts';
import type { Nothing, Rejection } from './rejection.ts';

/** Everything a decision may know beside the command and the state. */
export interface Situation {
  readonly now: Instant;
  readonly actor: Actor;
  readonly tenant: string;
  /** The id of the stream decided on; derived from the command id when the act creates it. */
  readonly id: string;
}

export type Decision<Event> = Rejection | Nothing | readonly Event[];

/** One thing a person may do: command, permission, statutory basis and a pure decision. */
export interface Act<Command extends object, State, Event extends DomainEvent> {
  /** The command's name, e.g. `ReportIncident`. */
  readonly name: string;
  readonly command: new (input: never) => Command;
  /** Checked before the stream is read. */
  readonly requires: Permission;
  readonly basis: Basis;
  /** `'new'` creates a stream; otherwise the id of the stream the command speaks of. */
  on: 'new' | { id(command: Command, context: CommandContext): string }['id'];
  /** The act may be the first of its stream: a stream whose id stands before it begins, e.g. the organisation's own. */
  readonly starts?: true;
  decide(command: Command, state: State, situation: Situation): Decision<Event>;
}

export function act<Command extends object, State, Event extends DomainEvent>(
  definition: Omit<Act<Command, State, Event>, 'name'>,
): Act<Command, State, Event> {
  return { ...definition, name: definition.command.name };
}

/** Checks stand in the order in which a person would mend them; the first refusal wins. */
export function firstRejection(...checks: readonly (Rejection | undefined | false)[]): Rejection | undefined {
  return checks.find((check): check is Rejection => check !== undefined && check !== false);
}
