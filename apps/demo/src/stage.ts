import { type Act, type Actor, type Clock, type DomainEvent, isRejection } from '@varsel/event-sourcing';
import { type Acts, commandIdOf, type ContextDefinition, type Receipt } from '@varsel/event-store';
import { permissionsOf, type Role, tenantId } from '@varsel/tenancy';

/** Somebody of the story, as the log knows them. */
export interface Player {
  readonly tenant: string;
  readonly person: string;
  readonly roles: readonly Role[];
}

/** Where the story is played: through the product's own acts, with the permissions of whoever plays. */
export class Stage {
  readonly #acts: Acts;
  readonly #clock: Clock;
  readonly #contexts: readonly ContextDefinition[];
  #played = 0;

  constructor(acts: Acts, clock: Clock, contexts: readonly ContextDefinition[]) {
    this.#acts = acts;
    this.#clock = clock;
    this.#contexts = contexts;
  }

  /** Runs an act by the name of its command. Throws when it is refused: the story is then wrong. */
  async perform(player: Player, command: string, input: object): Promise<Receipt> {
    const act = this.#act(command);
    const receipt = await this.#acts.run(act, new act.command(input as never), this.contextOf(player));
    if (isRejection(receipt)) throw new Error(`${command} was refused: ${receipt.code}: ${receipt.message.en}`);
    return receipt;
  }

  contextOf({ tenant, person, roles }: Player) {
    this.#played += 1;
    const grants = this.#contexts.map(({ permissions }) => permissions);
    const actor: Actor = { kind: 'person', id: person, permissions: permissionsOf(roles, grants) };
    const key = `demo ${String(this.#played)}`;
    return {
      tenant,
      actor,
      commandId: commandIdOf({ tenant: tenantId(tenant), principal: person, key }),
      receivedAt: this.#clock.now(),
    };
  }

  #act(command: string): Act<object, unknown, DomainEvent> {
    const found = this.#contexts
      .flatMap(({ aggregates }) => aggregates.flatMap(({ acts }) => acts))
      .find(({ name }) => name === command);
    if (found === undefined) throw new Error(`There is no act ${command}`);
    return found;
  }
}
