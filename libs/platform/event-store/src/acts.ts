import type { Act, CommandContext, DomainEvent, Rejection } from '@varsel/event-sourcing';
import type { Position } from './port.ts';

/** The answer to an act that was done: where it stands in the log. */
export interface Receipt {
  readonly kind: 'receipt';
  /** `category-id`. */
  readonly stream: string;
  /** The id part of the stream: the aggregate's id. */
  readonly id: string;
  readonly version: number;
  readonly position: Position;
  /** True when the same command had been done before and this is its first answer. */
  readonly repeated: boolean;
}

/** The one door to the write side. Refusals are values; exceptions are bugs or a store that does not answer. */
export abstract class Acts {
  abstract run<Command extends object, State, Event extends DomainEvent>(
    act: Act<Command, State, Event>,
    command: Command,
    context: CommandContext,
  ): Promise<Receipt | Rejection>;
}
