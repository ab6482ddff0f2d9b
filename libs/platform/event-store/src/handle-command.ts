import {
  type Act,
  type CommandContext,
  type DomainEvent,
  fold,
  FromNewerVersion,
  isNothing,
  isRejection,
  type Recorded,
  type Rejection,
  type StreamName,
} from '@varsel/event-sourcing';
import { type PermissionGrants, type TenantId, tenantId } from '@varsel/tenancy';
import type { Receipt } from './acts.ts';
import { digestOf } from './canonical-input.ts';
import { type EventCodec, EventUnreadable } from './codec/event-codec.ts';
import type { AnyAggregate, ContextDefinition } from './context-definition.ts';
import { eventIdOf, streamIdOf } from './derived-ids.ts';
import { checkFacts, type Facts } from './facts/facts.ts';
import {
  type Appended,
  EventIdTaken,
  type EventStore,
  EventTooLarge,
  positionOf,
  START,
  type VersionConflict,
} from './port.ts';
import {
  conflict,
  factsBehind,
  fromNewerVersion,
  keyReused,
  logBroken,
  notFound,
  permissionMissing,
  tooLarge,
  unreadable,
} from './refusals.ts';
import { isStreamId, writeStreamName } from './stream-name.ts';

/** What stands between an act and its events. */
export interface Machinery {
  readonly store: EventStore;
  readonly codec: EventCodec;
  /** The key under which a tenant's commands are digested: `master.derive('digest', tenant)`. */
  readonly digestKey: (tenant: TenantId) => Buffer;
  readonly contexts: readonly Pick<ContextDefinition, 'aggregates' | 'permissions' | 'facts'>[];
  /** Where acts obtain what they must know of other contexts; left out where no act asks. */
  readonly facts?: Pick<Facts, 'atHead'> | undefined;
  /** Whether the tenant's log is what it was: acts that sign off wait until it is. Left out where nobody seals. */
  readonly mayBeSigned?: ((tenant: TenantId) => Promise<boolean>) | undefined;
}

type AnyAct = Act<object, unknown, DomainEvent>;

interface Work {
  readonly act: AnyAct;
  readonly command: object;
  readonly context: CommandContext;
  readonly aggregate: AnyAggregate;
  readonly tenant: TenantId;
  readonly stream: StreamName;
  readonly digest: string;
}

/** Others may come first this often before the caller is told. */
const ATTEMPTS = 10;
const PAUSE_MS = 4;

/** Permission, stream, decision, append: the one way from a command to its events. */
export class CommandHandling {
  readonly #machinery: Machinery;
  readonly #grants: readonly PermissionGrants[];
  readonly #owners = new Map<object, AnyAggregate>();

  constructor(machinery: Machinery) {
    this.#machinery = machinery;
    this.#grants = machinery.contexts.map(({ permissions }) => permissions);
    const aggregates = machinery.contexts.flatMap((context) => context.aggregates);
    for (const aggregate of aggregates) for (const act of aggregate.acts) this.#owners.set(act, aggregate);
    const names = new Set([...this.#owners.keys()].map((act) => (act as AnyAct).name));
    if (names.size < aggregates.flatMap(({ acts }) => acts).length) throw new Error('Two acts of one name');
    checkFacts(machinery.contexts);
  }

  async handle(act: AnyAct, command: object, context: CommandContext): Promise<Receipt | Rejection> {
    if (!context.actor.permissions.has(act.requires)) return permissionMissing(act, this.#grants);
    const aggregate = this.#owners.get(act);
    if (!aggregate) throw new Error(`${act.name} stands in no aggregate's list of acts`);
    const id = act.on === 'new' ? streamIdOf(context.commandId, aggregate.name) : act.on(command, context);
    if (!isStreamId(id)) return notFound(act, aggregate.title);
    const tenant = tenantId(context.tenant);
    const digest = digestOf(this.#machinery.digestKey(tenant), act.name, act.said?.(command) ?? command);
    return this.#attempts({
      act,
      command,
      context,
      aggregate,
      tenant,
      digest,
      stream: { category: aggregate.name, id },
    });
  }

  async #attempts(work: Work): Promise<Receipt | Rejection> {
    let actual = 0;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await this.#attempt(work);
      if (outcome.kind !== 'conflict') return outcome;
      actual = outcome.actual;
      await pause(Math.random() * PAUSE_MS * attempt);
    }
    return conflict(work.act, actual);
  }

  async #attempt(work: Work): Promise<Receipt | Rejection | VersionConflict> {
    const { act, aggregate, tenant, stream } = work;
    const { store, codec } = this.#machinery;
    const history = await readable(act, async () => codec.decode(await store.read(tenant, writeStreamName(stream))));
    if (isRejection(history)) return history;
    const standing = firstAnswer(history, work);
    if (standing) return standing;
    if (history.length === 0 && !mayBegin(act)) return notFound(act, aggregate.title);
    if (act.signOff === true && (await this.#machinery.mayBeSigned?.(tenant)) === false) return logBroken(act);
    return this.#decide(work, history);
  }

  async #decide(work: Work, history: readonly Recorded[]): Promise<Receipt | Rejection | VersionConflict> {
    const { act, command, context, aggregate, tenant, stream } = work;
    const facts = await this.#obtain(work);
    if (facts === 'behind') return factsBehind(act);
    const decision = act.decide(command, fold(aggregate, known(aggregate, history)), {
      now: context.receivedAt,
      actor: context.actor,
      tenant,
      id: stream.id,
      secondFactor: context.secondFactor,
      facts,
    });
    if (isRejection(decision)) return decision;
    if (isNothing(decision) || decision.length === 0) return receiptAt(stream, history.at(-1), true);
    return this.#append(work, history.length, decision);
  }

  async #obtain({ act, tenant }: Work): Promise<unknown> {
    if (act.facts === undefined) return undefined;
    const { facts } = this.#machinery;
    if (facts === undefined) throw new Error(`${act.name} asks for ${act.facts.key}, and nobody obtains facts here`);
    return facts.atHead(act.facts, tenant);
  }

  async #append(
    work: Work,
    version: number,
    decided: readonly DomainEvent[],
  ): Promise<Receipt | Rejection | VersionConflict> {
    const { act, context, tenant, stream, digest } = work;
    const { commandId, actor } = context;
    const meta = { commandId, act: act.name, actorKind: actor.kind, actorId: actor.id, digest };
    const drafts = decided.map((event, index) => ({ id: eventIdOf(commandId, index), event, meta }));
    const { codec, store } = this.#machinery;
    try {
      const events = await codec.encode(tenant, stream, drafts);
      const expected = version === 0 ? 'absent' : version;
      const answer = await store.append(tenant, writeStreamName(stream), expected, events);
      return answer.kind === 'conflict' ? answer : receipt(stream, answer);
    } catch (error) {
      if (error instanceof EventTooLarge) return tooLarge(act);
      if (error instanceof EventIdTaken) return keyReused(act);
      throw error;
    }
  }
}

/** What the same command got when it was done; a refusal when its key stands for another. */
function firstAnswer(
  history: readonly Recorded[],
  { act, context, digest, stream }: Work,
): Receipt | Rejection | undefined {
  const last = history.findLast(({ meta }) => meta.commandId === context.commandId);
  if (!last) return undefined;
  return last.meta.digest === digest ? receiptAt(stream, last, true) : keyReused(act);
}

function mayBegin({ on, starts }: AnyAct): boolean {
  return on === 'new' || starts === true;
}

/** What cannot be decided on is refused in words: the stream stays as it is for whoever can read it. */
async function readable(
  act: AnyAct,
  read: () => Promise<readonly Recorded[]>,
): Promise<readonly Recorded[] | Rejection> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FromNewerVersion) return fromNewerVersion(act);
    if (error instanceof EventUnreadable) return unreadable(act);
    throw error;
  }
}

/** Types that a newer version wrote stay in the log; this one cannot fold them. */
function known(aggregate: AnyAggregate, history: readonly Recorded[]): readonly DomainEvent[] {
  return history.map(({ event }) => event).filter(({ type }) => Object.hasOwn(aggregate.events, type));
}

function receiptAt(stream: StreamName, last: Recorded | undefined, repeated: boolean): Receipt {
  const place = { version: last?.version ?? 0, position: last ? positionOf(last.seq) : START };
  return { kind: 'receipt', stream: writeStreamName(stream), id: stream.id, ...place, repeated };
}

function receipt(stream: StreamName, { version, position, repeated }: Appended): Receipt {
  return { kind: 'receipt', stream: writeStreamName(stream), id: stream.id, version, position, repeated };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
