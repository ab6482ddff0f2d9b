import type { Sql } from '@varsel/tenancy';
import type { EventCodec } from '../codec/event-codec.ts';
import type { StoredEvent } from '../port.ts';
import type { CompiledView } from './compiled-view.ts';
import { type Folded, foldPage, touchesOf } from './fold.ts';
import { readable } from './readable.ts';
import { loadTouched } from './view-writer.ts';

interface Page {
  readonly tenant: string;
  readonly views: readonly CompiledView[];
  readonly page: readonly StoredEvent[];
}

/** What a page makes of the views, from the rows that stand where the names lead; of a view that stops, up to there. */
export async function foldOver(
  codec: Pick<EventCodec, 'decodeEach'>,
  sql: Sql,
  { tenant, views, page }: Page,
): Promise<readonly Folded[]> {
  const events = await readable(codec, views, page);
  const demands = views
    .map((view) => ({ view, ...touchesOf(view, events) }))
    .filter(({ touches, stop }) => touches.length > 0 || stop !== undefined);
  const loaded = await loadTouched(sql, tenant, demands);
  return demands.map(({ view, ...touched }) =>
    foldPage(view, touched, loaded.get(view.table) ?? { rows: new Map(), series: new Map() }),
  );
}

/** The same for a page that must be taken whole. Throws `ViewFailure`. */
export async function foldWholly(...[codec, sql, page]: Parameters<typeof foldOver>): Promise<readonly Folded[]> {
  const folded = await foldOver(codec, sql, page);
  const stopped = folded.find(({ stop }) => stop !== undefined)?.stop;
  if (stopped !== undefined) throw stopped.failure;
  return folded;
}
