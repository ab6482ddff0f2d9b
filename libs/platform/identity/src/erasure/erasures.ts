import type { Clock } from '@varsel/event-sourcing';
import {
  type ContextDefinition,
  type EventCodec,
  type EventStore,
  type Forgetting,
  type Forgotten,
  type PeopleOutside,
  replayViews,
  type SubjectKeys,
} from '@varsel/event-store';
import type { Database, Sql, TenantId } from '@varsel/tenancy';
import type { Lost } from '../organisation/repeat-erasure.ts';
import type { ErasureList } from './erasure-list.ts';

export interface ErasuresParts {
  readonly database: Database;
  readonly store: Pick<EventStore, 'read' | 'feed'>;
  readonly codec: Pick<EventCodec, 'decode' | 'decodeEach'>;
  readonly keys: Pick<SubjectKeys, 'erase'>;
  readonly contexts: () => readonly Pick<ContextDefinition, 'people' | 'views'>[];
  readonly list: ErasureList;
  readonly clock: Clock;
}

/** An erasure that stands in the log. */
export interface Decided {
  /** The id of its event. */
  readonly id: string;
  readonly at: string;
  readonly erased: Lost;
}

/**
 * Carries out what was decided. The order makes every crash harmless: the list beside the database first, then the
 * key, which is one row and gone at once, then every row outside the log, then the views anew. Each step may be done
 * twice; only when all of them are done is the erasure marked, and until then it is found again.
 */
export class Erasures {
  readonly #parts: ErasuresParts;

  constructor(parts: ErasuresParts) {
    this.#parts = parts;
  }

  /** Everything decided in an organisation and not yet carried out. `alive` is called now and then while views are made anew. */
  async settle(tenant: TenantId, alive: () => Promise<unknown> = () => Promise.resolve()): Promise<number> {
    return this.#carryOut(tenant, await this.#open(tenant), alive);
  }

  /** Everything ever decided in an organisation, whatever the database says was done: for a restored one. */
  async settleAgain(tenant: TenantId): Promise<number> {
    return this.#carryOut(tenant, await this.decided(tenant), () => Promise.resolve());
  }

  /** Every erasure in the organisation's log. */
  async decided(tenant: TenantId): Promise<readonly Decided[]> {
    const events = await this.#parts.store.read(tenant, `organisation-${tenant}`);
    return events.flatMap(({ type, data, id, at }) => {
      // Neither holds a personal field: the stored text is the decided one.
      if (type === 'PersonErased') return [{ id, at, erased: JSON.parse(data) as Lost }];
      if (type === 'RecordErased')
        return [{ id, at, erased: { ...(JSON.parse(data) as object), kind: 'record' } as Lost }];
      return [];
    });
  }

  /** How many rows outside the log hold something of somebody, by what they are. */
  async counted(tenant: TenantId, subjects: readonly string[]) {
    return this.#parts.database.inTenant(tenant, async (sql) => {
      const forgotten = await this.#forgotten(sql, subjects);
      const counts: { readonly what: Forgetting['what']; readonly rows: number }[] = [];
      for (const forgetting of this.#forgettings()) {
        const text = `${GIVEN} select count(*)::int as rows from ${forgetting.table}, given where ${forgetting.where}`;
        const [count] = await sql.query<{ rows: number }>(text, valuesOf(tenant, forgotten));
        if (count !== undefined && count.rows > 0) counts.push({ what: forgetting.what, rows: count.rows });
      }
      return counts;
    });
  }

  async #open(tenant: TenantId): Promise<readonly Decided[]> {
    const decided = await this.decided(tenant);
    if (decided.length === 0) return [];
    const done = await this.#parts.database.inTenant(tenant, (sql) =>
      sql.query<{ id: string }>('select id from erasure_done'),
    );
    const ids = new Set(done.map(({ id }) => id));
    return decided.filter(({ id }) => !ids.has(id));
  }

  async #carryOut(tenant: TenantId, decided: readonly Decided[], alive: () => Promise<unknown>): Promise<number> {
    if (decided.length === 0) return 0;
    const { database, store, codec, keys, contexts, list, clock } = this.#parts;
    await list.add(decided.map(({ erased, at }) => ({ tenant, at, erased: listed(erased) })));
    const subjects = [...new Set(decided.flatMap(({ erased }) => subjectsOf(erased)))];
    for (const subject of subjects) await keys.erase(tenant, subject);
    await this.#forget(tenant, subjects);
    await alive();
    const views = contexts().flatMap((context) => context.views);
    await replayViews({ database, store, codec, views }, tenant, alive);
    const ids = decided.map(({ id }) => id);
    await database.inTenant(tenant, (sql) =>
      sql.query(
        'insert into erasure_done (tenant, id, done_at) select $1, id, $3 from unnest($2::uuid[]) id on conflict do nothing',
        [tenant, ids, clock.now()],
      ),
    );
    return decided.length;
  }

  /** One transaction: what is known of a person outside the log goes together. */
  async #forget(tenant: TenantId, subjects: readonly string[]): Promise<void> {
    await this.#parts.database.inTenant(tenant, async (sql) => {
      const values = valuesOf(tenant, await this.#forgotten(sql, subjects));
      for (const forgetting of this.#forgettings()) await sql.query(forgettingSql(forgetting), values);
    });
  }

  async #forgotten(sql: Sql, subjects: readonly string[]): Promise<Forgotten> {
    const addresses = new Set<string>();
    for (const { addresses: text } of this.#people()) {
      if (text === undefined) continue;
      for (const row of await sql.query<Record<string, string>>(text, [subjects]))
        for (const address of Object.values(row)) if (address !== '') addresses.add(address);
    }
    return { subjects, addresses: [...addresses] };
  }

  #people(): readonly PeopleOutside[] {
    return this.#parts.contexts().flatMap(({ people }) => people ?? []);
  }

  #forgettings(): readonly Forgetting[] {
    return this.#people().flatMap(({ forgets }) => forgets);
  }
}

/** What conditions may speak of, whichever of it they do. */
const GIVEN = 'with given (subjects, addresses, tenant) as (select $1::text[], $2::text[], $3::uuid)';

function valuesOf(tenant: TenantId, { subjects, addresses }: Forgotten): readonly unknown[] {
  return [subjects, addresses, tenant];
}

function forgettingSql({ table, where, set }: Forgetting): string {
  return set === undefined
    ? `${GIVEN} delete from ${table} using given where ${where}`
    : `${GIVEN} update ${table} set ${set} from given where ${where}`;
}

function subjectsOf(erased: Lost): readonly string[] {
  return erased.kind === 'record' ? [erased.subject] : erased.subjects;
}

/** The list holds what an erasure is, and nothing the event may hold one day beside it. */
function listed(erased: Lost): Lost {
  if (erased.kind === 'record') {
    const { kind, record, subject, ground } = erased;
    return { kind, record, subject, ground };
  }
  const { kind, person, subjects, ground } = erased;
  return { kind, person, subjects, ground };
}
