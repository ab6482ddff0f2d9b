import type { Act, CommandContext, DomainEvent, Rejection } from '@varsel/event-sourcing';
import { Inject, Injectable, type Provider } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Acts, type Receipt } from './acts.ts';
import type { AnyAggregate } from './context-definition.ts';
import { CommandHandling } from './handle-command.ts';

type AnyAct = Act<object, unknown, DomainEvent>;
type Outcome = Promise<Receipt | Rejection>;

/** What travels over the bus: commands themselves stay undecorated and carry no context. */
class Envelope {
  readonly command: object;
  readonly context: CommandContext;
  constructor(command: object, context: CommandContext) {
    this.command = command;
    this.context = context;
  }
}

/** The bus tells handlers apart by class: one class an act. */
const envelopes = new WeakMap<object, new (command: object, context: CommandContext) => Envelope>();

function envelopeOf(act: object): new (command: object, context: CommandContext) => Envelope {
  const known = envelopes.get(act);
  if (known) return known;
  const made = class extends Envelope {};
  envelopes.set(act, made);
  return made;
}

/** One handler an act. Adding an act touches no module. */
export function provideAggregate(aggregate: AnyAggregate): Provider[] {
  return aggregate.acts.map(handlerOf);
}

function handlerOf(act: AnyAct): Provider {
  class Handler implements ICommandHandler<Envelope> {
    readonly #handling: CommandHandling;
    constructor(handling: CommandHandling) {
      this.#handling = handling;
    }
    execute({ command, context }: Envelope): Outcome {
      return this.#handling.handle(act, command, context);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  Inject(CommandHandling)(Handler, undefined, 0);
  CommandHandler(envelopeOf(act))(Handler);
  return Handler;
}

/** Acts over the command bus: its one hop from the edge to the handler. */
@Injectable()
export class CommandActs extends Acts {
  readonly #bus: CommandBus;

  constructor(@Inject(CommandBus) bus: CommandBus) {
    super();
    this.#bus = bus;
  }

  override run<Command extends object, State, Event extends DomainEvent>(
    act: Act<Command, State, Event>,
    command: Command,
    context: CommandContext,
  ): Outcome {
    const Sent = envelopeOf(act);
    return this.#bus.execute<Envelope, Receipt | Rejection>(new Sent(command, context));
  }
}
