import { type Database, isUnavailable, type Sql, type TenantId } from '@varsel/tenancy';
import type { EventCodec } from '../codec/event-codec.ts';
import type { StoredEvent } from '../port.ts';
import type { CompiledView } from './compiled-view.ts';
import { type Folded, ViewFailure } from './fold.ts';
import { foldOver } from './fold-over.ts';
import { claim, furthest, type Positions, type Progress, type Saved, saveProgress } from './progress.ts';
import type { ReadAhead } from './read-ahead.ts';
import { Statement } from './statement.ts';
import { park, type Troubles } from './troubles.ts';
import { writeFolded } from './view-writer.ts';

export interface Machinery {
  readonly database: Database;
  readonly pages: ReadAhead;
  readonly codec: Pick<EventCodec, 'decode'>;
  readonly views: readonly CompiledView[];
  readonly pageSize: number;
  readonly troubles: Troubles;
}

/**
 * `elsewhere`: another runner has the tenant. `idle`: nothing to do now. `moved`: a page was written and committed.
 * `failed`: one view cannot take its page; nothing of the page was written, and from now on that view goes alone.
 */
export type Turn =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'idle' | 'moved'; readonly positions: Positions }
  | { readonly kind: 'failed'; readonly failure: ViewFailure; readonly parked: boolean };

/** Views that stand at one position and take the next page together. */
interface Lane {
  readonly seq: number;
  readonly views: readonly CompiledView[];
  readonly limit: number;
}

/** One page of one tenant, from lock to commit. `round` changes which views come first when some are behind. */
export async function turn(machinery: Machinery, tenant: TenantId, round: number): Promise<Turn> {
  const attempt = new Attempt(machinery, tenant, round);
  try {
    return await attempt.run('together').catch((error: unknown) => {
      if (!(error instanceof PageRefused)) throw error;
      return attempt.run('one by one');
    });
  } catch (error) {
    if (!(error instanceof ViewFailure)) throw error;
    return { kind: 'failed', failure: error, parked: await noteFailure(machinery, tenant, error, attempt.page) };
  }
}

/** PostgreSQL refused the statement of a whole page: written one by one, the views tell which of them it was. */
class PageRefused extends Error {}

/** Views together are one statement; one by one, a failure has a name. */
type Writing = 'together' | 'one by one';

class Attempt {
  page: readonly StoredEvent[] = [];
  readonly #machinery: Machinery;
  readonly #tenant: TenantId;
  readonly #round: number;

  constructor(machinery: Machinery, tenant: TenantId, round: number) {
    this.#machinery = machinery;
    this.#tenant = tenant;
    this.#round = round;
  }

  run(writing: Writing): Promise<Turn> {
    const [machinery, tenant] = [this.#machinery, this.#tenant];
    return machinery.database.inTenant<Turn>(tenant, async (sql) => {
      const progress = await claim(sql, tenant);
      if (progress === undefined) return { kind: 'elsewhere' };
      for (const lane of lanesOf(machinery, tenant, progress, this.#round)) {
        this.page = await machinery.pages.page(tenant, lane.seq, lane.limit);
        if (this.page.length === 0) continue;
        return {
          kind: 'moved',
          positions: await take(machinery, sql, { tenant, progress, lane, page: this.page, writing }),
        };
      }
      await tidy(machinery, sql, tenant, progress);
      return { kind: 'idle', positions: progress.positions };
    });
  }
}

/** The furthest lane comes first, then the ones that rebuild; none of them starves another. */
function lanesOf(
  { views, pageSize, troubles }: Machinery,
  tenant: string,
  { positions }: Progress,
  round: number,
): readonly Lane[] {
  const able = views.filter(({ table }) => !troubles.isResting(tenant, table));
  const head = furthest(
    positions,
    views.map(({ table }) => table),
  ).seq;
  const groups = new Map<string, CompiledView[]>();
  for (const view of able) {
    const seq = positions.get(view.table) ?? 0;
    const name = troubles.has(tenant, view.table) ? `${seq} ${view.table}` : `${seq}`;
    groups.set(name, [...(groups.get(name) ?? []), view]);
  }
  const lanes = [...groups.values()].map((group): Lane => {
    const [first] = group;
    const seq = first === undefined ? 0 : (positions.get(first.table) ?? 0);
    const size = first === undefined ? pageSize : troubles.sizeFor(tenant, first.table, pageSize);
    // One that is behind stops exactly where the others stand, and goes on with them.
    return { seq, views: group, limit: seq < head ? Math.min(size, head - seq) : size };
  });
  const ordered = lanes.sort((one, other) => other.seq - one.seq);
  const start = ordered.length === 0 ? 0 : round % ordered.length;
  return [...ordered.slice(start), ...ordered.slice(0, start)];
}

interface Taking {
  readonly tenant: TenantId;
  readonly progress: Progress;
  readonly lane: Lane;
  readonly page: readonly StoredEvent[];
  readonly writing: Writing;
}

async function take(machinery: Machinery, sql: Sql, taking: Taking): Promise<Positions> {
  const { tenant, progress, lane, page, writing } = taking;
  const folded = await foldOver(machinery.codec, sql, { tenant, views: lane.views, page });
  const last = page.at(-1);
  const positions = new Map([
    ...progress.positions,
    ...lane.views.map(({ table }) => [table, last?.seq ?? lane.seq] as const),
  ]);
  const saved: Saved = { positions, registered: machinery.views.map(({ table }) => table), at: last?.at };
  await (writing === 'together'
    ? writeTogether(sql, tenant, folded, saved)
    : writeOneByOne(sql, tenant, folded, saved));
  await passed(machinery, sql, taking);
  return positions;
}

async function writeTogether(sql: Sql, tenant: TenantId, folded: readonly Folded[], saved: Saved): Promise<void> {
  const statement = new Statement();
  for (const each of folded) writeFolded(statement, tenant, each);
  saveProgress(statement, tenant, saved);
  await statement.run(sql).catch((error: unknown) => {
    throw isUnavailable(error) ? error : new PageRefused('The page was refused', { cause: error });
  });
}

async function writeOneByOne(sql: Sql, tenant: TenantId, folded: readonly Folded[], saved: Saved): Promise<void> {
  for (const each of folded) {
    const statement = new Statement();
    writeFolded(statement, tenant, each);
    await statement.run(sql).catch((error: unknown) => {
      throw isUnavailable(error) ? error : new ViewFailure(each.view, error);
    });
  }
  const statement = new Statement();
  saveProgress(statement, tenant, saved);
  await statement.run(sql);
}

async function passed({ troubles, pageSize }: Machinery, sql: Sql, { tenant, progress, lane }: Taking): Promise<void> {
  for (const { table } of lane.views) troubles.passed(tenant, table, pageSize);
  const freed = lane.views.map(({ table }) => table).filter((table) => progress.parked.has(table));
  if (freed.length > 0)
    await sql.query('delete from parked_event where tenant = $1 and view = any ($2)', [tenant, freed]);
}

/** Views that came together or are no longer registered: the row says so, and the sweep passes the tenant by. */
async function tidy({ views }: Machinery, sql: Sql, tenant: string, { positions, together }: Progress): Promise<void> {
  const registered = views.map(({ table }) => table);
  if (furthest(positions, registered).together.join() === together.join()) return;
  const statement = new Statement();
  saveProgress(statement, tenant, { positions, registered });
  await statement.run(sql);
}

async function noteFailure(
  { database, troubles }: Machinery,
  tenant: TenantId,
  failure: ViewFailure,
  page: readonly StoredEvent[],
): Promise<boolean> {
  const view = failure.view.table;
  const toPark = troubles.failed(tenant, { view, pageLength: page.length, error: failure });
  const [event] = page;
  if (!toPark || event === undefined) return false;
  await database.inTenant(tenant, (sql) =>
    park(sql, tenant, { view, seq: event.seq, type: event.type, error: failure }),
  );
  return true;
}
