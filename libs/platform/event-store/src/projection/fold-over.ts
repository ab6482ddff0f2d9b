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

/** What a page makes of the views, from the rows that stand where the names lead. Throws `ViewFailure`. */
export async function foldOver(
  codec: Pick<EventCodec, 'decode'>,
  sql: Sql,
  { tenant, views, page }: Page,
): Promise<readonly Folded[]> {
  const events = await readable(codec, views, page);
  const demands = views
    .map((view) => ({ view, touches: touchesOf(view, events) }))
    .filter(({ touches }) => touches.length > 0);
  const loaded = await loadTouched(sql, tenant, demands);
  return demands.map(({ view, touches }) =>
    foldPage(view, touches, loaded.get(view.table) ?? { rows: new Map(), series: new Map() }),
  );
}
