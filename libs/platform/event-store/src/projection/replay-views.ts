import type { Database, Sql, TenantId } from '@varsel/tenancy';
import type { EventCodec } from '../codec/event-codec.ts';
import { type EventStore, positionOf } from '../port.ts';
import type { View } from '../view.ts';
import { type CompiledView, compileView } from './compiled-view.ts';
import { foldOver } from './fold-over.ts';
import { claimAfterOthers, type Positions, saveProgress } from './progress.ts';
import { Statement } from './statement.ts';
import { writeSafely } from './write-apart.ts';

export interface ReplayParts {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed'>;
  readonly codec: Pick<EventCodec, 'decodeEach'>;
  readonly views: readonly View[];
  readonly pageSize?: number;
}

/**
 * Makes every view of one organisation anew from its log, to where each stands now, and puts them in place of what
 * stood there, versions and all, in one transaction: readers see the one or the other, and the runner goes on behind
 * it. What can no longer be read, e.g. because its subject was erased, is in none of them afterwards. A view that
 * cannot take an event ends before it, where the runner finds it and says so.
 */
export async function replayViews(parts: ReplayParts, tenant: TenantId, alive: () => Promise<unknown>): Promise<void> {
  const views = parts.views.map((view) => compileView(view, parts.database.dataSource));
  await parts.database.inTenant(tenant, async (sql) => {
    const { positions } = await claimAfterOthers(sql, tenant);
    for (const view of views) await empty(sql, view);
    const standing = new Map(positions);
    for (const [upTo, group] of byPosition(views, positions)) {
      for (const [table, seq] of await replay({ ...parts, tenant, alive }, sql, group, upTo)) standing.set(table, seq);
    }
    const statement = new Statement();
    saveProgress(statement, tenant, { positions: standing, registered: views.map(({ table }) => table) });
    await statement.run(sql);
  });
}

type Replaying = Omit<ReplayParts, 'views'> & {
  readonly tenant: TenantId;
  readonly alive: () => Promise<unknown>;
};

/** Gives where each of the views that stopped stands. */
async function replay(
  { store, codec, tenant, alive, pageSize = 500 }: Replaying,
  sql: Sql,
  views: readonly CompiledView[],
  upTo: number,
): Promise<Positions> {
  const stopped = new Map<string, number>();
  let seq = 0;
  while (seq < upTo) {
    const page = await store.feed(tenant, positionOf(seq), Math.min(pageSize, upTo - seq));
    const last = page.at(-1);
    if (last === undefined) throw new Error(`The log ends at ${String(seq)}, before ${String(upTo)}`);
    const going = views.filter(({ table }) => !stopped.has(table));
    const written = await writeSafely(sql, tenant, await foldOver(codec, sql, { tenant, views: going, page }));
    for (const { view, stop } of written) if (stop !== undefined) stopped.set(view.table, stop.seq - 1);
    seq = last.seq;
    await alive();
  }
  return stopped;
}

function byPosition(
  views: readonly CompiledView[],
  positions: Positions,
): ReadonlyMap<number, readonly CompiledView[]> {
  const groups = new Map<number, CompiledView[]>();
  for (const view of views) {
    const seq = positions.get(view.table) ?? 0;
    groups.set(seq, [...(groups.get(seq) ?? []), view]);
  }
  return groups;
}

async function empty(sql: Sql, { table, keepsHistory }: CompiledView): Promise<void> {
  await sql.query(`delete from "${table}"`);
  if (keepsHistory) await sql.query(`delete from "${table}_history"`);
  await sql.query('delete from view_series where view = $1', [table]);
}
