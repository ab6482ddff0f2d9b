import type { Sql } from '@varsel/tenancy';
import type { CompiledView } from './compiled-view.ts';
import type { Folded, Touch } from './fold.ts';
import type { Statement } from './statement.ts';

export interface Loaded {
  readonly rows: ReadonlyMap<string, string>;
  readonly series: ReadonlyMap<string, number>;
}

export interface Demand {
  readonly view: CompiledView;
  readonly touches: readonly Touch[];
}

/** The rows and numbers a page touches, of all its views, in one round trip. By table name. */
export async function loadTouched(
  sql: Sql,
  tenant: string,
  demands: readonly Demand[],
): Promise<ReadonlyMap<string, Loaded>> {
  const loaded = new Map(
    demands.map(({ view }) => [view.table, { rows: new Map<string, string>(), series: new Map<string, number>() }]),
  );
  const values: unknown[] = [tenant];
  const parts = demands.flatMap((demand) => partsFor(demand, values));
  if (parts.length === 0) return loaded;
  const found = await sql.query<{ view: string; kind: string; name: string; content: string }>(
    parts.join('\nunion all\n'),
    values,
  );
  for (const { view, kind, name, content } of found) {
    const target = loaded.get(view);
    if (kind === 'row') target?.rows.set(name, content);
    else target?.series.set(name, Number(content));
  }
  return loaded;
}

function partsFor({ view: { table }, touches }: Demand, values: unknown[]): readonly string[] {
  const keys = new Set(touches.map(({ key }) => key));
  const series = new Set(touches.map((touch) => touch.series).filter((name) => name !== undefined));
  const parts: string[] = [];
  if (keys.size > 0) {
    values.push([...keys]);
    parts.push(
      `select '${table}' as view, 'row' as kind, key as name, to_json(t)::text as content from "${table}" t where tenant = $1 and key = any ($${values.length}::text[])`,
    );
  }
  if (series.size > 0) {
    values.push([...series]);
    parts.push(
      `select view, 'series', name, value::text from view_series where tenant = $1 and view = '${table}' and name = any ($${values.length}::text[])`,
    );
  }
  return parts;
}

/** Adds what a page made of one view: its rows, their versions, its numbers. */
export function writeFolded(
  statement: Statement,
  tenant: string,
  { view, rows, closed, versions, series }: Folded,
): void {
  // A value nobody refers to has no type: the tenant is added where it is needed only.
  const mine = (): string => `${statement.value(tenant)}::uuid`;
  const texts = [...rows.values()].filter((text) => text !== null);
  const removed = [...rows].filter(([, text]) => text === null).map(([key]) => key);
  if (removed.length > 0)
    statement.add(
      `delete from "${view.table}" where tenant = ${mine()} and key = any (${statement.value(removed)}::text[])`,
    );
  if (texts.length > 0) statement.add(upsert(view, statement.value(`[${texts.join(',')}]`)));
  if (view.keepsHistory) writeHistory(statement, mine, view.table, { closed, versions });
  if (series.size === 0) return;
  const [names, numbers] = [[...series.keys()], [...series.values()]].map((value) => statement.value(value));
  statement.add(`insert into view_series (tenant, view, name, value) select ${mine()}, '${view.table}', * from unnest(${names}::text[], ${numbers}::bigint[])
    on conflict (tenant, view, name) do update set value = excluded.value`);
}

function upsert({ table, columns }: CompiledView, rows: string): string {
  const own = columns.map(({ name }) => `"${name}"`).filter((name) => name !== '"tenant"' && name !== '"key"');
  const update =
    own.length === 0 ? 'do nothing' : `do update set ${own.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  return `insert into "${table}" select * from json_populate_recordset(null::"${table}", ${rows}::json) on conflict (tenant, key) ${update}`;
}

/** The version before the page ends where the page's first one begins. */
function writeHistory(
  statement: Statement,
  mine: () => string,
  table: string,
  { closed, versions }: Pick<Folded, 'closed' | 'versions'>,
): void {
  if (closed.size > 0) {
    const [keys, ends] = [[...closed.keys()], [...closed.values()]].map((value) => statement.value(value));
    statement.add(`update "${table}_history" h set to_seq = c.seq from unnest(${keys}::text[], ${ends}::bigint[]) c(key, seq)
      where h.tenant = ${mine()} and h.key = c.key and h.to_seq is null`);
  }
  if (versions.length === 0) return;
  const [keys, from, to] = [
    versions.map(({ key }) => key),
    versions.map((each) => each.from),
    versions.map((each) => each.to),
  ].map((value) => statement.value(value));
  // JSON text holds no line feed of its own.
  const rows = statement.value(versions.map(({ text }) => text).join('\n'));
  statement.add(`insert into "${table}_history" (tenant, key, from_seq, to_seq, row) select ${mine()}, v.key, v.from_seq, v.to_seq, v.row::jsonb
    from rows from (unnest(${keys}::text[]), unnest(${from}::bigint[]), unnest(${to}::bigint[]), string_to_table(${rows}, e'\\n')) v(key, from_seq, to_seq, row)`);
}
