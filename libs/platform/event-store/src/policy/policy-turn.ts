import type { Clock, Recorded } from '@varsel/event-sourcing';
import { type Database, type Sql, type TenantId, TenantSession } from '@varsel/tenancy';
import type { EventCodec } from '../codec/event-codec.ts';
import { willPass } from '../passing.ts';
import { type EventStore, positionOf, type StoredEvent } from '../port.ts';
import type { Waited } from '../projection/read-your-writes.ts';
import { parkReaction, type PolicyProblem } from './parked.ts';
import { apart, type Means, perform } from './perform.ts';
import type { Policy, PolicySituation } from './policy.ts';
import { claimPolicies, savePolicies, type Standing } from './policy-progress.ts';
import type { Setbacks } from './setbacks.ts';

export interface PolicyMachinery extends Means {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed'>;
  readonly codec: Pick<EventCodec, 'decode'>;
  readonly clock: Clock;
  readonly policies: readonly Policy[];
  readonly waitFor: (waited: Waited) => Promise<'reached' | 'stale'>;
  readonly setbacks: Setbacks;
  readonly onProblem: (problem: PolicyProblem) => void;
}

/** A turn holds the tenant's lock: it reads so far, and ends after so many events that were reacted to. */
const PAGE = 500;
const REACTED_A_TURN = 20;

/** One page of one tenant, from lock to commit. Acts are done before progress is: after a crash they are done again, to no effect. */
export function policyTurn(machinery: PolicyMachinery, tenant: TenantId): Promise<'elsewhere' | 'idle' | 'moved'> {
  return machinery.database.inTenant(tenant, async (sql) => {
    const standing = await claimPolicies(sql, tenant);
    if (standing === undefined) return 'elsewhere';
    const registered = machinery.policies.map(({ name }) => name).sort();
    const lane = laneOf(machinery, tenant, standing);
    const page =
      lane === undefined ? [] : await machinery.store.feed(tenant, positionOf(lane.seq), Math.min(PAGE, lane.limit));
    const walk = new Walk(machinery, sql, tenant, new Map(registered.map((name) => [name, standing.get(name) ?? 0])));
    if (lane !== undefined && page.length > 0) await walk.over(page, lane.policies);
    await savePolicies(sql, tenant, walk.positions, registered);
    return page.length === 0 ? 'idle' : 'moved';
  });
}

/** Policies that stand at one place. Those furthest behind come first, and stop where the next ones stand. */
function laneOf({ policies, setbacks }: PolicyMachinery, tenant: TenantId, standing: Standing) {
  const able = policies.filter(({ name }) => !setbacks.isResting(tenant, name));
  const places = [...new Set(able.map(({ name }) => standing.get(name) ?? 0))].sort((one, other) => one - other);
  const [seq, next = Infinity] = places;
  if (seq === undefined) return undefined;
  return { seq, limit: next - seq, policies: able.filter(({ name }) => (standing.get(name) ?? 0) === seq) };
}

class Walk {
  readonly positions: Map<string, number>;
  readonly #machinery: PolicyMachinery;
  readonly #sql: Sql;
  readonly #tenant: TenantId;

  constructor(machinery: PolicyMachinery, sql: Sql, tenant: TenantId, positions: Map<string, number>) {
    this.#machinery = machinery;
    this.#sql = sql;
    this.#tenant = tenant;
    this.positions = positions;
  }

  /** A policy that fails stays before its event; the others go on. */
  async over(page: readonly StoredEvent[], policies: readonly Policy[]): Promise<void> {
    let going = policies;
    let reacted = 0;
    for (const stored of page) {
      const concerned = going.filter(({ on }) => Object.hasOwn(on, stored.type));
      const stuck = new Set<Policy>();
      for (const policy of concerned) if ((await this.#met(policy, stored)) === 'stuck') stuck.add(policy);
      going = going.filter((policy) => !stuck.has(policy));
      for (const { name } of going) this.positions.set(name, stored.seq);
      for (const { name } of stuck) this.positions.set(name, stored.seq - 1);
      reacted += concerned.length === 0 ? 0 : 1;
      if (reacted === REACTED_A_TURN) return;
    }
  }

  async #met(policy: Policy, stored: StoredEvent): Promise<'done' | 'stuck'> {
    const { setbacks, onProblem } = this.#machinery;
    try {
      await reactTo(this.#machinery, this.#sql, policy, stored);
      setbacks.passed(this.#tenant, policy.name);
      return 'done';
    } catch (error) {
      if (willPass(error)) throw error;
      const parked = setbacks.failed(this.#tenant, policy.name, stored.seq);
      if (parked) await parkReaction(this.#sql, stored, { policy: policy.name, kind: 'fault', error });
      onProblem({ tenant: this.#tenant, policy: policy.name, error, parked });
      return parked ? 'done' : 'stuck';
    }
  }
}

/** One policy and one event. What is refused is set down and final; what fails is thrown. */
export async function reactTo(
  machinery: PolicyMachinery,
  sql: Sql,
  policy: Policy,
  stored: StoredEvent,
): Promise<void> {
  const [recorded] = await machinery.codec.decode([stored]);
  if (recorded === undefined) throw new Error(`The event ${String(stored.seq)} cannot be read`);
  const { name, permissions } = policy;
  const situation = new Looking(machinery, recorded);
  try {
    const reactions = (await policy.on[recorded.event.type]?.(recorded, situation)) ?? [];
    const cause = { tenant: stored.tenant, name, permissions, cause: [stored.id], now: situation.now };
    const [refusal] = await apart(sql, () => perform(machinery, sql, cause, reactions));
    if (refusal === undefined) return;
    const error = new Error(`${refusal.code}: ${refusal.message.en}`);
    await parkReaction(sql, stored, { policy: name, kind: 'refusal', error });
    machinery.onProblem({ tenant: stored.tenant, policy: name, error, parked: true });
  } finally {
    await situation.close();
  }
}

class Looking implements PolicySituation {
  readonly now;
  readonly tenant: TenantId;
  readonly #machinery: PolicyMachinery;
  readonly #recorded: Recorded;
  #session: TenantSession | undefined;

  constructor(machinery: PolicyMachinery, recorded: Recorded) {
    this.#machinery = machinery;
    this.#recorded = recorded;
    this.now = machinery.clock.now();
    this.tenant = recorded.tenant as TenantId;
  }

  async views(): Promise<TenantSession> {
    const { database, waitFor } = this.#machinery;
    const position = positionOf(this.#recorded.seq);
    if ((await waitFor({ tenant: this.tenant, position })) === 'stale') throw new Error('The views are behind');
    this.#session ??= new TenantSession(database, this.tenant);
    return this.#session;
  }

  async close(): Promise<void> {
    await this.#session?.close();
  }
}
