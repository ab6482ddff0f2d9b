import type { Sql } from '@varsel/tenancy';
import type { CompiledView } from '../compiled-view.ts';

/** A place at which the view and its replay say different things; undefined where one of them says nothing. */
export interface Difference {
  readonly what: 'row' | 'version' | 'number';
  readonly at: string;
  readonly live: string | undefined;
  readonly replayed: string | undefined;
}

export interface Comparison {
  readonly rows: number;
  /** At most a few of each kind. */
  readonly differences: readonly Difference[];
}

const SHOWN = 3;

/** The view beside its twin, as PostgreSQL writes both: equal to the byte, or not. */
export async function compareWithTwin(sql: Sql, tenant: string, view: CompiledView): Promise<Comparison> {
  const { table, keepsHistory } = view;
  const rows = `select key as id, to_json(t)::text as content from`;
  const versions = `select key || ' from ' || from_seq as id, coalesce(to_seq::text, 'now') || ' ' || row::text as content from`;
  const numbers = `select name as id, value::text as content from`;
  const differences = [
    ...(await differing(sql, tenant, 'row', [
      `${rows} public."${table}" t where tenant = $1`,
      `${rows} pg_temp."${table}" t`,
    ])),
    ...(keepsHistory
      ? await differing(sql, tenant, 'version', [
          `${versions} public."${table}_history" where tenant = $1`,
          `${versions} pg_temp."${table}_history"`,
        ])
      : []),
    ...(await differing(sql, tenant, 'number', [
      `${numbers} public.view_series where tenant = $1 and view = '${table}'`,
      `${numbers} pg_temp.view_series where view = '${table}'`,
    ])),
  ];
  const [count] = await sql.query<{ rows: number }>(
    `select count(*) as rows from public."${table}" where tenant = $1`,
    [tenant],
  );
  return { rows: count?.rows ?? 0, differences };
}

async function differing(
  sql: Sql,
  tenant: string,
  what: Difference['what'],
  [live, twin]: readonly [string, string],
): Promise<readonly Difference[]> {
  const found = await sql.query<{ at: string; live: string | null; replayed: string | null }>(
    `select coalesce(l.id, r.id) as at, l.content as live, r.content as replayed
     from (${live}) l full join (${twin}) r on r.id = l.id
     where l.content is distinct from r.content order by 1 limit ${String(SHOWN)}`,
    [tenant],
  );
  return found.map(({ at, live: said, replayed }) => ({
    what,
    at,
    live: said ?? undefined,
    replayed: replayed ?? undefined,
  }));
}
