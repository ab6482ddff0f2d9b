import type { Sql, TenantId } from '@varsel/tenancy';
import type { EventCodec } from '../../codec/event-codec.ts';
import { type EventStore, positionOf } from '../../port.ts';
import type { CompiledView } from '../compiled-view.ts';
import { foldWholly } from '../fold-over.ts';
import { Statement } from '../statement.ts';
import { writeFolded } from '../view-writer.ts';

const PAGE = 1_000;

export interface Replay {
  readonly store: Pick<EventStore, 'feed'>;
  readonly codec: Pick<EventCodec, 'decodeEach'>;
  /** Told after each page. */
  readonly onEvents: (events: number) => void;
}

/**
 * Empty twins of views in one session: temporary tables of the same names, which PostgreSQL finds first. What the runner
 * writes into views is written into them by the same code; `public.` leads past them to the views themselves.
 */
export class Scratch {
  readonly #sql: Sql;
  readonly #views: readonly CompiledView[];
  #seq = 0;

  constructor(sql: Sql, views: readonly CompiledView[]) {
    this.#sql = sql;
    this.#views = views;
  }

  /** Outside a transaction: the twins live as long as the session. */
  async make(): Promise<void> {
    for (const table of this.#tables())
      await this.#sql.query(`create temporary table "${table}" (like public."${table}" including all)`);
  }

  async clear(): Promise<void> {
    const twins = this.#tables().map((table) => `pg_temp."${table}"`);
    await this.#sql.query(`truncate ${twins.join(', ')}`);
    this.#seq = 0;
  }

  /** Goes on from where it stands, up to the position. Throws `ViewFailure` at an event that a view cannot take. */
  async replay({ store, codec, onEvents }: Replay, tenant: TenantId, upTo: number): Promise<void> {
    while (this.#seq < upTo) {
      const page = await store.feed(tenant, positionOf(this.#seq), Math.min(PAGE, upTo - this.#seq));
      const last = page.at(-1);
      if (last === undefined) throw new Error(`The log ends at ${String(this.#seq)}, before ${String(upTo)}`);
      const statement = new Statement();
      for (const folded of await foldWholly(codec, this.#sql, { tenant, views: this.#views, page }))
        writeFolded(statement, tenant, folded);
      await statement.run(this.#sql);
      this.#seq = last.seq;
      onEvents(page.length);
    }
  }

  #tables(): readonly string[] {
    return [...this.#views.flatMap(tablesOf), 'view_series'];
  }
}

export function tablesOf({ table, keepsHistory }: CompiledView): readonly string[] {
  return keepsHistory ? [table, `${table}_history`] : [table];
}
