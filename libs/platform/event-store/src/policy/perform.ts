import {
  type Actor,
  type CommandContext,
  type Instant,
  isRejection,
  type Permission,
  type Rejection,
} from '@varsel/event-sourcing';
import type { Sql, TenantId } from '@varsel/tenancy';
import type { Acts } from '../acts.ts';
import { derivedUuid } from '../derived-ids.ts';
import type { Reaction } from './policy.ts';

/** Something that leaves by another way than the log, written in the transaction of its cause. */
export type Channel = (sql: Sql, tenant: TenantId, content: object) => Promise<unknown>;

export interface Means {
  readonly acts: Acts;
  /** By name, e.g. `mail`. */
  readonly channels: ReadonlyMap<string, Channel>;
}

/** Who reacts to what. `cause` names the event or the due moment: the same cause gives the same command ids. */
export interface Cause {
  readonly tenant: TenantId;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly cause: readonly string[];
  readonly now: Instant;
}

type Wanted<Kind> = Extract<Reaction, { readonly kind: Kind }>;

/** Others came first, views were behind, or nobody may sign off until the log stands again: the same may succeed later. */
const PASSING = new Set(['CONFLICT', 'FACTS_BEHIND', 'LOG_BROKEN']);
/** It was done before, and came out differently then: what was done first stands. */
const DONE = 'IDEMPOTENCY_KEY_REUSED';

/** Does what is wanted; gives the refusals that stand. Throws what may pass. Nothing of a channel leaves when it throws. */
export async function perform(
  means: Means,
  sql: Sql,
  cause: Cause,
  reactions: readonly Reaction[],
): Promise<readonly Rejection[]> {
  const refused: Rejection[] = [];
  for (const [index, reaction] of reactions.entries()) {
    if (reaction.kind !== 'act') continue;
    const refusal = await act(means, reaction, contextOf(cause, reaction.key ?? String(index)));
    if (refusal !== undefined) refused.push(refusal);
  }
  for (const reaction of reactions) if (reaction.kind === 'effect') await leave(means, sql, cause.tenant, reaction);
  return refused;
}

async function act({ acts }: Means, asked: Wanted<'act'>, context: CommandContext): Promise<Rejection | undefined> {
  const outcome = await acts.run(asked.act, asked.command, context);
  if (!isRejection(outcome) || outcome.code === DONE) return undefined;
  if (PASSING.has(outcome.code)) throw new Error(`${asked.act.name}: ${outcome.message.en}`);
  return outcome;
}

async function leave({ channels }: Means, sql: Sql, tenant: TenantId, asked: Wanted<'effect'>): Promise<void> {
  const channel = channels.get(asked.channel);
  if (channel === undefined) throw new Error(`Nothing leaves by the channel ${asked.channel} here`);
  await channel(sql, tenant, asked.content);
}

function contextOf({ tenant, name, permissions, cause, now }: Cause, key: string): CommandContext {
  const actor: Actor = { kind: 'system', id: `system:${name}`, permissions: new Set(permissions) };
  return { tenant, actor, commandId: derivedUuid('reaction', tenant, name, ...cause, key), receivedAt: now };
}

/** All of the work or nothing of it; the transaction goes on either way. */
export async function apart<Value>(sql: Sql, work: () => Promise<Value>): Promise<Value> {
  await sql.query('savepoint reaction');
  try {
    const value = await work();
    await sql.query('release savepoint reaction');
    return value;
  } catch (error) {
    await sql.query('rollback to savepoint reaction');
    throw error;
  }
}
