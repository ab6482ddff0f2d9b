import type { TenantSession } from '@varsel/tenancy';
import type { SelectQueryBuilder } from 'typeorm';
import { seqAsOf } from './as-of.ts';
import { tableOf } from './projection/view-columns.ts';
import type { View, ViewRow } from './view.ts';

/**
 * The rows of a view that the session may see, under the alias `row`: as they stand, or as they stood at
 * `session.asOf`. The relation itself holds the tenant's rows only, whatever conditions a finder puts on it.
 * A view without history answers from the present.
 */
export async function rowsOf<Row extends ViewRow>(
  session: TenantSession,
  view: Pick<View<Row>, 'name' | 'version' | 'row' | 'history'>,
): Promise<SelectQueryBuilder<Row>> {
  const manager = await session.open();
  const query = manager.createQueryBuilder(view.row, 'row');
  const alias = query.expressionMap.mainAlias;
  if (alias === undefined) throw new Error('TypeORM gave a query without an alias');
  const table = `"${tableOf(view)}"`;
  // A sub-query in place of the table keeps TypeORM's reading of rows. PostgreSQL flattens it.
  if (session.asOf === undefined || view.history !== undefined) {
    alias.subQuery = `(select * from ${table} where tenant = :sessionTenant)`;
    return query.setParameters({ sessionTenant: session.tenant });
  }
  alias.subQuery = asOfRelation(table, tableOf(view));
  return query.setParameters({ sessionTenant: session.tenant, sessionSeq: await seqAsOf(session) });
}

/** Parameters in place of values: the text is the same for every tenant and moment, and is prepared once. */
function asOfRelation(table: string, name: string): string {
  return `(select r.* from "${name}_history" h cross join lateral jsonb_populate_record(null::${table}, h.row) r
    where h.tenant = :sessionTenant and h.from_seq <= :sessionSeq and (h.to_seq is null or h.to_seq > :sessionSeq))`;
}
