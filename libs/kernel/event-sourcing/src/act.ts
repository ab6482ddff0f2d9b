import type { Actor, CommandContext, Permission, SecondFactor } from './actor.ts';
import type { Basis } from './basis.ts';
import type { DomainEvent } from './event.ts';
import type { FactKey } from './fact.ts';
import type { Instant } from './instant.ts';
import type { Nothing, Rejection } from './rejection.ts';

/** Everything a decision may know beside the command and the state. */
export interface Situation<Known = undefined> {
  readonly now: Instant;
  readonly actor: Actor;
  readonly tenant: string;
  /** The id of the stream decided on; derived from the command id when the act creates it. */
  readonly id: string;
  /** The second factor the person last gave in this session; undefined when there is none to show. */
  readonly secondFactor: SecondFactor | undefined;
  /** The fact the act asks for; undefined when it asks for none. */
  readonly facts: Known;
}

export type Decision<Event> = Rejection | Nothing | readonly Event[];

/** One thing a person may do: command, permission, statutory basis and a pure decision. */
export interface Act<Command extends object, State, Event extends DomainEvent, Known = unknown> {
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
  /** Somebody puts their name under what the log says: refused while the log is in alarm. */
  readonly signOff?: true;
  /** What of the command its caller said, where the server finds the rest: the same words again are the same command. */
  said?(command: Command): object;
  /** What it must know of another context, obtained before it decides. */
  readonly facts?: FactKey<Known>;
  decide(command: Command, state: State, situation: Situation<Known>): Decision<Event>;
}

export function act<Command extends object, State, Event extends DomainEvent, Known = undefined>(
  definition: Omit<Act<Command, State, Event, Known>, 'name'>,
): Act<Command, State, Event, Known> {
  return { ...definition, name: definition.command.name };
}

/** Checks stand in the order in which a person would mend them; the first refusal wins. */
export function firstRejection(...checks: readonly (Rejection | undefined | false)[]): Rejection | undefined {
  return checks.find((check): check is Rejection => check !== undefined && check !== false);
}
