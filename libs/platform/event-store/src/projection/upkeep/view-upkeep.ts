import type { Database, TenantId } from '@varsel/tenancy';
import type { View } from '../../view.ts';
import { type CompiledView, compileView } from '../compiled-view.ts';
import { progressAt } from '../progress.ts';
import { compareWithTwin, type Comparison } from './compare.ts';
import { exchange } from './exchange.ts';
import { OwnerSession } from './owner-session.ts';
import { type Replay, Scratch } from './scratch.ts';

export interface ViewUpkeepParts extends Omit<Replay, 'onEvents'> {
  readonly database: Database;
  /** Connection string of `varsel_owner`, or of a role that may act as it. */
  readonly adminUrl: string;
  readonly views: readonly View[];
  /** Told while events are replayed: how many of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ViewStatus {
  readonly view: string;
  readonly tenants: number;
  /** Organisations in which it is not at the end of the log. */
  readonly behind: number;
  /** In the organisation in which it is furthest behind. */
  readonly eventsBehind: number;
  /** Organisations in which it stands still at an event it cannot take. */
  readonly parked: number;
}

export interface ViewComparison {
  readonly view: string;
  readonly tenants: number;
  readonly rows: number;
  /** Organisations in which it stood elsewhere than the others, so that it was not compared. */
  readonly notCompared: number;
  readonly differing: readonly ({ readonly tenant: string } & Pick<Comparison, 'differences'>)[];
}

interface Head {
  readonly tenant: TenantId;
  readonly seq: number;
}

/** What an operator does with views, beside live traffic: look how far they are, prove them, make them anew. */
export class ViewUpkeep {
  readonly #parts: ViewUpkeepParts;
  readonly #views: readonly CompiledView[];

  constructor(parts: ViewUpkeepParts) {
    this.#parts = parts;
    this.#views = parts.views.map((view) => compileView(view, parts.database.dataSource));
  }

  status(): Promise<readonly ViewStatus[]> {
    return this.#asOwner(async ({ sql }) => {
      const rows = await sql.query<Omit<ViewStatus, 'view'> & { table: string }>(STATUS, [
        this.#views.map(({ table }) => table),
      ]);
      const counted = new Map(rows.map(({ table, ...counts }) => [table, counts]));
      const nobody = { tenants: 0, behind: 0, eventsBehind: 0, parked: 0 };
      return this.#views.map(({ table }) => ({ view: table, ...(counted.get(table) ?? nobody) }));
    });
  }

  /** Replays the whole log beside the views and compares, byte for byte. All views when none is named. */
  async compare(name?: string): Promise<readonly ViewComparison[]> {
    const views = name === undefined ? this.#views : [this.#named(name)];
    return this.#replaying(async (session, heads, replay) => {
      const found = new Map(views.map((view) => [view, { rows: 0, notCompared: 0, differing: [] as Found[] }]));
      const scratch = await scratchFor(session, views);
      for (const { tenant, seq } of heads) {
        await scratch.clear();
        await scratch.replay(replay, tenant, seq === 0 ? 0 : await standing(session, tenant, views));
        await session.inTenant(tenant, 'one snapshot', async (sql) => {
          const { positions } = await progressAt(sql, tenant);
          const at = Math.max(...views.map(({ table }) => positions.get(table) ?? 0));
          await scratch.replay(replay, tenant, at);
          for (const [view, entry] of found) {
            if ((positions.get(view.table) ?? 0) !== at) entry.notCompared += 1;
            else note(entry, tenant, await compareWithTwin(sql, tenant, view));
          }
        });
      }
      return [...found].map(([{ table }, entry]) => ({ view: table, tenants: heads.length, ...entry }));
    });
  }

  /** Makes a view anew from the log: organisation by organisation, each switched at once. Gives the number of events replayed. */
  async rebuild(name: string): Promise<number> {
    const view = this.#named(name);
    let events = 0;
    return this.#replaying(async (session, heads, replay) => {
      const counting: Replay = {
        ...replay,
        onEvents: (count) => {
          events += count;
          replay.onEvents(count);
        },
      };
      const scratch = await scratchFor(session, [view]);
      for (const { tenant } of heads) {
        await scratch.clear();
        await scratch.replay(counting, tenant, await standing(session, tenant, [view]));
        // Only for the last few events and the switch does the runner wait.
        await session.inTenant(tenant, 'as committed', async (sql) => {
          await sql.query('select from view_progress where tenant = $1 for update', [tenant]);
          const { positions } = await progressAt(sql, tenant);
          await scratch.replay(counting, tenant, positions.get(view.table) ?? 0);
          await exchange(sql, tenant, view);
        });
      }
      return events;
    });
  }

  #named(name: string): CompiledView {
    const view = this.#views.find(({ view: known, table }) => known.name === name || table === name);
    if (view === undefined)
      throw new UnknownView(
        name,
        this.#views.map(({ view: known }) => known.name),
      );
    return view;
  }

  #replaying<Value>(
    work: (session: OwnerSession, heads: readonly Head[], replay: Replay) => Promise<Value>,
  ): Promise<Value> {
    const { store, codec, onProgress } = this.#parts;
    return this.#asOwner(async (session) => {
      const heads = await session.sql.query<Head>('select tenant, seq from stream_head order by tenant');
      const total = heads.reduce((sum, { seq }) => sum + seq, 0);
      let done = 0;
      const onEvents = (events: number): void => onProgress?.((done += events), Math.max(total, done));
      return work(session, heads, { store, codec, onEvents });
    });
  }

  async #asOwner<Value>(work: (session: OwnerSession) => Promise<Value>): Promise<Value> {
    const session = await OwnerSession.open(this.#parts.adminUrl);
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }
}

/** Nobody knows a view of this name. */
export class UnknownView extends Error {
  constructor(name: string, known: readonly string[]) {
    super(`There is no view ${name}. There are: ${known.toSorted().join(', ')}.`);
    this.name = 'UnknownView';
  }
}

interface Found {
  readonly tenant: string;
  readonly differences: Comparison['differences'];
}

function note(entry: { rows: number; differing: Found[] }, tenant: string, { rows, differences }: Comparison): void {
  entry.rows += rows;
  if (differences.length > 0) entry.differing.push({ tenant, differences });
}

async function scratchFor(session: OwnerSession, views: readonly CompiledView[]): Promise<Scratch> {
  const scratch = new Scratch(session.sql, views);
  await scratch.make();
  return scratch;
}

/** Where the views stand as committed just now: so far can be replayed before anybody is held up. */
function standing(session: OwnerSession, tenant: TenantId, views: readonly CompiledView[]): Promise<number> {
  return session.inTenant(tenant, 'as committed', async (sql) => {
    const { positions } = await progressAt(sql, tenant);
    return Math.max(...views.map(({ table }) => positions.get(table) ?? 0));
  });
}

const STATUS = /* sql */ `
with standing as (
  select v.name as table, h.tenant, h.seq as head, (k.tenant is not null) as parked,
    case when v.name = any (string_to_array(p.views, ',')) then p.seq else coalesce((p.apart ->> v.name)::bigint, 0) end as seq
  from unnest($1::text[]) v(name) cross join stream_head h
  left join view_progress p on p.tenant = h.tenant
  left join parked_event k on k.tenant = h.tenant and k.view = v.name
)
select "table", count(*)::int as tenants, (count(*) filter (where coalesce(seq, 0) < head))::int as behind,
  coalesce(max(head - coalesce(seq, 0)), 0)::int as "eventsBehind", (count(*) filter (where parked))::int as parked
from standing group by 1 order by 1`;
