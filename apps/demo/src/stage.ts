import {
  type Act,
  type Actor,
  type Clock,
  type DomainEvent,
  type FactAt,
  type FactKey,
  isRejection,
} from '@varsel/event-sourcing';
import { type Acts, commandIdOf, type ContextDefinition, type Facts, type Receipt } from '@varsel/event-store';
import type { Files, StoredFile } from '@varsel/files';
import { permissionsOf, type Role, tenantId } from '@varsel/tenancy';
import { Readable } from 'node:stream';
import { pdfDocument } from './document.ts';

/** Somebody of the story, as the log knows them. */
export interface Player {
  readonly tenant: string;
  readonly person: string;
  readonly roles: readonly Role[];
}

export interface StageParts {
  readonly acts: Acts;
  readonly clock: Clock;
  readonly contexts: readonly ContextDefinition[];
  readonly files: Files;
  readonly facts: Facts;
}

/** Where the story is played: through the product's own acts, with the permissions of whoever plays. */
export class Stage {
  readonly #acts: Acts;
  readonly #clock: Clock;
  readonly #contexts: readonly ContextDefinition[];
  readonly #files: Files;
  readonly #facts: Facts;
  readonly #named = new Map<string, string>();
  #played = 0;

  constructor({ acts, clock, contexts, files, facts }: StageParts) {
    this.#facts = facts;
    this.#files = files;
    this.#acts = acts;
    this.#clock = clock;
    this.#contexts = contexts;
  }

  /** Runs an act by the name of its command. Throws when it is refused: the story is then wrong. */
  async perform(player: Player, command: string, input: object, boundTo?: string): Promise<Receipt> {
    const act = this.#act(command);
    const context = this.contextOf(player);
    // A code given this very moment: for the one thing named, or for the session.
    const secondFactor = { at: context.receivedAt, boundTo: boundTo ?? null };
    const receipt = await this.#acts.run(act, new act.command(input as never), { ...context, secondFactor });
    if (isRejection(receipt)) throw new Error(`${command} was refused: ${receipt.code}: ${receipt.message.en}`);
    if ('name' in input && typeof input.name === 'string') this.#named.set(`${command} ${input.name}`, receipt.id);
    return receipt;
  }

  /** What came of a command that gave something this name. */
  idOf(command: string, name: string): string | undefined {
    return this.#named.get(`${command} ${name}`);
  }

  /** Runs an act of a supplier, who comes by a link and holds no role. */
  async performAtDoor(tenant: string, command: string, input: object): Promise<Receipt> {
    const act = this.#act(command);
    const actor: Actor = { kind: 'system', id: 'system:supplier-door', permissions: new Set([act.requires]) };
    const context = { ...this.contextOf({ tenant, person: actor.id, roles: [] }), actor };
    const receipt = await this.#acts.run(act, new act.command(input as never), context);
    if (isRejection(receipt)) throw new Error(`${command} was refused: ${receipt.code}: ${receipt.message.en}`);
    return receipt;
  }

  /** The hash of a fact as it is now: what somebody sees in a preview. */
  async hashOf(fact: FactKey<unknown>, { tenant }: Player): Promise<string> {
    const known = await this.#facts.atHead(fact, tenantId(tenant));
    if (known === 'behind') throw new Error(`${fact.key} is behind`);
    return (known as FactAt<unknown>).hash;
  }

  /** Uploads a page with a heading and a few lines, e.g. as evidence; `name` ends in `.pdf`. */
  async upload({ tenant, person }: Player, name: string, lines: readonly string[]): Promise<StoredFile> {
    const page = Readable.from([pdfDocument(name.replace(/\.pdf$/, ''), lines)]);
    const stored = await this.#files.put(tenantId(tenant), page, { name, by: person });
    if (isRejection(stored)) throw new Error(`${name} was refused: ${stored.message.en}`);
    return stored;
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
