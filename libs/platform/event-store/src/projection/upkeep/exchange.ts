import type { Sql } from '@varsel/tenancy';
import type { CompiledView } from '../compiled-view.ts';
import { tablesOf } from './scratch.ts';

/** Puts the twin in the place of the view, for one tenant, in the transaction it is given: readers see the one or the other. */
export async function exchange(sql: Sql, tenant: string, view: CompiledView): Promise<void> {
  for (const table of tablesOf(view)) {
    await sql.query(`delete from public."${table}" where tenant = $1`, [tenant]);
    await sql.query(`insert into public."${table}" select * from pg_temp."${table}"`);
  }
  await sql.query('delete from public.view_series where tenant = $1 and view = $2', [tenant, view.table]);
  await sql.query('insert into public.view_series select * from pg_temp.view_series where view = $1', [view.table]);
}
