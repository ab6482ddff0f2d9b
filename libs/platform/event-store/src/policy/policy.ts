import type { Act, Bilingual, DomainEvent, Instant, Permission, Recorded } from '@varsel/event-sourcing';
import type { TenantId, TenantSession } from '@varsel/tenancy';

type AnyAct = Act<object, unknown, DomainEvent>;

/** What a policy wants done: an act, or something that leaves by a channel, e.g. a mail (`sends` of outbound). */
export type Reaction =
  | { readonly kind: 'act'; readonly act: AnyAct; readonly command: object; readonly key: string | undefined }
  | { readonly kind: 'effect'; readonly channel: string; readonly content: object };

/**
 * An act as a reaction. Its command id derives from the cause, the policy and `key` (its place among the reactions when
 * left out), so that doing it again does nothing. Name a key where the number of reactions may come out differently.
 */
export function does<Command extends object, State, Event extends DomainEvent, Known>(
  act: Act<Command, State, Event, Known>,
  command: NoInfer<Command>,
  key?: string,
): Reaction {
  // The acts' bus alone pairs an act with its state and facts.
  return { kind: 'act', act: act as unknown as AnyAct, command, key };
}

/** What a policy may know beside the event. */
export interface PolicySituation {
  readonly now: Instant;
  readonly tenant: TenantId;
  /** The tenant's views, once every one of them holds the event; closed when the policy has answered. */
  views(): Promise<TenantSession>;
}

type Answer = readonly Reaction[] | Promise<readonly Reaction[]>;

interface Named {
  /** Kebab case; the actor is `system:<name>`. Never renamed: command ids derive from it. */
  readonly name: string;
  /** What it does, as the operator and the audit trail are told. */
  readonly title: Bilingual;
  /** Exactly these, whatever roles there are. */
  readonly permissions: readonly Permission[];
}

type React<Event extends DomainEvent> = {
  /** A method, so that a policy of narrower events is still a `Policy`: the runner alone pairs them. */
  react(recorded: Recorded<Event>, situation: PolicySituation): Answer;
}['react'];

/** A reaction to facts: per tenant in order, each event exactly once in effect, from the first event of the log. */
export interface Policy<Event extends DomainEvent = DomainEvent> extends Named {
  readonly on: { readonly [Type in Event['type']]?: React<Extract<Event, { type: Type }>> };
}

export function policy<Event extends DomainEvent>(definition: Policy<Event>): Policy<Event> {
  return definition;
}

/** Something whose moment has come. */
export interface Due {
  /** Of what: with `at` it says which reaction this is, and each is made once. */
  readonly key: string;
  /** When it was to be done. Still to come: it is looked at again. */
  readonly at: Instant;
  readonly reactions: readonly Reaction[];
}

type Reckon<Row> = { due(row: Row, now: Instant): Due | undefined }['due'];

/** A reaction to the clock: looked at every few minutes for every tenant, by the worker alone. */
export interface Timer<Row = unknown> extends Named {
  /** What may be due, from the organisation's views. Keep it small: the finder leaves out what is far away. */
  readonly rows: (session: TenantSession, now: Instant) => Promise<readonly Row[]>;
  /** Undefined: nothing now (not yet, or not at this hour). Pure. */
  readonly due: Reckon<Row>;
}

export function timer<Row>(definition: Timer<Row>): Timer<Row> {
  return definition;
}
