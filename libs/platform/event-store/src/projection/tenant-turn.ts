import type { Database, Sql, TenantId } from '@varsel/tenancy';
import type { EventCodec } from '../codec/event-codec.ts';
import { willPass } from '../passing.ts';
import type { StoredEvent } from '../port.ts';
import type { CompiledView } from './compiled-view.ts';
import type { Folded, Stop } from './fold.ts';
import { foldOver } from './fold-over.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { claim, furthest, type Positions, type Progress, saveProgress } from './progress.ts';
import type { ReadAhead } from './read-ahead.ts';
import { Statement } from './statement.ts';
import { park, type Troubles } from './troubles.ts';
import { writeAsFarAsItGoes } from './write-apart.ts';
import { writeFolded } from './view-writer.ts';

export interface Machinery {
  readonly database: Database;
  readonly pages: ReadAhead;
  readonly codec: Pick<EventCodec, 'decodeEach'>;
  readonly views: readonly CompiledView[];
  readonly pageSize: number;
  readonly troubles: Troubles;
}

/** A view that stands still before an event: for a while, or parked until its reducer can take it. */
interface Stopped extends Stop {
  readonly parked: boolean;
}

/**
 * `elsewhere`: another runner has the tenant. `idle`: nothing to do now. `taken`: a page was written and committed; the
 * views that stopped in it took what stood before their event, and the others the whole of it.
 */
export type Turn =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'idle'; readonly positions: Positions }
  | { readonly kind: 'taken'; readonly positions: Positions; readonly stopped: readonly Stopped[] };

/** One page of one tenant, from lock to commit. `round` changes which views come first when some are behind. */
export async function turn(machinery: Machinery, tenant: TenantId, round: number): Promise<Turn> {
  const run = (writing: Writing) => attempt(machinery, tenant, round, writing);
  const done = await run('together').catch((error: unknown) => {
    if (error instanceof PageRefused) return run('apart');
    throw error;
  });
  if (done.kind !== 'taken') return done;
  for (const { table } of done.passed) machinery.troubles.passed(tenant, table);
  for (const { seq, failure } of done.stopped) machinery.troubles.failed(tenant, failure.view.table, seq);
  return done;
}

/** PostgreSQL refused the statement of a whole page: written apart, the views tell which of them it was. */
class PageRefused extends Error {}

/** Views together are one statement; apart, each is written as far as it goes. */
type Writing = 'together' | 'apart';

type Attempt = Exclude<Turn, { kind: 'taken' }> | (Extract<Turn, { kind: 'taken' }> & Pick<Taken, 'passed'>);

interface Taken {
  readonly positions: Positions;
  readonly stopped: readonly Stopped[];
  /** The views that came past the event at which they had stood. */
  readonly passed: readonly CompiledView[];
}

function attempt(machinery: Machinery, tenant: TenantId, round: number, writing: Writing): Promise<Attempt> {
  return machinery.database.inTenant<Attempt>(tenant, async (sql) => {
    const progress = await claim(sql, tenant);
    if (progress === undefined) return { kind: 'elsewhere' };
    for (const lane of lanesOf(machinery, tenant, progress.positions, round)) {
      const page = await machinery.pages.page(tenant, lane.seq, lane.limit);
      const last = page.at(-1);
      if (last === undefined) continue;
      return { kind: 'taken', ...(await take(machinery, sql, { tenant, progress, lane, page, last, writing })) };
    }
    await tidy(machinery, sql, tenant, progress);
    return { kind: 'idle', positions: progress.positions };
  });
}

interface Taking {
  readonly tenant: TenantId;
  readonly progress: Progress;
  readonly lane: Lane;
  readonly page: readonly StoredEvent[];
  readonly last: StoredEvent;
  readonly writing: Writing;
}

async function take(machinery: Machinery, sql: Sql, taking: Taking): Promise<Taken> {
  const { tenant, lane, page, writing } = taking;
  const folded = await foldOver(machinery.codec, sql, { tenant, views: lane.views, page });
  const written = writing === 'together' ? folded : await writeAsFarAsItGoes(sql, tenant, folded);
  const positions = positionsAfter(taking, written);
  const statement = new Statement();
  if (writing === 'together') for (const each of written) writeFolded(statement, tenant, each);
  saveProgress(statement, tenant, {
    positions,
    registered: machinery.views.map(({ table }) => table),
    at: taking.last.at,
  });
  await statement.run(sql).catch((error: unknown) => {
    throw writing === 'apart' || willPass(error) ? error : new PageRefused('Refused', { cause: error });
  });
  const passed = lane.views.filter(({ table }) => (positions.get(table) ?? 0) > lane.seq);
  await unpark(sql, taking, passed);
  return { positions, passed, stopped: await noteStops(machinery, sql, tenant, written) };
}

/** A view that stopped stands right before its event, the others at the end of the page. */
function positionsAfter({ progress, lane, last }: Taking, folded: readonly Folded[]): Positions {
  const stops = new Map(folded.map(({ view, stop }) => [view, stop]));
  const moved = lane.views.map((view) => {
    const stop = stops.get(view);
    return [view.table, stop === undefined ? last.seq : stop.seq - 1] as const;
  });
  return new Map([...progress.positions, ...moved]);
}

async function unpark(sql: Sql, { tenant, progress }: Taking, passed: readonly CompiledView[]): Promise<void> {
  const freed = passed.map(({ table }) => table).filter((table) => progress.parked.has(table));
  if (freed.length > 0)
    await sql.query('delete from parked_event where tenant = $1 and view = any ($2)', [tenant, freed]);
}

async function noteStops(
  { troubles }: Machinery,
  sql: Sql,
  tenant: TenantId,
  folded: readonly Folded[],
): Promise<readonly Stopped[]> {
  const stopped = folded.flatMap(({ view, stop }) =>
    stop === undefined ? [] : { ...stop, parked: troubles.isLast(tenant, view.table, stop.seq) },
  );
  for (const stop of stopped) if (stop.parked) await park(sql, tenant, stop.failure.view.table, stop);
  return stopped;
}

/** Views that came together or are no longer registered: the row says so, and the sweep passes the tenant by. */
async function tidy({ views }: Machinery, sql: Sql, tenant: string, { positions, together }: Progress): Promise<void> {
  const registered = views.map(({ table }) => table);
  if (furthest(positions, registered).together.join() === together.join()) return;
  const statement = new Statement();
  saveProgress(statement, tenant, { positions, registered });
  await statement.run(sql);
}
