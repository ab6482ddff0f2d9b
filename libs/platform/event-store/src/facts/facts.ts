import { createHash } from 'node:crypto';
import { type Fact, type FactAt, type FactKey, singleFacts } from '@varsel/event-sourcing';
import { type Database, type TenantId, TenantSession } from '@varsel/tenancy';
import { seqAsOf } from '../as-of.ts';
import { canonicalInput } from '../canonical-input.ts';
import type { ContextDefinition } from '../context-definition.ts';
import { positionOf } from '../port.ts';
import { progressAt } from '../projection/progress.ts';
import { headOf } from '../projection/head.ts';
import type { Waited } from '../projection/read-your-writes.ts';
import { tableOf } from '../projection/view-columns.ts';
import type { FactProvider } from './fact-provider.ts';

type Teller = Pick<ContextDefinition, 'name' | 'facts' | 'views'>;

interface Owner {
  readonly provider: FactProvider;
  readonly views: readonly string[];
  readonly tables: readonly string[];
}

export interface FactsParts {
  readonly database: Database;
  readonly contexts: readonly Teller[];
  /** Answers when the views are there, or that they do not come. */
  readonly waitFor: (waited: Waited) => Promise<'reached' | 'stale'>;
}

/** Facts that one context tells another, each with the position at which it holds and the hash of its canonical form. */
export class Facts {
  readonly #parts: FactsParts;
  readonly #owners: ReadonlyMap<string, Owner>;

  /** Throws when two contexts tell the same fact. */
  constructor(parts: FactsParts) {
    this.#parts = parts;
    this.#owners = ownersOf(parts.contexts);
  }

  /**
   * What an act asked for, from one snapshot that is not earlier than the head of the tenant's log when it was asked.
   * `'behind'`: the owners' views do not come that far in time.
   */
  async atHead(asked: FactKey<unknown>, tenant: TenantId): Promise<unknown> {
    const { database, waitFor } = this.#parts;
    const views = singleFacts(asked).flatMap((fact) => this.#ownerOf(fact).views);
    const position = await headOf(database, tenant);
    if ((await waitFor({ tenant, position, views })) === 'stale') return 'behind';
    const session = new TenantSession(database, tenant);
    try {
      return await this.#tell(asked, session);
    } finally {
      await session.close();
    }
  }

  /** For a resolver: as its request sees it, now or then, in the same snapshot as its other finders. Waits for nothing. */
  async read<Value>(fact: Fact<Value>, session: TenantSession): Promise<FactAt<Value>> {
    const told = await session.once(`fact ${fact.key}`, () => tellBy(this.#ownerOf(fact), session));
    return told as FactAt<Value>;
  }

  async #tell(asked: FactKey<unknown>, session: TenantSession): Promise<unknown> {
    if (asked.parts === undefined) return tellBy(this.#ownerOf(asked), session);
    const told: Record<string, unknown> = {};
    for (const [name, part] of Object.entries(asked.parts)) told[name] = await this.#tell(part, session);
    return told;
  }

  #ownerOf({ key }: FactKey<unknown>): Owner {
    const owner = this.#owners.get(key);
    if (owner === undefined) throw new Error(`No context tells ${key}`);
    return owner;
  }
}

/** Throws for an act that asks for a fact nobody tells: the product does not start. */
export function checkFacts(contexts: readonly Pick<ContextDefinition, 'aggregates' | 'facts'>[]): void {
  const told = new Set(contexts.flatMap(({ facts = [] }) => facts.map(({ fact }) => fact.key)));
  for (const { name, facts } of contexts.flatMap(({ aggregates }) => aggregates.flatMap(({ acts }) => acts))) {
    const missing = facts && singleFacts(facts).find(({ key }) => !told.has(key));
    if (missing) throw new Error(`No context tells ${missing.key}, which ${name} asks for`);
  }
}

/** SHA-256 of the canonical form (RFC 8785) of the value as JSON writes it. */
export function hashOf(value: object): string {
  return createHash('sha256').update(canonicalInput(value)).digest('hex');
}

function ownersOf(contexts: readonly Teller[]): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const { name, facts = [], views } of contexts) {
    for (const provider of facts) {
      const { key } = provider.fact;
      if (views.length === 0) throw new Error(`${name} tells ${key}, but has no view to read it from`);
      if (owners.has(key)) throw new Error(`${name} tells ${key}, as another context does`);
      owners.set(key, { provider, views: views.map((view) => view.name), tables: views.map(tableOf) });
    }
  }
  return owners;
}

/** Value and position come from one snapshot: the value is what the views held at that very position. */
async function tellBy({ provider, tables }: Owner, session: TenantSession): Promise<FactAt<unknown>> {
  const told = await provider.tell(session);
  if (typeof told !== 'object' || told === null) throw new Error(`${provider.fact.key} is no object`);
  const position = positionOf(await seqOfViews(tables, session));
  return { value: JSON.parse(canonicalInput(told)) as unknown, position, hash: hashOf(told) };
}

/** What the views had taken in; of the past, what was recorded. */
async function seqOfViews(tables: readonly string[], session: TenantSession): Promise<number> {
  const manager = await session.open();
  const query = (text: string, values: readonly unknown[] = []) => manager.query(text, [...values]);
  const { positions } = await progressAt({ query }, session.tenant);
  const standing = Math.min(...tables.map((table) => positions.get(table) ?? 0));
  return session.asOf === undefined ? standing : Math.min(standing, await seqAsOf(session));
}
