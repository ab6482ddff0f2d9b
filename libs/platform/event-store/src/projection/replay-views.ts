import type { Database, Sql, TenantId } from '@varsel/tenancy';
import type { EventCodec } from '../codec/event-codec.ts';
import { type EventStore, positionOf } from '../port.ts';
import type { View } from '../view.ts';
import { type CompiledView, compileView } from './compiled-view.ts';
import { ViewFailure } from './fold.ts';
import { foldOver } from './fold-over.ts';
import { claimAfterOthers, type Positions, saveProgress } from './progress.ts';
import { Statement } from './statement.ts';
import { writeFolded } from './view-writer.ts';

export interface ReplayParts {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed'>;
  readonly codec: Pick<EventCodec, 'decode'>;
  readonly views: readonly View[];
  readonly pageSize?: number;
}

/**
 * Makes every view of one organisation anew from its log, to where each stands now, and puts them in place of what
 * stood there, versions and all, in one transaction: readers see the one or the other, and the runner goes on behind
 * it. What can no longer be read, e.g. because its subject was erased, is in none of them afterwards. A view that
 * cannot take an event is left empty at the beginning, where the runner finds it and says so.
 */
export async function replayViews(parts: ReplayParts, tenant: TenantId, alive: () => Promise<unknown>): Promise<void> {
  const views = parts.views.map((view) => compileView(view, parts.database.dataSource));
  const failing = new Set<CompiledView>();
  while (!(await attempt(parts, tenant, { views, failing, alive })));
}

interface Attempt {
  readonly views: readonly CompiledView[];
  readonly failing: Set<CompiledView>;
  readonly alive: () => Promise<unknown>;
}

async function attempt(parts: ReplayParts, tenant: TenantId, { views, failing, alive }: Attempt): Promise<boolean> {
  try {
    await parts.database.inTenant(tenant, async (sql) => {
      const { positions } = await claimAfterOthers(sql, tenant);
      for (const view of views) await empty(sql, view);
      const able = views.filter((view) => !failing.has(view));
      const replaying = new Replaying(parts, sql, tenant, alive);
      for (const [upTo, group] of byPosition(able, positions)) await replaying.run(group, upTo);
      const saved = new Map([...positions, ...[...failing].map(({ table }) => [table, 0] as const)]);
      const statement = new Statement();
      saveProgress(statement, tenant, { positions: saved, registered: views.map(({ table }) => table) });
      await statement.run(sql);
    });
    return true;
  } catch (error) {
    if (!(error instanceof ViewFailure)) throw error;
    failing.add(error.view);
    return false;
  }
}

class Replaying {
  readonly #parts: ReplayParts;
  readonly #sql: Sql;
  readonly #tenant: TenantId;
  readonly #alive: () => Promise<unknown>;

  constructor(parts: ReplayParts, sql: Sql, tenant: TenantId, alive: () => Promise<unknown>) {
    this.#parts = parts;
    this.#sql = sql;
    this.#tenant = tenant;
    this.#alive = alive;
  }

  async run(views: readonly CompiledView[], upTo: number): Promise<void> {
    const { store, codec, pageSize = 500 } = this.#parts;
    let seq = 0;
    while (seq < upTo) {
      const page = await store.feed(this.#tenant, positionOf(seq), Math.min(pageSize, upTo - seq));
      const last = page.at(-1);
      if (last === undefined) throw new Error(`The log ends at ${String(seq)}, before ${String(upTo)}`);
      const statement = new Statement();
      for (const folded of await foldOver(codec, this.#sql, { tenant: this.#tenant, views, page }))
        writeFolded(statement, this.#tenant, folded);
      await statement.run(this.#sql);
      seq = last.seq;
      await this.#alive();
    }
  }
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
