import type { Act, CommandContext, DomainEvent, Rejection } from '@varsel/event-sourcing';
import { Acts, type Receipt } from './acts.ts';
import { CommandHandling, type Machinery } from './handle-command.ts';

class DirectActs extends Acts {
  readonly #handling: CommandHandling;

  constructor(machinery: Machinery) {
    super();
    this.#handling = new CommandHandling(machinery);
  }

  override run<Command extends object, State, Event extends DomainEvent>(
    act: Act<Command, State, Event>,
    command: Command,
    context: CommandContext,
  ): Promise<Receipt | Rejection> {
    return this.#handling.handle(act, command, context);
  }
}

/** The same acts without Nest: for tests, the demo seed and tools. */
export function createActs(machinery: Machinery): Acts {
  return new DirectActs(machinery);
}
